import { IconMessagePlus, IconPaperclip } from '@tabler/icons-react';
import { type KeyboardEvent, type Ref, useMemo, useState } from 'react';
import type { JournalEntry } from '#shared/domain/journal/journal.record.ts';
import { useDirectory } from '#renderer/data/queries/directory.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Composer } from '#renderer/ui/composer.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { useRecord } from '../record-scope.tsx';
import styles from './activity.module.css';
import { ModeSwitch } from './mode-switch.tsx';
import { arrivedSince, commentsOfOthers, type ComposerDraft, haveRead, inMode, sent, textOf, typed } from './composer.model.ts';

type RecordComposerProps = {
  readonly draft: ComposerDraft;
  readonly onChange: (draft: ComposerDraft) => void;
  readonly journal: readonly JournalEntry[];
  readonly onAttach: () => void;
  /** Esc: the keyboard goes back to the record. */
  readonly onLeave: () => void;
  readonly inputRef: Ref<HTMLTextAreaElement>;
};

/** Where one writes: two voices that cannot be taken for each other ([TW-11]), one kept text for each. */
export function RecordComposer({ draft, onChange, journal, onAttach, onLeave, inputRef }: RecordComposerProps) {
  const { ticket, me, commands, act } = useRecord();
  const directory = useDirectory();
  const text = useText('ticket-record');
  const [isSending, setIsSending] = useState(false);
  const others = useMemo(() => commentsOfOthers(journal, me.id), [journal, me.id]);
  const isReply = draft.mode === 'reply';
  const arrived = arrivedSince(draft, others);
  const caller = directory.nameOf(ticket.callerId);
  const send = async (): Promise<void> => {
    const said = textOf(draft).trim();
    if (said === '' || arrived > 0 || isSending) return;
    setIsSending(true);
    const isDone = await act(isReply ? commands.tickets.comment(ticket.id, said) : commands.tickets.workNote(ticket.id, said));
    setIsSending(false);
    if (isDone) onChange(sent(draft));
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    onLeave();
  };
  const otherText = isReply ? draft.workNote : draft.reply;
  return (
    <section className={styles.composer} aria-label={text('composer.label')} onKeyDown={key}>
      <Composer
        label={text(isReply ? 'composer.reply' : 'composer.workNote')}
        value={textOf(draft)}
        onChange={(value) => onChange(typed(draft, value, others))}
        onSend={() => void send()}
        sendLabel={text(isReply ? 'composer.sendReply' : 'composer.addNote')}
        placeholder={text(isReply ? 'composer.replyHolder' : 'composer.noteHolder')}
        isBusy={isSending}
        inputRef={inputRef}
        {...(isReply ? {} : { internalLabel: text('composer.internal') })}
        head={
          <>
            <ModeSwitch mode={draft.mode} onChange={(mode) => onChange(inMode(draft, mode))} />
            {arrived > 0 && (
              <div className={styles.guard} role="alert">
                <IconMessagePlus size={16} aria-hidden />
                <span>{text('composer.guard', { count: arrived })}</span>
                <Button isSmall onClick={() => onChange(haveRead(draft, others))}>{text('composer.read')}</Button>
              </div>
            )}
          </>
        }
        foot={
          <>
            <IconButton size="small" position="top" label={text('files.add')} icon={<IconPaperclip size={16} aria-hidden />} onClick={onAttach} />
            {isReply && <span className={styles.who}>{caller === '' ? text('composer.toNobody') : text('composer.toRequester', { name: caller })}</span>}
            {otherText !== '' && <span className={styles.kept}>{text(isReply ? 'composer.other.workNote' : 'composer.other.reply')}</span>}
          </>
        }
      />
    </section>
  );
}
