import { type Instant, millisecondsOf } from '#shared/kernel/instant.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How a language writes times and numbers, in the person's own time zone. */
export type Formats = {
  /** "3 min ago" under a day, else the date: never longer than a list's column. */
  readonly relative: (at: Instant, nowMs: number) => string;
  /** Day and time in full. */
  readonly exact: (at: Instant) => string;
  /** "10:42". */
  readonly clock: (at: Instant) => string;
  readonly day: (at: Instant) => string;
  readonly number: (value: number) => string;
  /** "1.2 MB". */
  readonly bytes: (value: number) => string;
};

/** The formats of a language; they are dear to build, so build them once per language. */
export function createFormats(language: 'en' | 'fr'): Formats {
  const locale = language === 'fr' ? 'fr' : 'en-GB';
  const ago = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' });
  const exact = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' });
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
  const thisYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
  const anyYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' });
  const number = new Intl.NumberFormat(locale);
  const oneDigit = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const units = language === 'fr' ? ['o', 'Ko', 'Mo', 'Go'] : ['B', 'KB', 'MB', 'GB'];

  const dateOf = (at: Instant, nowMs: number): string => {
    const date = new Date(millisecondsOf(at));
    return (date.getFullYear() === new Date(nowMs).getFullYear() ? thisYear : anyYear).format(date);
  };
  return {
    relative: (at, nowMs) => {
      if (at === '') return '';
      const passed = nowMs - millisecondsOf(at);
      const size = Math.abs(passed);
      if (size >= day) return dateOf(at, nowMs);
      if (size < minute) return ago.format(0, 'second');
      return size < hour ? ago.format(-Math.trunc(passed / minute), 'minute') : ago.format(-Math.trunc(passed / hour), 'hour');
    },
    exact: (at) => (at === '' ? '' : exact.format(millisecondsOf(at))),
    clock: (at) => (at === '' ? '' : clock.format(millisecondsOf(at))),
    day: (at) => (at === '' ? '' : anyYear.format(millisecondsOf(at))),
    number: (value) => number.format(value),
    bytes: (value) => {
      const power = Math.min(units.length - 1, value < 1 ? 0 : Math.floor(Math.log10(value) / 3));
      return `${oneDigit.format(value / 1000 ** power)}\u00a0${units[power] ?? ''}`;
    },
  };
}
