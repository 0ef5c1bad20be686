import { type Clock, type Instant, millisecondsOf } from '#shared/kernel/instant.ts';
import { endpointReplica, nextAncestry, nextRevision, type Revision } from '#shared/kernel/revision.ts';
import type { AnyRecord } from '#shared/protocol/record-schemas.ts';
import type { Accepted } from '../store/acceptance.ts';
import { recordIn } from '../store/record-body.ts';
import type { StoredRecord } from '../store/record-store.ts';

/** Makes the endpoint's own revisions: counters that never repeat, also after a restart. */
export type RevisionSource = (previous: Revision) => Revision;

/** A source of revisions that starts from the clock. */
export function endpointRevisions(clock: Clock): RevisionSource {
  let last = 0;
  return (previous) => {
    last = Math.max(last + 1, millisecondsOf(clock.now()));
    return nextRevision(previous, endpointReplica, last);
  };
}

/** What an endpoint-made revision needs. */
export type EndpointWriting = { readonly now: Instant; readonly revise: RevisionSource };

/** A stored record as the endpoint itself changes it; with an empty patch only its readers change, and what it tells stays when it was. */
export function changedByEndpoint(stored: StoredRecord, patch: Partial<AnyRecord>, writing: EndpointWriting): Accepted {
  const before = recordIn(stored.body);
  const rev = writing.revise(stored.rev);
  const record = {
    ...before, ...patch, rev, ancestry: nextAncestry(stored.rev, before.ancestry),
    ...(Object.keys(patch).length === 0 ? {} : { updatedAt: writing.now, updatedBy: '', occurredAt: writing.now }),
  } as AnyRecord;
  return { collection: stored.collection, id: stored.id, rev, stored, record, actorId: '', replica: endpointReplica, occurredAt: writing.now };
}
