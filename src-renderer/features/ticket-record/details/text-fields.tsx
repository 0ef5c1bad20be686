import { Textarea, VisuallyHidden } from '@mantine/core';
import { type KeyboardEvent, useCallback, useState } from 'react';
import { type DraftHandle, useDraft } from '#renderer/data/queries/personal.ts';
import { useFieldName } from '#renderer/entities/record/refusal-text.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useUi } from '#renderer/ui/ui-setting.tsx';
import { useRecord } from '../record-scope.tsx';
import { useKept } from '../use-kept.ts';
import styles from './details.module.css';
import { Value } from './value.tsx';

const slot = 'field:description';
const asItIs = (text: string): string => text;

/** The description: a long text with a draft of its own until it is saved or given up. */
export function LongTextField() {
  const { ticket } = useRecord();
  const text = useText('ticket-record');
  const name = useFieldName()('description');
  const [isOpen, setIsOpen] = useState(false);
  const draft = useDraft('tickets', ticket.id, slot);
  if (isOpen || draft.text !== '') return <LongTextEditor draft={draft} onDone={() => setIsOpen(false)} />;
  return (
    <button type="button" className={styles.face} onClick={() => setIsOpen(true)}>
      <VisuallyHidden>{text('details.edit', { field: name })} </VisuallyHidden>
      <Value field="description" />
    </button>
  );
}

function LongTextEditor({ draft, onDone }: { readonly draft: DraftHandle; readonly onDone: () => void }) {
  const { ticket, commands, act } = useRecord();
  const { isMac } = useUi();
  const text = useText('ticket-record');
  const name = useFieldName()('description');
  const read = useCallback((stored: string) => (stored === '' ? ticket.description : stored), [ticket.description]);
  const { value, change } = useKept(draft, read, asItIs);
  const leave = (): void => {
    draft.clear();
    onDone();
  };
  const save = async (): Promise<void> => {
    if (value === ticket.description || (await act(commands.tickets.edit(ticket.id, { description: value.trim() })))) leave();
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      if (value === ticket.description) leave();
    } else if (event.key === 'Enter' && (isMac ? event.metaKey : event.ctrlKey)) {
      event.preventDefault();
      void save();
    }
  };
  return (
    <div className={styles.editor}>
      <Textarea aria-label={name} value={value} autoFocus autosize minRows={3} maxRows={16} onChange={(event) => change(event.currentTarget.value)} onKeyDown={key} />
      <div className={styles.foot}>
        {value !== ticket.description && <span className={styles.unsaved}>{text('details.unsaved')}</span>}
        <Button kind="quiet" isSmall onClick={leave}>{text('details.cancel')}</Button>
        <Button kind="primary" isSmall keys="mod+Enter" onClick={() => void save()}>{text('details.save')}</Button>
      </div>
    </div>
  );
}
