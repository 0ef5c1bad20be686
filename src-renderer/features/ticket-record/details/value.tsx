import type { Ticket } from '#shared/domain/ticket/ticket.record.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { FieldValue } from '../field-value.tsx';
import { storedText } from '../field-value.model.ts';
import { useRecord } from '../record-scope.tsx';
import styles from './details.module.css';

/** A field's value in words. */
export function Value({ field }: { readonly field: keyof Ticket }) {
  const { ticket } = useRecord();
  const text = useText('ticket-record');
  const value = ticket[field];
  if (value === '' || (Array.isArray(value) && value.length === 0)) return <span className={styles.none}>{text('details.none')}</span>;
  if (typeof value === 'number' && (field === 'reassignmentCount' || field === 'reopenCount')) return <>{text('details.times', { count: value })}</>;
  return <span className={styles.words}><FieldValue field={field} stored={storedText(value)} /></span>;
}
