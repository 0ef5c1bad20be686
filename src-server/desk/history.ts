import type { JournalEntry } from '#shared/domain/journal/journal.record.ts';
import type { Ticket } from '#shared/domain/ticket/ticket.record.ts';
import { stableId } from '#shared/kernel/identity.ts';
import { sameJson } from '#shared/kernel/json.ts';
import { endpointReplica } from '#shared/kernel/revision.ts';
import type { Accepted } from '../store/acceptance.ts';
import type { EndpointWriting } from './endpoint-writing.ts';

/** The fields of which the history tells when the endpoint changes them; the rest follows from the state. */
const toldFields = ['state', 'onHoldReason'] as const;

/** The line in a ticket's history about a change that the endpoint made; `by` is '' for the endpoint's own doing. */
export function historyOf(before: Ticket, changed: Accepted, by: string, writing: EndpointWriting): Accepted {
  const after = { ...before, ...changed.record } as Ticket;
  const changes = toldFields.filter((field) => !sameJson(before[field], after[field])).map((field) => ({ field, from: before[field], to: after[field] }));
  const id = stableId(`history ${changed.id} ${changed.rev}`);
  const rev = writing.revise('');
  const record: JournalEntry = {
    id, rev, ancestry: [], view: '', number: '', provisionalNumber: '', createdAt: writing.now, createdBy: '', updatedAt: writing.now, updatedBy: '',
    occurredAt: writing.now, receivedAt: '', scopes: [], recordCollection: 'tickets', recordId: changed.id, recordRev: changed.rev,
    kind: 'field-change', authorId: by, text: '', changes, position: 0,
  };
  return { collection: 'journal', id, rev, stored: undefined, record, actorId: '', replica: endpointReplica, occurredAt: writing.now };
}
