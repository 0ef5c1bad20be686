/** A moment in UTC, ISO 8601 with milliseconds ("2026-01-05T08:00:00.000Z"); sorts as text. */
export type Instant = string;

/** Where the time comes from; rules never read a clock themselves. */
export type Clock = { readonly now: () => Instant };

/** "Not set" for an instant field of a record. */
export const noInstant: Instant = '';

const shape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Whether a text is an instant that exists in the calendar. */
export function isInstant(text: string): boolean {
  return shape.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text;
}

/** The instant that lies so many milliseconds after 1970. */
export const instantOf = (milliseconds: number): Instant => new Date(milliseconds).toISOString();

/** Milliseconds since 1970 of an instant; NaN for "not set". */
export const millisecondsOf = (instant: Instant): number => Date.parse(instant);

/** The instant so many seconds later (or earlier, when negative). */
export const addSeconds = (instant: Instant, seconds: number): Instant =>
  instantOf(millisecondsOf(instant) + seconds * 1000);

/** Seconds from the first instant to the second; negative when the second lies before. */
export const secondsBetween = (from: Instant, to: Instant): number =>
  (millisecondsOf(to) - millisecondsOf(from)) / 1000;
