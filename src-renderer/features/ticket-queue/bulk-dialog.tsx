import { Progress } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type FormEvent, useMemo, useRef, useState } from 'react';
import { type BulkPreview, previewBulk } from '#shared/practices/queue/queue.bulk.ts';
import type { TicketRow } from '#shared/practices/queue/queue.view.ts';
import { useDesk } from '#renderer/data/queries/desk-context.tsx';
import { useText } from '#renderer/messages/use-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { useFormats } from '#renderer/ui/time.tsx';
import { useToast } from '#renderer/ui/toast.tsx';
import { type BulkDraft, type BulkKind, changeOf, emptyDraft, neededFields } from './bulk-change.model.ts';
import { BulkFields } from './bulk-fields.tsx';
import styles from './bulk.module.css';
import { useReasons } from './use-reasons.ts';

type BulkDialogProps = {
  readonly kind: BulkKind;
  readonly rows: readonly TicketRow[];
  readonly onClose: () => void;
};

/** Above so many records a bulk edit shows how far it is. */
const longWork = 200;

/** One change for all chosen incidents: what it will do is said before, what it did can be undone at once. */
export function BulkDialog({ kind, rows, onClose }: BulkDialogProps) {
  const text = useText('ticket-queue');
  const formats = useFormats();
  const [draft, setDraft] = useState<BulkDraft>(emptyDraft);
  const [isTried, setIsTried] = useState(false);
  const { me } = useDesk();
  const change = changeOf(draft);
  const preview = useMemo(
    () => previewBulk(rows, changeOf(draft), { id: me.personId, roles: me.roles, groupIds: me.groupIds }),
    [rows, draft, me],
  );
  const needed = neededFields(draft, preview);
  const { run, done, cancel } = useBulkRun(onClose);
  const isRunning = done !== undefined;
  const isEmpty = Object.keys(change).length === 0;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setIsTried(true);
    if (needed.length === 0 && preview.able.length > 0 && !isRunning) void run(preview.able, draft);
  };
  const count = rows.length;
  const affected = isEmpty ? count : preview.able.length;
  return (
    <Dialog title={text('bulk.title', { count, formatted: formats.number(count) })} isOpen onClose={isRunning ? cancel : onClose} width={460}>
      <form onSubmit={submit}>
        <BulkFields kind={kind} rows={rows} draft={draft} onDraft={setDraft} missing={isTried ? needed : []} needsWorkNote={preview.needsWorkNote} />
        {!isEmpty && <Preview preview={preview} />}
        {done !== undefined && preview.able.length > longWork && (
          <div className={styles.progress}>
            <Progress value={(done / preview.able.length) * 100} aria-label={text('bulk.working', { done: formats.number(done), total: formats.number(preview.able.length) })} />
            <span>{text('bulk.working', { done: formats.number(done), total: formats.number(preview.able.length) })}</span>
          </div>
        )}
        <div className={styles.foot}>
          <Button kind="quiet" onClick={isRunning ? cancel : onClose}>{text('saved.cancel')}</Button>
          <Button kind="primary" isSubmit isBusy={isRunning} isDisabled={isEmpty || preview.able.length === 0}>
            {text('bulk.apply', { count: affected, formatted: formats.number(affected) })}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** How many will change, how many already are so, how many cannot, and why. */
function Preview({ preview }: { readonly preview: BulkPreview }) {
  const text = useText('ticket-queue');
  const formats = useFormats();
  const { reasonOf } = useReasons();
  const { able, unchanged, unable } = preview;
  return (
    <div className={styles.preview} role="status">
      <p>{able.length === 0 ? text('bulk.nothing') : text('bulk.able', { count: able.length, formatted: formats.number(able.length) })}</p>
      {unchanged.length > 0 && <p className={styles.quiet}>{text('bulk.unchanged', { count: unchanged.length, formatted: formats.number(unchanged.length) })}</p>}
      {unable.map(({ code, rows }) => (
        <p key={code} className={styles.unable}>
          <IconAlertTriangle size={15} aria-hidden />
          {text('bulk.unable', { count: rows.length, formatted: formats.number(rows.length), reason: reasonOf(code) })}
        </p>
      ))}
    </div>
  );
}

function useBulkRun(onClose: () => void) {
  const text = useText('ticket-queue');
  const formats = useFormats();
  const toast = useToast();
  const { commands } = useDesk();
  const { sentenceOf } = useReasons();
  const [done, setDone] = useState<number>();
  const stop = useRef<AbortController>(null);
  const run = async (rows: readonly TicketRow[], draft: BulkDraft): Promise<void> => {
    setDone(0);
    stop.current = new AbortController();
    const outcome = await commands.tickets.changeMany(rows.map((row) => row.id), changeOf(draft), {
      ...(draft.workNote.trim() === '' ? {} : { workNote: draft.workNote.trim() }),
      onProgress: setDone,
      signal: stop.current.signal,
    });
    onClose();
    if (!outcome.ok) return toast.show({ tone: 'bad', text: text('bulk.failed', { reason: sentenceOf(outcome.error) }) });
    const { refused } = outcome.value;
    const first = refused[0];
    if (first) {
      toast.show({ tone: 'bad', text: text('bulk.partly', { formatted: formats.number(outcome.value.done), refused: formats.number(refused.length), reason: sentenceOf(first.refusal) }) });
    }
  };
  return { run, done, cancel: () => stop.current?.abort() };
}
