import { IconCheck } from '@tabler/icons-react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { Ticket } from '#shared/domain/ticket/ticket.record.ts';
import { useFieldName } from '#renderer/entities/record/refusal-text.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { WaitingMark } from '#renderer/ui/waiting-mark.tsx';
import { useRecord } from '../record-scope.tsx';
import type { FieldEditor } from './details.model.ts';
import styles from './details.module.css';
import { FieldControl } from './field-control.tsx';

type FieldRowProps = { readonly field: keyof Ticket; readonly editor: FieldEditor; readonly isWaiting: boolean };

/** A field's name, its value, and whether the last change is saved here or still waits. */
export function FieldRow({ field, editor, isWaiting }: FieldRowProps) {
  const fieldName = useFieldName();
  const { mayChange } = useRecord();
  const labelId = useId();
  return (
    <div className={styles.row} data-wide={editor === 'long-text' || field === 'resolutionNotes'}>
      <div className={styles.name} id={labelId}>{fieldName(field)}</div>
      <div className={styles.value}>
        <FieldControl field={field} editor={mayChange ? editor : 'none'} labelId={labelId} />
        <SavedMark field={field} isWaiting={isWaiting} />
      </div>
    </div>
  );
}

const shownMs = 2500;

/** "Waiting to send" while it waits; "Saved" for a moment after it was confirmed. */
function SavedMark({ field, isWaiting }: { readonly field: keyof Ticket; readonly isWaiting: boolean }): ReactNode {
  const text = useText('ticket-record');
  const wasWaiting = useRef(isWaiting);
  const [isSaved, setIsSaved] = useState(false);
  useEffect(() => {
    const isConfirmed = wasWaiting.current && !isWaiting;
    wasWaiting.current = isWaiting;
    if (!isConfirmed) return undefined;
    setIsSaved(true);
    const timer = setTimeout(() => setIsSaved(false), shownMs);
    return () => clearTimeout(timer);
  }, [isWaiting]);
  if (isWaiting) return <span data-waiting={field}><WaitingMark view="" withWord={false} /></span>;
  return isSaved ? <span className={styles.saved}><IconCheck size={13} aria-hidden />{text('details.saved')}</span> : null;
}
