import { foldText } from '#shared/kernel/text.ts';

/** The order in which a date's numbers are written. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy';

/** A date as it stands in a cell, before the order of its numbers and its zone are settled. */
export type DateParts = {
  /** The three numbers of the day, as written; a month's name is already its number, in the middle. */
  readonly numbers: readonly [number, number, number];
  /** The order, where the cell itself leaves no doubt. */
  readonly order: DateOrder | undefined;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  /** Minutes east of UTC where the cell says so. */
  readonly offsetMinutes: number | undefined;
  /** Whether the hour is written with am or pm. */
  readonly isTwelveHour: boolean;
};

const months: Readonly<Record<string, number>> = {
  jan: 1, janv: 1, january: 1, janvier: 1, feb: 2, fev: 2, fevr: 2, february: 2, fevrier: 2, mar: 3, mars: 3, march: 3,
  apr: 4, avr: 4, april: 4, avril: 4, may: 5, mai: 5, jun: 6, juin: 6, june: 6, jul: 7, juil: 7, july: 7, juillet: 7,
  aug: 8, aout: 8, august: 8, sep: 9, sept: 9, september: 9, septembre: 9, oct: 10, october: 10, octobre: 10,
  nov: 11, november: 11, novembre: 11, dec: 12, december: 12, decembre: 12,
};

const zones: Readonly<Record<string, number>> = {
  z: 0, utc: 0, gmt: 0, wet: 0, west: 60, bst: 60, cet: 60, cest: 120, hnec: 60, haec: 120, eet: 120, eest: 180, msk: 180,
  est: -300, edt: -240, cst: -360, cdt: -300, mst: -420, mdt: -360, pst: -480, pdt: -420, jst: 540, ist: 330, aest: 600, aedt: 660,
};

const day = /^(?:[a-z]{2,9}\.?,? +)?(?:(\d{4})(\d{2})(\d{2})(?=$|[t ]|\d{6}$)|(\d{1,4})[/.\- ](\d{1,2}|[a-z]{3,9}\.?)[/.\-, ] ?(\d{1,4})|([a-z]{3,9})\.? (\d{1,2}),? (\d{4}))/;
const time = /^(?:[t,]|\s|\ba\b)*(\d{1,2})\s?(?::|h|\.)\s?(\d{2})?(?:\s?(?::|m|\.|min)\s?(\d{2})s?)?(?:[.,](\d{1,9}))?\s*([ap]\.?\s?m\.?)?\s*/;
const compactTime = /^t?(\d{2})(\d{2})(\d{2})\s*/;
const zone = /^(?:(?:utc|gmt)?\s?([+-])(\d{2}):?(\d{2})?|\(?([a-z]{1,4})\)?)$/;

/** Takes a cell apart; undefined when it does not look like a date at all. */
export function readDate(cell: string): DateParts | undefined {
  const text = foldText(cell).replace(/\s+/g, ' ').trim();
  if (text.length > 60) return undefined;
  const dayMatch = day.exec(text);
  const numbers = dayMatch && numbersOf(dayMatch);
  if (!dayMatch || !numbers) return undefined;
  const clock = readClock(text.slice(dayMatch[0].length));
  return clock && { ...numbers, ...clock };
}

function numbersOf(match: RegExpExecArray): Pick<DateParts, 'numbers' | 'order'> | undefined {
  const [, year, month, dayOfMonth, first, second, third, name, nameDay, nameYear] = match;
  if (year !== undefined) return { numbers: [Number(year), Number(month), Number(dayOfMonth)], order: 'ymd' };
  if (name !== undefined) {
    const number = months[name];
    return number === undefined ? undefined : { numbers: [Number(nameDay), number, Number(nameYear)], order: 'dmy' };
  }
  const middle = months[(second ?? '').replace('.', '')] ?? Number(second);
  if (first === undefined || third === undefined || Number.isNaN(middle)) return undefined;
  const isNamed = Number.isNaN(Number(second));
  if (first.length > 2) return { numbers: [Number(first), middle, Number(third)], order: 'ymd' };
  const yearOf = third.length <= 2 ? 2000 + Number(third) : Number(third);
  return { numbers: [Number(first), middle, yearOf], order: isNamed ? 'dmy' : undefined };
}

type ClockParts = Omit<DateParts, 'numbers' | 'order'>;

function readClock(rest: string): ClockParts | undefined {
  const midnight: ClockParts = { hour: 0, minute: 0, second: 0, millisecond: 0, offsetMinutes: undefined, isTwelveHour: false };
  if (rest.trim() === '') return midnight;
  const match = time.exec(rest) ?? compactTime.exec(rest);
  if (!match) return undefined;
  const [whole, hour, minute, second, fraction, half] = match;
  const isTwelveHour = half !== undefined;
  const offset = readZone(rest.slice(whole.length).trim());
  if (offset === 'unknown' || (isTwelveHour && (Number(hour) > 12 || Number(hour) === 0))) return undefined;
  return {
    hour: isTwelveHour ? (Number(hour) % 12) + (half.startsWith('p') ? 12 : 0) : Number(hour),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    millisecond: Number((fraction ?? '').padEnd(3, '0').slice(0, 3)),
    offsetMinutes: offset,
    isTwelveHour,
  };
}

function readZone(text: string): number | undefined | 'unknown' {
  if (text === '') return undefined;
  const match = zone.exec(text);
  if (!match) return 'unknown';
  const [, sign, hours, minutes, name] = match;
  if (name !== undefined) return zones[name] ?? 'unknown';
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0));
}

/** Year, month and day of the parts in the given order; undefined where the calendar has no such day. */
export function dayIn(parts: DateParts, order: DateOrder): readonly [number, number, number] | undefined {
  const [first, middle, last] = parts.numbers;
  const asOrder = parts.order ?? (order === 'ymd' ? 'dmy' : order);
  const [year, month, dayOfMonth] =
    asOrder === 'ymd' ? [first, middle, last] : asOrder === 'dmy' ? [last, middle, first] : [last, first, middle];
  if (month < 1 || month > 12 || dayOfMonth < 1 || year < 1970 || year > 2200) return undefined;
  if (dayOfMonth > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  return [year, month, dayOfMonth];
}
