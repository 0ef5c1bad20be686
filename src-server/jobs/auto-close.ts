import { isDueForClosing, moveTicket } from '#shared/domain/ticket/ticket.lifecycle.ts';
import type { CollectionName } from '#shared/domain/record/record.base.ts';
import type { Clock } from '#shared/kernel/instant.ts';
import { changedByEndpoint, type RevisionSource } from '../desk/endpoint-writing.ts';
import { historyOf } from '../desk/history.ts';
import { readDeskSettings } from '../desk/desk-settings.ts';
import type { Settle } from '../store/acceptance.ts';
import { recordIn } from '../store/record-body.ts';
import type { FeedHead, RecordStore, StoredRecord } from '../store/record-store.ts';

export type AutoCloseParts = {
  readonly store: RecordStore;
  readonly settle: Settle;
  readonly clock: Clock;
  readonly revise: RevisionSource;
  readonly onWritten: (collections: readonly CollectionName[], head: FeedHead) => void;
};

const pageSize = 500;

/** Closes what has been resolved for longer than the desk's settings say ([TW-03]); answers how many. */
export async function closeResolved(parts: AutoCloseParts): Promise<number> {
  const { autoCloseDays } = await readDeskSettings(parts.store);
  if (autoCloseDays === 0) return 0;
  let closed = 0;
  for (let afterId = ''; ; ) {
    const page = await parts.store.readWhere('tickets', 'state', 'resolved', pageSize, afterId);
    const due = page.filter((stored) => isDue(stored, parts.clock.now(), autoCloseDays));
    if (due.length > 0) closed += await closeTogether(parts, due.map((stored) => stored.id), autoCloseDays);
    const last = page.at(-1);
    if (page.length < pageSize || last === undefined) return closed;
    afterId = last.id;
  }
}

const isDue = (stored: StoredRecord, now: string, days: number): boolean => isDueForClosing(recordIn<'tickets'>(stored.body), now, days);

/** Reads the tickets again under a lock: one that was reopened meanwhile stays open. */
async function closeTogether(parts: AutoCloseParts, ids: readonly string[], days: number): Promise<number> {
  const now = parts.clock.now();
  const outcome = await parts.store.change(async (change) => {
    const stored = [...(await change.lock('tickets', ids)).values()].filter((one) => !one.isDeleted && isDue(one, now, days));
    const accepted = stored.flatMap((one) => {
      const ticket = recordIn<'tickets'>(one.body);
      const moved = moveTicket(ticket, { to: 'closed' }, '', now);
      if (!moved.ok) return [];
      const writing = { now, revise: parts.revise };
      const closed = changedByEndpoint(one, moved.value, writing);
      return [closed, historyOf(ticket, closed, '', writing)];
    });
    if (accepted.length === 0) return { count: 0 };
    return { count: accepted.length / 2, head: await change.append(await parts.settle(change, accepted)) };
  });
  if (outcome.head) parts.onWritten(['tickets', 'journal'], outcome.head);
  return outcome.count;
}
