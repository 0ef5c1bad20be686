import type { SyncStatus } from '#renderer/data/queries/sync-status.ts';
import type { Tone } from '#renderer/ui/tokens.ts';
import type { syncStatus } from '#renderer/messages/en/sync-status.ts';
import type { Text } from '#renderer/messages/catalogue.ts';

/** What sync states are put into words with. */
export type SyncWords = {
  readonly text: Text<typeof syncStatus>;
  readonly number: (value: number) => string;
  readonly clock: (instant: string) => string;
};

/** The state of the sync as the status bar says it. */
export type SyncLine = { readonly tone: Tone; readonly sentence: string };

/** The one sentence in sight at all times; what needs the person comes before what merely waits. */
export function syncLine(status: SyncStatus, words: SyncWords): SyncLine {
  const { text } = words;
  if (status.kind === 'signed-out') return { tone: 'bad', sentence: join(text('state.signed-out'), waiting(status, words)) };
  if (status.kind === 'attention') return { tone: 'bad', sentence: join(needs(status, words), status.offlineSince === '' ? '' : since(status, words, 'state.offlineShort')) };
  if (status.kind === 'offline') {
    return status.waitingEdits === 0
      ? { tone: 'warn', sentence: status.offlineSince === '' ? text('state.offlineNow') : since(status, words, 'state.offline') }
      : { tone: 'warn', sentence: join(status.offlineSince === '' ? text('state.offlineNow') : since(status, words, 'state.offlineShort'), waiting(status, words)) };
  }
  if (status.firstSync) return { tone: 'info', sentence: firstSyncSentence(status.firstSync, words) };
  if (status.kind === 'sending') {
    const { waitingEdits: count } = status;
    return { tone: 'info', sentence: count === 0 ? text('state.sendingNothing') : text('state.sending', { count, formatted: words.number(count) }) };
  }
  if (status.kind === 'saved') {
    return status.waitingEdits === 0 ? { tone: 'ok', sentence: text('state.saved') } : { tone: 'info', sentence: waiting(status, words) };
  }
  return { tone: 'quiet', sentence: join(text('state.starting'), waiting(status, words)) };
}

const join = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');

const since = (status: SyncStatus, { text, clock }: SyncWords, key: 'state.offline' | 'state.offlineShort'): string =>
  text(key, { since: clock(status.offlineSince) });

function waiting({ waitingEdits: count }: SyncStatus, { text, number }: SyncWords): string {
  return count === 0 ? '' : text('state.waiting', { count, formatted: number(count) });
}

function needs({ refused, conflicts }: SyncStatus, { text, number }: SyncWords): string {
  return join(
    refused === 0 ? '' : text('state.refused', { count: refused, formatted: number(refused) }),
    conflicts === 0 ? '' : text('state.conflicts', { count: conflicts, formatted: number(conflicts) }),
  );
}

function firstSyncSentence({ done, total }: { readonly done: number; readonly total: number }, { text, number }: SyncWords): string {
  return total === 0
    ? text('state.firstSyncUnknown', { done: number(done) })
    : text('state.firstSync', { done: number(done), total: number(total) });
}

/** The time that is left, in words a person would use. */
export function timeLeftWords(seconds: number, { text }: Pick<SyncWords, 'text'>): string {
  const time = seconds < 60 ? text('state.lessThanMinute') : text('state.minutes', { count: Math.round(seconds / 60) });
  return text('state.timeLeft', { time });
}
