import type { Instant } from '#shared/kernel/instant.ts';
import { Ticket } from '#shared/domain/ticket/ticket.record.ts';
import { tidyLine } from '#shared/kernel/text.ts';
import type { ImportMapping, WordRole } from './import.mapping.ts';
import { type IdOfName, type Mention, type NamedKind, ticketIdOf } from './import.names.ts';
import { type ColumnRole, type DateRole, dateRoles, type FieldRole } from './import.roles.ts';
import * as vocabulary from './import.vocabulary.ts';

const { countOf, isNothing } = vocabulary;

/** Something in a row that was not understood or was put right; the row is taken all the same. */
export type RowNote = { readonly code: 'unknown-word' | 'unreadable-date' | 'not-a-count' | 'cut'; readonly column: string; readonly value: string };

/** What the cells of one row say. */
export type RowValues = {
  readonly at: Instant;
  /** Whether `at` is the row's own time of update and not taken from another date. */
  readonly hasOwnTime: boolean;
  readonly unreadableDate: string;
  readonly authorId: string;
  readonly values: Readonly<Record<string, string>>;
  readonly mentions: readonly Mention[];
  readonly notes: readonly RowNote[];
};

type Setup = {
  readonly mapping: ImportMapping;
  readonly header: readonly string[];
  readonly roles: readonly ColumnRole[];
  readonly idOf: IdOfName;
  readonly readDate: (cell: string) => Instant | undefined;
};

/** How long a value in the history may be, in characters. */
export const historyValueLimit = 9_900;
// A record on the wire has at most 262,144 bytes: two long texts of three bytes a letter, or all extras of an entry, fit.
const longTextLimit = 40_000;
const extraLength = 700;
const wordLength = 200;
const lineLimit = 400;
/** So many columns beyond a ticket's own fields are kept; a history entry holds a hundred changes. */
const extraLimit = 55;
/** Clocks of two columns may differ by so much before one counts as "not yet", in milliseconds. */
const tolerance = 60_000;

const named: readonly (readonly [FieldRole, NamedKind, string])[] = [
  ['caller', 'person', 'callerId'], ['openedBy', 'person', 'openedById'], ['createdBy', 'person', 'createdBy'],
  ['updatedBy', 'person', ''], ['reopenedBy', 'person', 'reopenedById'], ['resolvedBy', 'person', 'resolvedById'],
  ['closedBy', 'person', 'closedById'], ['group', 'group', 'assignmentGroupId'], ['assignee', 'person', 'assignedToId'],
  ['service', 'service', 'serviceId'], ['item', 'item', 'itemId'], ['location', 'location', 'location'],
  ['category', 'category', 'category'], ['subcategory', 'subcategory', 'subcategory'],
];
/** Fields that keep the name itself and not the id of what it names. */
const keptAsText = new Set(['location', 'category', 'subcategory']);

/** Looking a word up costs folding it; a log says the same few words in every row. */
function remembering<T>(read: (cell: string) => T): (cell: string) => T {
  const known = new Map<string, T>();
  return (cell) => {
    const found = known.get(cell);
    if (found !== undefined) return found;
    const value = read(cell);
    if (known.size < 5000) known.set(cell, value);
    return value;
  };
}

const stateOf = remembering(vocabulary.stateOf);
const holdReasonOf = remembering(vocabulary.holdReasonOf);
const levelOf = remembering(vocabulary.levelOf);
const priorityWordOf = remembering(vocabulary.priorityWordOf);
const channelOf = remembering(vocabulary.channelOf);
const resolutionCodeOf = remembering(vocabulary.resolutionCodeOf);
const isYes = remembering(vocabulary.isYes);

/** Makes the function that reads one row's cells; every cell that says nothing becomes ''. */
export function createValueReader(setup: Setup): (cells: readonly string[]) => RowValues {
  const columnOf = new Map<ColumnRole, number>(setup.roles.map((role, column) => [role, column]));
  const extras = setup.roles.flatMap((role, column) => (role === 'extra' ? [{ column, field: extraField(setup.header, column) }] : [])).slice(0, extraLimit);
  return (cells) => {
    const row = new RowReading(setup, columnOf, cells);
    row.readDates();
    row.readNames();
    row.readWords();
    row.readTexts();
    for (const { column, field } of extras) row.set(field, shortened(row.at(column), extraLength));
    return row.finish();
  };
}

