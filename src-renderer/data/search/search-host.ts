import type { RxChangeEventBulk } from 'rxdb/plugins/core';
import type { JournalEntry } from '#shared/domain/journal/journal.record.ts';
import type { Ticket } from '#shared/domain/ticket/ticket.record.ts';
import type { DeskDatabase } from '../database/open-database.ts';
import { readPages, type Rest, restForInput } from '../database/pages.ts';
import { answerSearches } from './search-channel.ts';
import { createSearchIndex, type SearchIndex } from './search-index.ts';

// The index is made in memory at each start, newest knowledge first: what the change stream brings goes before what
// lies on the disk, and everything is taken in small portions.

export type SearchHostDeps = { readonly database: DeskDatabase; readonly onProblem: (problem: unknown) => void; readonly rest?: Rest };

export type SearchHost = {
  readonly index: SearchIndex;
  /** Answers when everything on the disk is indexed. */
  readonly complete: () => Promise<void>;
  readonly stop: () => void;
};

const pageSize = 500;
const portion = 100;

/** Keeps the index of a desk and answers the windows that ask, until stopped. */
export function startSearch({ database, onProblem, rest = restForInput }: SearchHostDeps): SearchHost {
  const { collections } = database;
  const index = createSearchIndex();
  const names = new Map<string, string>();
  /** What is to be taken in: a later version of a record takes the place of an earlier one. */
  const pending = new Map<string, () => void>();
  const changed = new Set<string>();
  let isRead = false;
  let isStopped = false;
  const answers = answerSearches(database.name, (text, limit) => ({ hits: index.search(text, limit), isComplete: isRead && pending.size === 0 }));

  const takeTicket = (ticket: Ticket) => index.putTicket({
    id: ticket.id, numbers: [ticket.number, ticket.provisionalNumber, ticket.externalNumber], title: ticket.shortDescription,
    text: `${ticket.description}\n${ticket.resolutionNotes}`, names: `${names.get(ticket.callerId) ?? ''} ${ticket.tags.join(' ')}`,
  });
  const takeEntry = (entry: JournalEntry) => {
    if (entry.text !== '') index.putEntry({ id: entry.id, ticketId: entry.recordId, text: entry.text });
  };
  const drain = async () => {
    while (pending.size > 0 && !isStopped) {
      for (const [key, take] of [...pending].slice(0, portion)) {
        pending.delete(key);
        take();
      }
      await rest();
    }
    if (!isStopped) answers.again();
  };
  let draining: Promise<void> | undefined;
  const drainSoon = (): Promise<void> => {
    draining ??= drain().catch(onProblem).finally(() => { draining = undefined; });
    return draining;
  };
  const follow = <Stored extends { readonly id: string }>(letter: string, take: (record: Stored) => void, drop: (id: string) => void) =>
    ({ events }: RxChangeEventBulk<Stored>) => {
      for (const { documentId, documentData } of events) {
        if (!isRead) changed.add(letter + documentId);
        pending.set(letter + documentId, documentData._deleted ? () => drop(documentId) : () => take(documentData));
      }
      void drainSoon();
    };
  const subscriptions = [
    collections.tickets?.eventBulks$.subscribe(follow<Ticket>('t', takeTicket, index.removeTicket)),
    collections.journal?.eventBulks$.subscribe(follow<JournalEntry>('j', takeEntry, index.removeEntry)),
    collections.people?.eventBulks$.subscribe(({ events }) => {
      for (const { documentId, documentData } of events) names.set(documentId, String(documentData.name));
    }),
  ];
  const read = async () => {
    if (collections.people) for await (const page of readPages(collections, 'people', pageSize)) for (const person of page) names.set(person.id, person.name);
    if (collections.tickets) for await (const page of readPages(collections, 'tickets', pageSize)) await takePage('t', page, takeTicket);
    if (collections.journal) for await (const page of readPages(collections, 'journal', pageSize)) await takePage('j', page, takeEntry);
    isRead = true;
    changed.clear();
    await drainSoon();
  };
  const takePage = async <Stored extends { readonly id: string }>(letter: string, page: readonly Stored[], take: (record: Stored) => void) => {
    for (let from = 0; from < page.length && !isStopped; from += portion) {
      for (const record of page.slice(from, from + portion)) if (!changed.has(letter + record.id)) take(record);
      await rest();
    }
  };
  const reading = read().catch((problem: unknown) => { if (!isStopped) onProblem(problem); });
  return {
    index,
    complete: async () => { await reading; await draining; },
    stop: () => {
      isStopped = true;
      for (const subscription of subscriptions) subscription?.unsubscribe();
      answers.close();
    },
  };
}
