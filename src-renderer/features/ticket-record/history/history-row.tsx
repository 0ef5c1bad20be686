import { memo } from 'react';
import { IconCloudOff } from '@tabler/icons-react';
import { useFieldName } from '#renderer/entities/record/refusal-text.ts';
import { useDirectory } from '#renderer/data/queries/directory.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { useFormats } from '#renderer/ui/time.tsx';
import { WaitingMark } from '#renderer/ui/waiting-mark.tsx';
import { FieldValue } from '../field-value.tsx';
import { useExactTime } from './exact-time.ts';
import type { HistoryRow } from './history.model.ts';
import styles from './history.module.css';

/** One row: when exactly, who, and what; from and to in words. */
export const HistoryRowView = memo(function HistoryRowView({ row }: { readonly row: HistoryRow }) {
  const directory = useDirectory();
  const formats = useFormats();
  const exact = useExactTime();
  const text = useText('ticket-record');
  const words = useText('entities');
  const name = row.kind === 'system-note' ? text('history.system') : directory.nameOf(row.authorId) || words('person.unknown');
  return (
    <li className={styles.row} data-kind={row.kind}>
      <span className={styles.position}>{row.position}</span>
      <time className={styles.at} dateTime={row.at} title={formats.exact(row.at)}>{exact(row.at)}</time>
      <span className={styles.who}>{name}</span>
      <div className={styles.what}>
        {row.kind === 'comment' && <Said label={text('history.comment')} text={row.text} />}
        {row.kind === 'work-note' && <Said label={text('history.workNote')} text={row.text} />}
        {row.kind === 'system-note' && <Said label="" text={row.text} />}
        {row.kind === 'field-change' && row.changes.length === 0 && <span className={styles.dim}>{text('history.nothing')}</span>}
        {row.changes.length > 0 && <Changes row={row} />}
        {row.receivedLateAt !== '' && (
          <span className={styles.late}><IconCloudOff size={13} aria-hidden />{text('history.late', { time: exact(row.receivedLateAt) })}</span>
        )}
        {row.isWaiting && <WaitingMark view="" />}
      </div>
    </li>
  );
});

const Said = ({ label, text }: { readonly label: string; readonly text: string }) => (
  <p className={styles.said}>{label !== '' && <span className={styles.label}>{label}</span>}{text}</p>
);

function Changes({ row }: { readonly row: HistoryRow }) {
  const fieldName = useFieldName();
  const text = useText('ticket-record');
  return (
    <dl className={styles.changes}>
      {row.changes.map((change, index) => (
        <div key={`${change.field}${index}`} className={styles.change}>
          <dt>{fieldName(change.field)}</dt>
          <dd>
            <span className={styles.hidden}>{text('history.from')} </span>
            <span className={styles.from}><FieldValue field={change.field} stored={change.from} /></span>
            <span aria-hidden className={styles.arrow}>→</span>
            <span className={styles.hidden}> {text('history.to')} </span>
            <span className={styles.to}><FieldValue field={change.field} stored={change.to} /></span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
