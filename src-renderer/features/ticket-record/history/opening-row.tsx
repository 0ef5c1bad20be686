import { useDirectory } from '#renderer/data/queries/directory.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { useFormats } from '#renderer/ui/time.tsx';
import { useRecord } from '../record-scope.tsx';
import { useExactTime } from './exact-time.ts';
import styles from './history.module.css';

/** Where the history begins: the record was opened. It stands before all rows and is not counted among them. */
export function OpeningRow() {
  const { ticket } = useRecord();
  const directory = useDirectory();
  const formats = useFormats();
  const exact = useExactTime();
  const text = useText('ticket-record');
  const words = useText('entities');
  return (
    <li className={styles.row} data-kind="opened">
      <span className={styles.position} />
      <time className={styles.at} dateTime={ticket.openedAt} title={formats.exact(ticket.openedAt)}>{exact(ticket.openedAt)}</time>
      <span className={styles.who}>{directory.nameOf(ticket.openedById) || words('person.unknown')}</span>
      <div className={styles.what}>{text('history.opened', { channel: words(`channel.${ticket.channel}`).toLowerCase() })}</div>
    </li>
  );
}
