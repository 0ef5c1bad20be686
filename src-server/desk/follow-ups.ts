import type { Attachment } from '#shared/domain/attachment/attachment.record.ts';
import type { JournalEntry } from '#shared/domain/journal/journal.record.ts';
import { moveOnCallerReply } from '#shared/domain/ticket/ticket.lifecycle.ts';
import type { Ticket } from '#shared/domain/ticket/ticket.record.ts';
import { endpointReplica, importReplica } from '#shared/kernel/revision.ts';
import type { AnyRecord } from '#shared/protocol/record-schemas.ts';
import type { Accepted } from '../store/acceptance.ts';
import { recordIn } from '../store/record-body.ts';
import type { RecordChange } from '../store/record-store.ts';
import { changedByEndpoint, type EndpointWriting } from './endpoint-writing.ts';
import { historyOf } from './history.ts';

/** What follows from accepted writes in other records: an incident that waits for its caller goes on when he replies ([TW-01]). */
export async function followUps(change: RecordChange, accepted: readonly Accepted[], writing: EndpointWriting): Promise<Accepted[]> {
  const replies = accepted.flatMap((one) => (one.collection === 'journal' && one.stored === undefined && isFromDesk(one) ? [one.record as JournalEntry] : []))
    .filter((entry) => entry.kind === 'comment' && entry.recordCollection === 'tickets');
  if (replies.length === 0) return [];
  const tickets = await change.lock('tickets', replies.map((entry) => entry.recordId));
  return [...tickets.values()].flatMap((stored) => {
    const ticket = recordIn<'tickets'>(stored.body);
    const reply = replies.find((entry) => isReplyOfCaller(entry, ticket));
    const patch = reply === undefined ? {} : moveOnCallerReply(ticket, reply.authorId, reply.occurredAt);
    if (reply === undefined || Object.keys(patch).length === 0) return [];
    const changed = changedByEndpoint(stored, patch, writing);
    return [changed, historyOf(ticket, changed, reply.authorId, writing)];
  });
}

/** What comes in bulk has its own past: nothing follows from old comments. */
const isFromDesk = (one: Accepted): boolean => one.replica !== importReplica && one.replica !== endpointReplica;

/** The comment that put the incident on hold is none, even where the agent is the caller. */
const isReplyOfCaller = (entry: JournalEntry, ticket: Ticket): boolean =>
  entry.recordId === ticket.id && entry.authorId === ticket.callerId && ticket.moves.at(-1)?.commentId !== entry.id;

/** Marks attachments as stored whose file is there already ([D7]). */
export async function markStored(change: RecordChange, accepted: readonly Accepted[], writing: EndpointWriting): Promise<readonly Accepted[]> {
  const attachments = accepted.flatMap((one) => (one.collection === 'attachments' && one.record !== undefined ? [one.record as Attachment] : []));
  const whole = await change.hasWholeBlobs(attachments.map((one) => one.sha256));
  if (whole.size === 0) return accepted;
  return accepted.map((one) => {
    const attachment = attachments.find((known) => known.id === one.id && known.storedAt === '' && whole.has(known.sha256));
    return attachment === undefined ? one : { ...one, record: { ...attachment, storedAt: writing.now } as AnyRecord };
  });
}
