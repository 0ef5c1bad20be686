import { stableId } from '#shared/kernel/identity.ts';
import { type Actor, isDeskStaff } from './record.actor.ts';
import type { CollectionName } from './record.base.ts';

/** Which fields of which collection somebody may not read ([L4]). `view` changes whenever that set does. */
export type Projection = {
  readonly view: string;
  readonly hidden: Readonly<Partial<Record<CollectionName, readonly string[]>>>;
};

const named = (name: string, hidden: Projection['hidden']): Projection => ({
  view: `${name}-${stableId(JSON.stringify(hidden)).slice(0, 8)}`,
  hidden,
});

const staffProjection = named('staff', {});
const requesterProjection = named('requester', {
  tickets: ['tags', 'watcherIds', 'reassignmentCount', 'problemId', 'changeId', 'causedByChangeId', 'isMajor', 'isConfidential'],
  people: ['externalName', 'phone', 'isVip', 'capacity', 'roles'],
});

/** What an actor may read of the records that are in their scopes: staff everything, others what is meant for them. */
export const projectionOf = (actor: Actor): Projection => (isDeskStaff(actor) ? staffProjection : requesterProjection);

/** The record without what may not be read of it. */
export function project<T extends object>(projection: Projection, collection: CollectionName, record: T): Partial<T> {
  const hidden = projection.hidden[collection] ?? [];
  return hidden.length === 0 ? record : (Object.fromEntries(Object.entries(record).filter(([field]) => !hidden.includes(field))) as Partial<T>);
}
