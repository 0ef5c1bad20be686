import MiniSearch, { type SearchResult } from 'minisearch';
import { foldText, wordsOf } from '#shared/kernel/text.ts';
import type { SearchHit } from './search.hit.ts';

// One entry of the index is a ticket or one thing that was said about it; hits are gathered by ticket, so that words
// may be found anywhere in its history.

/** A ticket as the index needs it. */
export type SearchedTicket = {
  readonly id: string;
  /** Its numbers: the endpoint's, the provisional one, that of another system; '' where there is none. */
  readonly numbers: readonly [string, string, string];
  readonly title: string;
  readonly text: string;
  readonly names: string;
};

/** What was said about a ticket. */
export type SearchedEntry = { readonly id: string; readonly ticketId: string; readonly text: string };

export type SearchIndex = {
  readonly putTicket: (ticket: SearchedTicket) => void;
  readonly removeTicket: (id: string) => void;
  readonly putEntry: (entry: SearchedEntry) => void;
  readonly removeEntry: (id: string) => void;
  /** Tickets by number first, then by words: all of them must be found, as beginnings and with a slip of the pen. */
  readonly search: (text: string, limit: number) => readonly SearchHit[];
};

type Indexed = { readonly key: string; readonly ticketId: string; readonly title: string; readonly text: string; readonly names: string };
type Known = { readonly numbers: readonly string[]; readonly folded: readonly string[]; readonly title: string };

const numberHits = 8;

/** Makes an empty index. */
export function createSearchIndex(): SearchIndex {
  const tickets = new Map<string, Known>();
  const words = new MiniSearch<Indexed>({
    idField: 'key', fields: ['title', 'text', 'names'], storeFields: ['ticketId'],
    tokenize: wordsOf, processTerm: (term) => term,
  });
  const put = (entry: Indexed) => {
    if (words.has(entry.key)) words.discard(entry.key);
    words.add(entry);
  };
  const remove = (key: string) => { if (words.has(key)) words.discard(key); };
  const hitOf = (id: string, matched: readonly string[]): SearchHit[] => {
    const known = tickets.get(id);
    return known ? [{ collection: 'tickets', id, number: known.numbers.find((one) => one !== '') ?? '', title: known.title, matched }] : [];
  };
  return {
    putTicket: ({ id, numbers, title, text, names }) => {
      tickets.set(id, { numbers, title, folded: numbers.filter((one) => one !== '').map(foldText) });
      put({ key: `t${id}`, ticketId: id, title, text, names });
    },
    removeTicket: (id) => {
      tickets.delete(id);
      remove(`t${id}`);
    },
    putEntry: ({ id, ticketId, text }) => put({ key: `j${id}`, ticketId, title: '', text, names: '' }),
    removeEntry: (id) => remove(`j${id}`),
    search: (text, limit) => {
      const byNumber = findNumbers(tickets, foldText(text).trim());
      const byWords = gather(words.search(text, {
        combineWith: 'OR', boost: { title: 4, names: 2 },
        prefix: (term) => term.length >= 2,
        fuzzy: (term) => (/\d/.test(term) || term.length < 5 ? false : term.length < 8 ? 1 : 2),
      }), wordsOf(text));
      const first = byNumber.slice(0, numberHits).flatMap((id) => hitOf(id, []));
      const seen = new Set(first.map((hit) => hit.id));
      return [...first, ...byWords.filter(({ id }) => !seen.has(id)).slice(0, limit).flatMap(({ id, matched }) => hitOf(id, matched))].slice(0, limit);
    },
  };
}

/** Tickets whose number is meant: the whole of it, its end in digits, or its beginning. Best first. */
function findNumbers(tickets: ReadonlyMap<string, Known>, wanted: string): readonly string[] {
  const isDigits = /^\d{1,10}$/.test(wanted);
  if (!isDigits && !/^[a-z]{2,4}[-\d]/.test(wanted)) return [];
  const found: { readonly id: string; readonly rank: number }[] = [];
  for (const [id, { folded }] of tickets) {
    const rank = Math.min(...folded.map((number) => rankOf(number, wanted, isDigits)), 9);
    if (rank < 9) found.push({ id, rank });
  }
  return found.sort((left, right) => left.rank - right.rank || (left.id > right.id ? -1 : 1)).map(({ id }) => id);
}

function rankOf(number: string, wanted: string, isDigits: boolean): number {
  if (number === wanted) return 0;
  if (!isDigits) return number.startsWith(wanted) ? 2 : 9;
  if (number.replace(/^\D*0*/, '') === wanted.replace(/^0+/, '')) return 1;
  return wanted.length >= 3 && number.endsWith(wanted) ? 3 : 9;
}

type Gathered = { readonly id: string; readonly matched: readonly string[] };

/** The tickets in which every word was found, wherever; best first. */
function gather(results: readonly SearchResult[], wanted: readonly string[]): readonly Gathered[] {
  const needed = new Set(wanted).size;
  const tickets = new Map<string, { score: number; readonly asked: Set<string>; readonly matched: Set<string> }>();
  for (const result of results) {
    const id = String(result['ticketId']);
    const ticket = tickets.get(id) ?? { score: 0, asked: new Set<string>(), matched: new Set<string>() };
    ticket.score += result.score;
    for (const term of result.queryTerms) ticket.asked.add(term);
    for (const term of result.terms) ticket.matched.add(term);
    tickets.set(id, ticket);
  }
  return [...tickets].filter(([, { asked }]) => asked.size === needed)
    .sort(([, left], [, right]) => right.score - left.score)
    .map(([id, { matched }]) => ({ id, matched: [...matched].slice(0, 20) }));
}
