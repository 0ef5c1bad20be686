import { type Instant, millisecondsOf } from '#shared/kernel/instant.ts';
import { isOpen } from '#shared/domain/ticket/ticket.lifecycle.ts';
import type { Ticket } from '#shared/domain/ticket/ticket.record.ts';
import { wordsOf } from '#shared/kernel/text.ts';

/** What the requester's clock says, and whether one would call there now. */
export type LocalTime = { readonly text: string; readonly isOffHours: boolean; readonly isOtherDay: boolean };

const firstHour = 8;
const lastHour = 19;

/** The time at somebody's place; undefined when the zone is not known or the same as here. */
export function localTime(now: Instant, timeZone: string, here: { readonly timeZone: string; readonly language: string }): LocalTime | undefined {
  if (timeZone === '' || timeZone === here.timeZone || !isTimeZone(timeZone)) return undefined;
  const at = new Date(millisecondsOf(now));
  const part = (zone: string, options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(here.language, { ...options, timeZone: zone }).format(at);
  const hour = Number(new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone }).format(at));
  const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone }).format(at);
  const isOtherDay = part(timeZone, { day: 'numeric' }) !== part(here.timeZone, { day: 'numeric' });
  return {
    text: part(timeZone, { hour: '2-digit', minute: '2-digit', ...(isOtherDay ? { weekday: 'short' } : {}) }),
    isOffHours: hour < firstHour || hour >= lastHour || weekday === 'Sat' || weekday === 'Sun',
    isOtherDay,
  };
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

type Seen = Pick<Ticket, 'id' | 'callerId' | 'state' | 'openedAt'>;

/** The requester's other tickets: open ones first, then the latest, at most `limit`. */
export const recentTicketsOf = <T extends Seen>(tickets: readonly T[], ticket: { readonly id: string; readonly callerId: string }, limit: number): T[] =>
  ticket.callerId === ''
    ? []
    : tickets
        .filter((one) => one.callerId === ticket.callerId && one.id !== ticket.id)
        .sort((left, right) => Number(isOpen(right.state)) - Number(isOpen(left.state)) || (left.openedAt < right.openedAt ? 1 : -1))
        .slice(0, limit);

const fewestLetters = 3;
/** Words of three and four letters that say nothing of what a ticket is about, in both languages. */
const idle = new Set('the and for not with from when that this are has les des une est pas sur avec dans pour que qui aux par son ses'.split(' '));

/** What to look for to find tickets like this one: so many of the most telling words of its title, the longest first. */
export const likenessQuery = (shortDescription: string, count: number): string =>
  [...new Set(wordsOf(shortDescription).filter((word) => word.length >= fewestLetters && !idle.has(word)))]
    .sort((left, right) => right.length - left.length)
    .slice(0, count)
    .join(' ');
