import type { RecordChange } from '../store/record-store.ts';
import type { ImportedIncident } from './import.ts';

const ownShape = /^INC(\d{7})$/;
/** Numbers above this are left alone: following them would use up the seven digits. */
const highest = 8_000_000;

/**
 * Keeps imported numbers and the desk's own apart: new tickets of the desk go on after the highest imported number, and an
 * imported incident whose number the desk has already given to another ticket gets one of its own. Both are found by either.
 */
export async function settleNumbers(change: RecordChange, incidents: readonly ImportedIncident[]): Promise<ImportedIncident[]> {
  const fresh = incidents.filter(({ storedTicket, number }) => storedTicket === undefined && ownShape.test(number));
  if (fresh.length === 0) return [...incidents];
  const valueOf = ({ number }: ImportedIncident): number => Number(ownShape.exec(number)?.[1] ?? 0);
  const given = (await change.takeNumbers('INC', 0)) - 1;
  const suspects = fresh.filter((one) => valueOf(one) <= given);
  const taken = await change.takenLookups('tickets', suspects.map(({ number }) => number));
  const top = Math.max(given, ...fresh.map(valueOf).filter((value) => value <= highest));
  if (top > given) await change.takeNumbers('INC', top - given);
  return incidents.map((one) =>
    taken.has(one.number) && one.storedTicket === undefined && one.write.ticket
      ? { ...one, write: { ...one.write, ticket: { ...one.write.ticket, number: '' } } }
      : one);
}
