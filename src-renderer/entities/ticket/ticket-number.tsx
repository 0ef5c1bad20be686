import { IconCloudUp } from '@tabler/icons-react';
import { useText } from '#renderer/messages/use-text.ts';
import styles from './ticket-number.module.css';

/** What a record is called by: `number`, or until the endpoint gave one the provisional number with its mark. */
type TicketNumberProps = { readonly number: string; readonly provisionalNumber: string };

/** A record's number; a provisional one carries a mark and says what it is. */
export function TicketNumber({ number, provisionalNumber }: TicketNumberProps) {
  const text = useText('entities');
  if (number !== '') {
    const title = provisionalNumber === '' ? undefined : text('number.formerly', { number: provisionalNumber });
    return <span className={styles.number} title={title}>{number}</span>;
  }
  return (
    <span className={styles.number} data-provisional title={text('number.provisional')}>
      <IconCloudUp size={13} aria-hidden />
      {provisionalNumber === '' ? text('number.none') : provisionalNumber}
      <span className={styles.hidden}> ({text('number.provisionalShort')})</span>
    </span>
  );
}
