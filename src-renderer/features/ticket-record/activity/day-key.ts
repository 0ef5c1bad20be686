import { type Instant, millisecondsOf } from '#shared/kernel/instant.ts';

/** The calendar day of an instant where the person sits, as a key that sorts. */
export function dayKey(at: Instant): string {
  const date = new Date(millisecondsOf(at));
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
}
