import { Checkbox, Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { RefusedEdit } from '#shared/domain/personal/personal.record.ts';
import type { Refusal } from '#shared/domain/record/record.refusal.ts';
import { useDesk } from '#renderer/data/queries/desk-context.tsx';
import type { PersonalOf } from '#renderer/data/queries/personal.ts';
import { useTicket } from '#renderer/data/queries/tickets.ts';
import { useFieldName, useRefusalText } from '#renderer/entities/record/refusal-text.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useToast } from '#renderer/ui/toast.tsx';
import { type Fields, readFields, refusedParts, revisedBody, revisedLine, type RefusedPart, type Revision } from './refused-edit.model.ts';
import styles from './sync-status.module.css';
import { useMoment } from './use-moment.ts';
import { useValueText } from './use-value-text.ts';

type RefusedCardProps = {
  readonly edit: PersonalOf<RefusedEdit>;
  /** Lines of history that were written along with the edit; they go its way. */
  readonly lines: readonly PersonalOf<RefusedEdit>[];
  readonly onOpenTicket: (ticketId: string) => void;
};

const untouched: Revision = { texts: {}, leftOut: new Set() };

/** One edit the endpoint would not take: why, everything that was in it, and what can be done. */
export function RefusedCard({ edit, lines, onOpenTicket }: RefusedCardProps) {
  const text = useText('sync-status');
  const moment = useMoment();
  const reason = useRefusalText()(edit.content.refusal);
  const { recordCollection, recordId, refusedAt } = edit.content;
  const body = useMemo(() => readFields(edit.content.body), [edit.content.body]);
  const ticketId = recordCollection === 'tickets' ? recordId : String(body?.['recordId'] ?? '');
  const ticket = useTicket(ticketId);
  const now: Fields | undefined = recordCollection === 'tickets' && ticket.kind === 'here' ? ticket.value : undefined;
  const parts = useMemo(() => (body ? refusedParts(body, now) : []), [body, now]);
  const [revision, setRevision] = useState<Revision>();
  const { sendAgain, discard } = useRefusedCommands(edit.id, lines);
  const name = ticket.kind === 'here'
    ? `${ticket.value.number || ticket.value.provisionalNumber} ${ticket.value.shortDescription}`
    : String(body?.['shortDescription'] ?? body?.['fileName'] ?? body?.['text'] ?? '').slice(0, 120) || text('outbox.unnamed');
  return (
    <article className={styles.card}>
      <header className={styles.cardHead}>
        <h4 className={styles.cardTitle}>{text('refused.about', { what: text(`outbox.what.${recordCollection}`), name })}</h4>
        {ticket.kind === 'here' && <Button kind="quiet" isSmall onClick={() => onOpenTicket(ticketId)}>{text('conflict.openRecord')}</Button>}
      </header>
      <p className={styles.reason}>{reason}</p>
      <p className={styles.dim}>{text('refused.when', { when: moment(refusedAt) })}</p>
      {body === undefined
        ? <><p className={styles.dim}>{text('refused.unreadable')}</p><pre className={styles.raw}>{edit.content.body}</pre></>
        : <Parts parts={parts} revision={revision} onRevision={setRevision} />}
      <footer className={styles.cardFoot}>
        <DiscardButton onDiscard={() => void discard()} />
        {revision === undefined
          ? (
              <>
                <Button isSmall onClick={() => void sendAgain()}>{text('refused.again')}</Button>
                {body !== undefined && <Button isSmall kind="primary" onClick={() => setRevision(untouched)}>{text('refused.edit')}</Button>}
              </>
            )
          : (
              <>
                <Button isSmall kind="quiet" onClick={() => setRevision(undefined)}>{text('refused.keep')}</Button>
                <Button isSmall kind="primary" onClick={() => void sendAgain({ body: revisedBody(body ?? {}, now, revision), revision })}>{text('refused.send')}</Button>
              </>
            )}
      </footer>
    </article>
  );
}

type PartsProps = { readonly parts: readonly RefusedPart[]; readonly revision: Revision | undefined; readonly onRevision: (revision: Revision) => void };

function Parts({ parts, revision, onRevision }: PartsProps) {
  const text = useText('sync-status');
  if (parts.length === 0) return <p className={styles.dim}>{text('refused.nothing')}</p>;
  return (
    <dl className={styles.parts} aria-label={text('refused.yourText')}>
      {parts.map((part) => <Part key={part.field} part={part} revision={revision} onRevision={onRevision} />)}
    </dl>
  );
}

function Part({ part, revision, onRevision }: { readonly part: RefusedPart } & Omit<PartsProps, 'parts'>) {
  const text = useText('sync-status');
  const fieldNames = useFieldName();
  const valueText = useValueText();
  const fieldName = part.field === 'state' ? text('refused.state') : part.field === 'text' ? text('refused.text') : fieldNames(part.field);
  const isLeftOut = revision?.leftOut.has(part.field) ?? false;
  const typed = revision?.texts[part.field] ?? String(part.mine ?? '');
  const toggle = (): void => {
    if (revision === undefined) return;
    const leftOut = new Set(revision.leftOut);
    if (!leftOut.delete(part.field)) leftOut.add(part.field);
    onRevision({ ...revision, leftOut });
  };
  return (
    <>
      <dt>
        {revision !== undefined && part.now !== undefined
          ? <Checkbox size="xs" label={fieldName} aria-label={text('refused.include', { field: fieldName })} checked={!isLeftOut} onChange={toggle} />
          : fieldName}
      </dt>
      <dd data-left-out={isLeftOut || undefined}>
        {revision !== undefined && part.isText && !isLeftOut
          ? <Textarea aria-label={fieldName} autosize minRows={1} maxRows={10} value={typed} onChange={(event) => onRevision({ ...revision, texts: { ...revision.texts, [part.field]: event.currentTarget.value } })} />
          : <span className={styles.value}>{valueText(part.field, part.mine) || text('conflict.empty')}</span>}
        {part.now !== undefined && <span className={styles.now}>{text('refused.nowIs', { value: valueText(part.field, part.now) || text('conflict.empty') })}</span>}
      </dd>
    </>
  );
}

/** Asks once more before anything is given up. */
function DiscardButton({ onDiscard }: { readonly onDiscard: () => void }) {
  const text = useText('sync-status');
  const [isAsked, setIsAsked] = useState(false);
  if (!isAsked) return <Button isSmall kind="quiet" onClick={() => setIsAsked(true)}>{text('refused.discard')}</Button>;
  return (
    <span className={styles.sure} role="group" aria-label={text('refused.discardSure')}>
      {text('refused.discardSure')}
      <Button isSmall kind="danger" onClick={onDiscard}>{text('refused.discard')}</Button>
      <Button isSmall kind="quiet" onClick={() => setIsAsked(false)}>{text('refused.keep')}</Button>
    </span>
  );
}

type Revised = { readonly body: Fields; readonly revision: Revision };

function useRefusedCommands(
  refusedId: string, lines: RefusedCardProps['lines'],
): { readonly sendAgain: (revised?: Revised) => Promise<void>; readonly discard: () => Promise<void> } {
  const text = useText('sync-status');
  const toast = useToast();
  const { personal } = useDesk().commands;
  const refusalText = useRefusalText();
  const fail = (refusal: Refusal): void => toast.show({ tone: 'bad', text: text('refused.failed', { reason: refusalText(refusal) }) });
  return {
    sendAgain: async (revised) => {
      const outcome = await (revised ? personal.sendAgain(refusedId, JSON.stringify(revised.body)) : personal.sendAgain(refusedId));
      if (!outcome.ok) return fail(outcome.error);
      for (const line of lines) {
        const fitting = revised ? revisedLine(readFields(line.content.body) ?? {}, revised.revision) : readFields(line.content.body);
        await (fitting ? personal.sendAgain(line.id, JSON.stringify(fitting)) : personal.discardRefused(line.id));
      }
      toast.show({ tone: 'ok', text: text('refused.sent') });
    },
    discard: async () => {
      const outcome = await personal.discardRefused(refusedId);
      if (!outcome.ok) return fail(outcome.error);
      for (const line of lines) await personal.discardRefused(line.id);
      toast.show({ tone: 'info', text: text('refused.discarded') });
    },
  };
}
