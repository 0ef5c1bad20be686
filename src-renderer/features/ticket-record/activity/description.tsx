import { IconAlignLeft } from '@tabler/icons-react';
import { useDirectory } from '#renderer/data/queries/directory.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { Time } from '#renderer/ui/time.tsx';
import { useRecord } from '../record-scope.tsx';
import styles from './activity.module.css';
import { LinkedText } from './linked-text.tsx';

/** What the requester described, where the conversation begins. */
export function Description() {
  const { ticket } = useRecord();
  const directory = useDirectory();
  const text = useText('ticket-record');
  const words = useText('entities');
  if (ticket.description === '') return null;
  const name = directory.nameOf(ticket.callerId || ticket.openedById) || words('person.unknown');
  return (
    <article className={styles.description}>
      <header className={styles.descriptionHead}>
        <IconAlignLeft size={14} aria-hidden />
        <span>{text('activity.description', { name })}</span>
        <Time at={ticket.openedAt} />
      </header>
      <div className={styles.descriptionText}><LinkedText text={ticket.description} /></div>
    </article>
  );
}
