import { type Instant, instantOf } from '#shared/kernel/instant.ts';
import { type DateOrder, type DateParts, dayIn, readDate } from './import.date-value.ts';
import { isNothing } from './import.vocabulary.ts';

/** How the dates of a file are to be read. `timeZone` holds for every value that names no zone itself. */
export type DateFormat = { readonly order: DateOrder; readonly timeZone: string };

/** What a number of sampled values says about the order of day and month. */
export type DateEvidence = {
  readonly values: number;
  readonly unreadable: number;
  /** Values that can only be read in this order. */
  readonly only: { readonly ymd: number; readonly dmy: number; readonly mdy: number };
  /** Values that both orders could read, differently. */
  readonly ambiguous: number;
  readonly dotted: number;
  readonly twelveHour: number;
  readonly withZone: number;
  /** Rows in which the dates of one incident follow each other (opened, updated, closed) under each reading. */
  readonly inSequence: { readonly dmy: number; readonly mdy: number };
};

export const noEvidence: DateEvidence = {
  values: 0, unreadable: 0, only: { ymd: 0, dmy: 0, mdy: 0 }, ambiguous: 0, dotted: 0, twelveHour: 0, withZone: 0,
  inSequence: { dmy: 0, mdy: 0 },
};

/** Adds what one row's dates say; `cells` in the order in which they must have happened, '' where there is none. */
export function addEvidence(evidence: DateEvidence, cells: readonly string[]): DateEvidence {
  const { only, inSequence } = evidence;
  const next = { ...evidence, only: { ...only }, inSequence: { ...inSequence } };
  const parts: DateParts[] = [];
  for (const cell of cells) {
    if (isNothing(cell)) continue;
    next.values += 1;
    const read = readDate(cell);
    if (!read) {
      next.unreadable += 1;
      continue;
    }
    parts.push(read);
    if (read.isTwelveHour) next.twelveHour += 1;
    if (read.offsetMinutes !== undefined) next.withZone += 1;
    if (/^\d{1,2}\.\d{1,2}\./.test(cell.trim())) next.dotted += 1;
    countOrder(read, next);
  }
  if (isRising(parts, 'dmy')) next.inSequence.dmy += 1;
  if (isRising(parts, 'mdy')) next.inSequence.mdy += 1;
  return next;
}

function countOrder(read: DateParts, next: { only: { ymd: number; dmy: number; mdy: number }; ambiguous: number }): void {
  if (read.order === 'ymd') next.only.ymd += 1;
  if (read.order !== undefined) return;
  const asDmy = dayIn(read, 'dmy');
  const asMdy = dayIn(read, 'mdy');
  if (asDmy && !asMdy) next.only.dmy += 1;
  else if (asMdy && !asDmy) next.only.mdy += 1;
  else if (asDmy && asMdy && read.numbers[0] !== read.numbers[1]) next.ambiguous += 1;
}

function isRising(parts: readonly DateParts[], order: DateOrder): boolean {
  const times = parts.map((one) => wallTimeOf(one, order));
  return times.every((time, index) => time !== undefined && (index === 0 || time >= (times[index - 1] ?? 0)));
}

/**
 * The order of day and month, and whether the values prove it. Where every value could be read both ways: the reading under
 * which dates follow each other, else the habit of the header's language and of the way the values are written.
 */
export function decideOrder(evidence: DateEvidence, isFrench: boolean): { readonly order: DateOrder; readonly isCertain: boolean } {
  const { only, ambiguous, inSequence } = evidence;
  if (only.dmy > 0 || only.mdy > 0) return { order: only.mdy > only.dmy ? 'mdy' : 'dmy', isCertain: true };
  if (ambiguous === 0) return { order: only.ymd > 0 ? 'ymd' : 'dmy', isCertain: true };
  if (inSequence.dmy !== inSequence.mdy) return { order: inSequence.dmy > inSequence.mdy ? 'dmy' : 'mdy', isCertain: false };
  const isAmerican = !isFrench && evidence.dotted === 0 && evidence.twelveHour > 0;
  return { order: isAmerican ? 'mdy' : 'dmy', isCertain: false };
}

/** Reads one cell; '' when there is nothing in it, undefined when it cannot be read in this format. */
export function parseDate(cell: string, format: DateFormat): Instant | undefined {
  if (isNothing(cell)) return '';
  const parts = readDate(cell);
  const wall = parts && wallTimeOf(parts, format.order);
  if (wall === undefined || !parts) return undefined;
  const offset = parts.offsetMinutes ?? offsetOf(format.timeZone, wall);
  return instantOf(wall - offset * 60_000);
}

/** A reader of one file's dates that remembers what it just read: in a log the same dates come again and again. */
export function createDateReader(format: DateFormat): (cell: string) => Instant | undefined {
  const known = new Map<string, Instant | undefined>();
  return (cell) => {
    const remembered = known.get(cell);
    if (remembered !== undefined) return remembered;
    const read = parseDate(cell, format);
    if (known.size >= 20_000) known.clear();
    known.set(cell, read);
    return read;
  };
}

/** The time on the wall as if it were UTC, in milliseconds. */
function wallTimeOf(parts: DateParts, order: DateOrder): number | undefined {
  const date = dayIn(parts, order);
  if (!date || parts.hour > 23 || parts.minute > 59 || parts.second > 59) return undefined;
  return Date.UTC(date[0], date[1] - 1, date[2], parts.hour, parts.minute, parts.second, parts.millisecond);
}

/** Whether a text names a zone that this machine knows: "Europe/Paris", "UTC", "+02:00". */
export function isTimeZone(text: string): boolean {
  return fixedOffsetOf(text) !== undefined || formatterOf(text) !== undefined;
}

/** Minutes east of UTC that hold in a zone at a time on its wall; in the hour that autumn repeats, the first of the two. */
function offsetOf(timeZone: string, wall: number): number {
  const fixed = fixedOffsetOf(timeZone);
  if (fixed !== undefined) return fixed;
  const before = offsetAt(timeZone, wall - 86_400_000);
  if (offsetAt(timeZone, wall - before * 60_000) === before) return before;
  return offsetAt(timeZone, wall - offsetAt(timeZone, wall) * 60_000);
}

function fixedOffsetOf(timeZone: string): number | undefined {
  if (timeZone === 'UTC' || timeZone === 'Z') return 0;
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(timeZone);
  return match ? (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) : undefined;
}

const formatters = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();

/** Minutes east of UTC at a moment; remembered per zone and hour, because asking is slow. */
function offsetAt(timeZone: string, milliseconds: number): number {
  const hour = Math.floor(milliseconds / 3_600_000);
  const key = `${timeZone} ${hour}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const parts = formatterOf(timeZone)?.formatToParts(hour * 3_600_000) ?? [];
  const read = (type: string): number => Number(parts.find((part) => part.type === type)?.value ?? 0);
  const wall = Date.UTC(read('year'), read('month') - 1, read('day'), read('hour'), read('minute'), read('second'));
  const offset = Math.round((wall - hour * 3_600_000) / 60_000);
  if (offsets.size > 50_000) offsets.clear();
  offsets.set(key, offset);
  return offset;
}

function formatterOf(timeZone: string): Intl.DateTimeFormat | undefined {
  const known = formatters.get(timeZone);
  if (known) return known;
  try {
    const made = new Intl.DateTimeFormat('en-US', {
      timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
    });
    formatters.set(timeZone, made);
    return made;
  } catch {
    return undefined;
  }
}