/** The name under which an extra column stands in the history: its header, told apart from the ticket's own fields. */
function extraField(header: readonly string[], column: number): string {
  const name = (header[column] ?? '').trim().slice(0, 70) || 'column';
  const isTaken = name in Ticket.shape || header.findIndex((other) => other.trim().slice(0, 70) === name) !== column;
  return isTaken || name === 'column' ? `${name} (${column + 1})` : name;
}

class RowReading {
  readonly #setup: Setup;
  readonly #columnOf: ReadonlyMap<ColumnRole, number>;
  readonly #cells: readonly string[];
  readonly #values: Record<string, string> = {};
  readonly #mentions: Mention[] = [];
  readonly #notes: RowNote[] = [];
  readonly #dates: Partial<Record<DateRole, Instant>> = {};
  #unreadableDate = '';

  constructor(setup: Setup, columnOf: ReadonlyMap<ColumnRole, number>, cells: readonly string[]) {
    this.#setup = setup;
    this.#columnOf = columnOf;
    this.#cells = cells;
  }

  at(column: number): string {
    const cell = this.#cells[column] ?? '';
    return isNothing(cell) ? '' : cell.trim();
  }

  set(field: string, value: string): void {
    if (value !== '') this.#values[field] = value;
  }

  readDates(): void {
    for (const role of dateRoles) {
      const cell = this.#cell(role);
      const read = cell === '' ? '' : this.#setup.readDate(cell);
      if (read === undefined) {
        this.#unreadableDate = cell;
        this.#note('unreadable-date', role, cell);
      }
      this.#dates[role] = read ?? '';
    }
    this.set('openedAt', this.#dates.openedAt ?? '');
    this.set('createdAt', this.#dates.createdAt ?? '');
    this.set('reopenedAt', this.#dates.reopenedAt ?? '');
  }

  readNames(): void {
    const group = tidyLine(this.#cell('group')).slice(0, lineLimit);
    const category = tidyLine(this.#cell('category')).slice(0, lineLimit);
    for (const [role, kind, field] of named) {
      const name = tidyLine(this.#cell(role)).slice(0, lineLimit);
      if (name === '') continue;
      const id = this.#setup.idOf(kind, kind === 'subcategory' ? `${category}/${name}` : name);
      const isAssignee = role === 'assignee';
      const under = isAssignee && group !== '' ? this.#setup.idOf('group', group) : kind === 'subcategory' && category !== '' ? this.#setup.idOf('category', category) : '';
      this.#mentions.push({ kind, id, name, under, isStaff: isAssignee });
      if (field !== '') this.set(field, keptAsText.has(field) ? name : id);
    }
    const parent = tidyLine(this.#cell('parent'));
    if (parent !== '') this.set('parentId', ticketIdOf(this.#setup.mapping.source, parent));
    this.#readList('watchers', 'watcherIds', (name) => this.#setup.idOf('person', name));
    this.#readList('tags', 'tags', (tag) => tag.slice(0, 60));
    for (const role of ['problem', 'change', 'causedByChange'] as const) this.set(role, tidyLine(this.#cell(role)).slice(0, 60));
  }

  readWords(): void {
    this.#readState();
    for (const role of ['impact', 'urgency'] as const) this.#readWord(role, role, levelOf);
    this.#readWord('priority', 'priority', priorityWordOf);
    this.#readWord('channel', 'channel', channelOf);
    for (const role of ['reassignmentCount', 'reopenCount'] as const) {
      const cell = this.#cell(role);
      const count = countOf(cell);
      if (count === undefined && cell !== '') this.#note('not-a-count', role, cell);
      this.set(role, count === undefined ? '' : String(count));
    }
    this.set('isMajor', isYes(this.#cell('isMajor')) ? 'true' : '');
    this.#readEnding();
  }

  readTexts(): void {
    this.set('shortDescription', tidyLine(this.#text('shortDescription', 4000)).slice(0, lineLimit));
    this.set('description', this.#text('description', longTextLimit));
  }

  finish(): RowValues {
    const updatedBy = tidyLine(this.#cell('updatedBy')).slice(0, lineLimit);
    return {
      at: this.#ownTime(),
      hasOwnTime: this.#dates.updatedAt !== '',
      unreadableDate: this.#unreadableDate,
      authorId: updatedBy === '' ? '' : this.#setup.idOf('person', updatedBy),
      values: this.#values,
      mentions: this.#mentions,
      notes: this.#notes,
    };
  }

  /** The row's time: its update, else the latest date that the incident's state allows. */
  #ownTime(): Instant {
    if (this.#dates.updatedAt) return this.#dates.updatedAt;
    const { openedAt = '', createdAt = '', reopenedAt = '', resolvedAt = '', closedAt = '' } = this.#dates;
    const state = this.#values['state'];
    const ends = state === 'resolved' ? [resolvedAt] : state === 'closed' || state === 'canceled' ? [resolvedAt, closedAt] : [];
    const times = [openedAt, createdAt, reopenedAt, ...ends].sort();
    return times.at(-1) || [resolvedAt, closedAt].sort().at(-1) || '';
  }

  #readState(): void {
    const cell = this.#word('state');
    const word = stateOf(cell);
    if (!word) {
      if (cell !== '') this.#note('unknown-word', 'state', cell);
      this.set('state', shortened(cell, wordLength));
      return;
    }
    this.set('state', word.state);
    if (word.state !== 'on-hold') return;
    const reason = this.#word('onHoldReason');
    const known = holdReasonOf(reason) ?? word.onHoldReason;
    if (known === '' && reason !== '') this.#note('unknown-word', 'onHoldReason', reason);
    this.set('onHoldReason', known);
  }

  /** Resolution and closing count from the row on in which the state says so: logs write them on earlier rows, too. */
  #readEnding(): void {
    const state = this.#values['state'];
    const isEnded = state === 'closed' || state === 'canceled';
    if (state !== 'resolved' && !isEnded) {
      for (const field of ['resolvedById', 'closedById']) delete this.#values[field];
      return;
    }
    const latest = Date.parse(this.#ownTime()) + tolerance;
    const asOfNow = (instant: Instant): Instant => (instant !== '' && Date.parse(instant) > latest ? '' : instant);
    this.set('resolvedAt', asOfNow(this.#dates.resolvedAt ?? ''));
    if (isEnded) this.set('closedAt', asOfNow(this.#dates.closedAt ?? ''));
    else delete this.#values['closedById'];
    const code = this.#word('resolutionCode');
    const known = resolutionCodeOf(code);
    if (code !== '' && known === undefined) this.#note('unknown-word', 'resolutionCode', code);
    this.set('resolutionCode', known ?? shortened(code, wordLength));
    this.set('resolutionNotes', this.#text('resolutionNotes', longTextLimit));
  }

  #readWord(role: WordRole & FieldRole, field: string, read: (cell: string) => string | number | undefined): void {
    const cell = this.#word(role);
    const known = read(cell);
    if (cell !== '' && known === undefined) this.#note('unknown-word', role, cell);
    this.set(field, known === undefined ? shortened(cell, wordLength) : String(known));
  }

  #readList(role: FieldRole, field: string, valueOf: (one: string) => string): void {
    const parts = this.#cell(role).split(/[,;\n]/).map(tidyLine).filter((one) => one !== '' && one.length <= lineLimit).slice(0, 100);
    if (parts.length === 0) return;
    if (role === 'watchers') {
      for (const name of parts) this.#mentions.push({ kind: 'person', id: valueOf(name), name, under: '', isStaff: false });
    }
    this.set(field, JSON.stringify([...new Set(parts.map(valueOf))]));
  }

  #cell(role: FieldRole): string {
    const column = this.#columnOf.get(role);
    return column === undefined ? '' : this.at(column);
  }

  /** The role's word, put into known terms where the mapping has one of its own. */
  #word(role: WordRole): string {
    const cell = this.#cell(role);
    return this.#setup.mapping.words[role]?.[cell] ?? cell;
  }

  #text(role: FieldRole, limit: number): string {
    const text = this.#cell(role);
    if (text.length > limit) this.#note('cut', role, String(text.length));
    return text.slice(0, limit);
  }

  #note(code: RowNote['code'], role: FieldRole, value: string): void {
    const column = this.#columnOf.get(role);
    this.#notes.push({ code, column: column === undefined ? role : (this.#setup.header[column] ?? role), value: value.slice(0, 80) });
  }
}

/** Room for the mark and the length behind a shortened text: shortening it once more changes nothing. */
const roomForLength = 20;

/** A value as the history keeps it: the beginning of a long text, with its length. */
export const shortened = (text: string, limit = historyValueLimit): string =>
  text.length <= limit + roomForLength ? text : `${text.slice(0, limit)}… (${text.length})`;
