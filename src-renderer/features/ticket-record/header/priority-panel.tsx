import { Textarea } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { priorityOf } from '#shared/domain/ticket/ticket.priority.ts';
import type { Level } from '#shared/domain/ticket/ticket.record.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useUi } from '#renderer/ui/ui-setting.tsx';
import { useRecord } from '../record-scope.tsx';
import styles from './header.module.css';
import { priorityEdit } from './priority.model.ts';
import { PriorityTable } from './priority-table.tsx';

/** Why the priority is what it is; choosing another cell asks for the work note that [TW-02] wants. */
export function PriorityPanel({ onClose }: { readonly onClose: () => void }) {
  const { ticket, mayChange, commands, act } = useRecord();
  const { isMac } = useUi();
  const text = useText('ticket-record');
  const words = useText('entities');
  const [cell, setCell] = useState<{ impact: Level; urgency: Level }>({ impact: ticket.impact, urgency: ticket.urgency });
  const [note, setNote] = useState('');
  const { edit, isChange, asksNote } = priorityEdit(ticket, cell);
  const priority = priorityOf(cell.impact, cell.urgency);
  const isReady = isChange && (!asksNote || note.trim() !== '');
  const save = async (): Promise<void> => {
    if (isReady && (await act(commands.tickets.edit(ticket.id, edit, note.trim())))) onClose();
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      // Handled here, so that Esc does not also leave the record.
      event.preventDefault();
      onClose();
    } else if (event.key === 'Enter' && (isMac ? event.metaKey : event.ctrlKey)) {
      event.preventDefault();
      void save();
    }
  };
  const level = (one: Level): string => words(`level.${one}`);
  return (
    <div onKeyDown={key}>
      <p className={styles.why} aria-live="polite">
        {text('priority.why', { impact: level(cell.impact), urgency: level(cell.urgency), priority: `${priority} - ${words(`priority.${priority}`)}` })}
      </p>
      <PriorityTable chosen={cell} stored={ticket} isFixed={!mayChange} onChoose={setCell} />
      {!isChange && <p className={styles.dim}>{text(mayChange ? 'priority.choose' : 'priority.readOnly')}</p>}
      {isChange && (
        <>
          <Textarea
            label={text('priority.note')}
            description={text('priority.noteHint')}
            withAsterisk
            required
            autosize
            minRows={2}
            maxRows={6}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <div className={styles.stepFoot}>
            <Button kind="quiet" isSmall keys="Escape" onClick={onClose}>{text('state.back')}</Button>
            <Button kind="primary" isSmall keys="mod+Enter" isDisabled={!isReady} onClick={() => void save()}>
              {text('priority.change', { priority: words(`priority.${priority}`) })}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
