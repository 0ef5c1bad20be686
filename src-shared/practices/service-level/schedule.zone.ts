// Local calendar days are counted as days since 1970-01-01 of that calendar; instants are milliseconds of UTC.

export const dayMilliseconds = 86_400_000;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Reads the clock of a zone; kept, because making one costs far more than using it. */
function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone, calendar: 'iso8601', hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
  });
  formatters.set(timeZone, made);
  return made;
}

/** Whether this machine knows the time zone. */
export function isTimeZone(timeZone: string): boolean {
  try {
    return formatterOf(timeZone) !== undefined;
  } catch {
    return false;
  }
}

/** How far the zone's clock is ahead of UTC at an instant, in milliseconds. */
export function zoneOffset(at: number, timeZone: string): number {
  const parts: Record<string, number> = {};
  for (const part of formatterOf(timeZone).formatToParts(at)) parts[part.type] = Number(part.value);
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}

/** The local calendar day an instant falls on. */
export const localDayOf = (at: number, timeZone: string): number => Math.floor((at + zoneOffset(at, timeZone)) / dayMilliseconds);

/**
 * The instant at which the zone's clock shows so many minutes of a local day. A time that the clock skips in spring
 * gives the moment after the gap; one that it shows twice in autumn gives the first.
 */
export function instantOfLocal(day: number, minutes: number, timeZone: string): number {
  const shown = day * dayMilliseconds + minutes * 60_000;
  const before = shown - zoneOffset(shown - dayMilliseconds, timeZone);
  const after = shown - zoneOffset(shown + dayMilliseconds, timeZone);
  const isExact = (at: number): boolean => at + zoneOffset(at, timeZone) === shown;
  if (isExact(before)) return before;
  return isExact(after) ? after : before;
}
