import { Textarea } from '@mantine/core';
import { type KeyboardEvent, useCallback, useRef } from 'react';
import { type DraftHandle, useDraft } from '#renderer/data/queries/personal.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { useRecord, useRecordUi } from '../record-scope.tsx';
import { useKept } from '../use-kept.ts';
import styles from './header.module.css';

const asItIs = (text: string): string => text;
const lengthLimit = 400;

/** The title: a heading that becomes a field where it stands. Enter saves, Esc gives the old one back. */
export function TitleField() {
  const { ticket, mayChange } = useRecord();
  const isEditing = useRecordUi((ui) => ui.opening === 'title');
  const open = useRecordUi((ui) => ui.open);
  const text = useText('ticket-record');
  const draft = useDraft('tickets', ticket.id, 'field:shortDescription');
  if (mayChange && (isEditing || draft.text !== '')) return <TitleEditor draft={draft} />;
  return (
    <h2 className={styles.title}>
      {mayChange
        ? <button type="button" className={styles.titleButton} title={text('header.editTitle')} onClick={() => open('title')}>{ticket.shortDescription}</button>
        : ticket.shortDescription}
    </h2>
  );
}

function TitleEditor({ draft }: { readonly draft: DraftHandle }) {
  const { ticket, commands, act } = useRecord();
  const close = useRecordUi((ui) => ui.close);
  const text = useText('ticket-record');
  const read = useCallback((stored: string) => (stored === '' ? ticket.shortDescription : stored), [ticket.shortDescription]);
  const { value, change } = useKept(draft, read, asItIs);
  const isDone = useRef(false);
  const leave = (): void => {
    isDone.current = true;
    draft.clear();
    close('title');
  };
  const save = async (): Promise<void> => {
    if (isDone.current) return;
    const title = value.replace(/\s+/g, ' ').trim();
    if (title === '' || title === ticket.shortDescription) return leave();
    isDone.current = true;
    if (await act(commands.tickets.edit(ticket.id, { shortDescription: title }))) leave();
    else isDone.current = false;
  };
  const key = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      void save();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      leave();
    }
  };
  return (
    <Textarea
      aria-label={text('header.title')}
      value={value}
      autoFocus
      autosize
      minRows={1}
      maxLength={lengthLimit}
      onFocus={(event) => event.currentTarget.setSelectionRange(value.length, value.length)}
      onChange={(event) => change(event.currentTarget.value)}
      onKeyDown={key}
      onBlur={() => void save()}
      classNames={{ input: styles.titleInput }}
    />
  );
}
