import type { AnyRecord } from '#shared/protocol/record-schemas.ts';
import type { Accepted } from '../store/acceptance.ts';
import type { RecordChange } from '../store/record-store.ts';

const prefix = 'INC';
const digits = 7;

/** Gives every new ticket its number ([D6]): INC and seven digits, dense in the order of acceptance. */
export async function numberRecords(change: RecordChange, accepted: readonly Accepted[]): Promise<Accepted[]> {
  const isUnnumbered = (one: Accepted) => one.collection === 'tickets' && one.record !== undefined && one.record.number === '';
  const count = accepted.filter(isUnnumbered).length;
  if (count === 0) return [...accepted];
  let next = await change.takeNumbers(prefix, count);
  return accepted.map((one) => {
    if (!isUnnumbered(one) || one.record === undefined) return one;
    const number = `${prefix}${String(next).padStart(digits, '0')}`;
    next += 1;
    return { ...one, record: { ...one.record, number } as AnyRecord };
  });
}
