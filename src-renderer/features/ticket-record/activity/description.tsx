import { IconAlignLeft, IconPlus } from '@tabler/icons-react';
import { useDirectory } from '#renderer/data/queries/directory.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { Time } from '#renderer/ui/time.tsx';
import { useRecord } from '../record-scope.tsx';
import styles from './activity.module.css';
import { LinkedText } from './linked-text.tsx';

/** Where the conversation begins: who opened the record, and what was described. */
export function Description() {
  const { ticket } = useRecord();
  const directory = useDirectory();
  const text = useText('ticket-record');
  const words = useText('entities');
  const opener = directory.nameOf(ticket.openedById) || words('person.unknown');
  const name = directory.nameOf(ticket.callerId) || opener;
  return (
    <>
      <p className={styles.opened}>
        <IconPlus size={14} aria-hidden />
        <span>{text('activity.opened', { name: opener, channel: words(`channel.${ticket.channel}`).toLowerCase() })}</span>
        <Time at={ticket.openedAt} />
      </p>
      {ticket.description !== '' && (
        <article className={styles.description}>
          <header className={styles.descriptionHead}><IconAlignLeft size={14} aria-hidden />{text('activity.description', { name })}</header>
          <div className={styles.descriptionText}><LinkedText text={ticket.description} /></div>
        </article>
      )}
    </>
  );
}
