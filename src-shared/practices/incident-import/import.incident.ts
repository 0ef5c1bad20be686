import type { FieldChange, JournalEntry } from '#shared/domain/journal/journal.record.ts';
import { priorityOf } from '#shared/domain/ticket/ticket.priority.ts';
import type { Ticket, TicketMove } from '#shared/domain/ticket/ticket.record.ts';
import { stableId } from '#shared/kernel/identity.ts';
import { sameJson } from '#shared/kernel/json.ts';
import { importReplica, nextRevision } from '#shared/kernel/revision.ts';
import { assembleTicket, type TicketFacts } from './import.assemble.ts';
import { entriesOf, type HistoryRow, historyRowOf, inHistoryOrder, rowsOf } from './import.history.ts';
import { ticketIdOf } from './import.names.ts';
import type { ParsedRow } from './import.row.ts';
import type { IncidentOutcome } from './import.tally.ts';
import { shortened } from './import.values.ts';

/** What the desk has of an incident from earlier batches, earlier imports and its own people. */
export type KnownIncident = { readonly ticket: Ticket; readonly journal: readonly JournalEntry[] };

/** A ticket or journal entry to be written; whoever stores it adds revision, scopes and receipt. */
export type TicketDraft = Omit<Ticket, 'rev' | 'ancestry' | 'view' | 'receivedAt' | 'scopes'>;
export type EntryDraft = Omit<JournalEntry, 'rev' | 'ancestry' | 'view' | 'receivedAt' | 'scopes'>;

/** What has to be written for one incident: nothing where it is unchanged. */
export type IncidentWrite = { readonly outcome: IncidentOutcome; readonly ticket: TicketDraft | undefined; readonly entries: readonly EntryDraft[] };

/** A parsed row with its count among equal ones. */
export type CountedRow = { readonly row: ParsedRow; readonly occurrence: number };

/**
 * Adds rows to an incident, known or new. Whatever the order and the batches in which its rows come, the result is the same.
 * What people of this desk changed since stays, unless the export changed the same field.
 */
export function importIncident(source: string, number: string, rows: readonly CountedRow[], known?: KnownIncident): IncidentWrite {
  const id = ticketIdOf(source, number);
  const knownRows = rowsOf(known?.journal.filter(isImportedRow) ?? []);
  const merged = new Map(knownRows.map((row) => [row.id, row]));
  for (const { row, occurrence } of rows) {
    const fresh = historyRowOf(row, id, occurrence);
    merged.set(fresh.id, isTimed(row) ? fresh : placed(fresh, merged));
  }
  const history = inHistoryOrder([...merged.values()]);
  const facts = assembleTicket(number, history);
  const entries = [...rowDrafts(id, history, known), ...saidDrafts(id, rows, facts, known)];
  if (!known) return { outcome: 'created', ticket: newTicket(id, facts), entries };
  const before = knownRows.length === 0 ? undefined : assembleTicket(number, inHistoryOrder(knownRows));
  const ticket = changedTicket(known.ticket, before, facts);
  return { outcome: ticket || entries.length > 0 ? 'updated' : 'unchanged', ticket, entries };
}

/** The revision that an imported row tells of: none of ours. By it an import knows its rows again, whoever wrote them anew since. */
const importedRevision = nextRevision('', importReplica, 0);

/** Whether an entry is one row of an export. */
const isImportedRow = (entry: JournalEntry): boolean => entry.kind === 'field-change' && entry.recordRev === importedRevision;

const isTimed = (row: ParsedRow): boolean => row.key.includes('@');

/** A row that says neither its time nor its number stands behind those already there, or where it stood before. */
function placed(row: HistoryRow, others: ReadonlyMap<string, HistoryRow>): HistoryRow {
  const own = others.get(row.id);
  const last = Math.max(-1, ...[...others.values()].map((other) => other.position));
  return { ...row, position: own?.position ?? last + 1 };
}

function newTicket(id: string, facts: TicketFacts): TicketDraft {
  return { id, provisionalNumber: '', occurredAt: facts.updatedAt, ...facts };
}

/** The known ticket with what the export changed since its last import; undefined when that is nothing. */
function changedTicket(stored: Ticket, before: TicketFacts | undefined, after: TicketFacts): TicketDraft | undefined {
  const patch = Object.fromEntries(
    Object.entries(after).filter(([field, value]) => {
      const known: unknown = before?.[field as keyof TicketFacts];
      return !untouched.has(field) && !sameJson(asKept(before ? known : stored[field as keyof TicketFacts]), asKept(value));
    }),
  );
  const moves = mergedMoves(stored.moves, before?.moves ?? [], after.moves);
  const isLater = after.updatedAt > stored.updatedAt || (after.updatedAt === stored.updatedAt && after.updatedBy !== before?.updatedBy);
  if (!isLater && Object.keys(patch).length === 0 && sameJson(moves, stored.moves)) return undefined;
  const last = moves.at(-1);
  const ticket = { ...stored, ...patch };
  return {
    ...ticket,
    moves,
    state: last?.to ?? stored.state,
    onHoldReason: last?.onHoldReason ?? '',
    priority: priorityOf(ticket.impact, ticket.urgency),
    number: stored.number || after.number,
    updatedAt: isLater ? after.updatedAt : stored.updatedAt,
    updatedBy: isLater ? after.updatedBy : stored.updatedBy,
    occurredAt: isLater ? after.updatedAt : stored.occurredAt,
  };
}

/** A long text as the history keeps it: of earlier rows no more than that is known. */
const asKept = (value: unknown): unknown => (typeof value === 'string' ? shortened(value) : value);

/** Fields that follow from others, or that tell of the writing. */
const untouched = new Set(['number', 'kind', 'moves', 'state', 'onHoldReason', 'priority', 'updatedAt', 'updatedBy']);

/** The export's moves with those that people of this desk made, in the order of time. */
function mergedMoves(stored: readonly TicketMove[], before: readonly TicketMove[], after: readonly TicketMove[]): TicketMove[] {
  const own = stored.filter((move) => !before.some((one) => sameJson(one, move)) && !after.some((one) => sameJson(one, move)));
  if (own.length === 0 || before.length === 0) return [...after];
  return [...after, ...own].sort((left, right) => (left.at < right.at ? -1 : left.at > right.at ? 1 : 0)).slice(-500);
}

function rowDrafts(ticketId: string, history: readonly HistoryRow[], known: KnownIncident | undefined): EntryDraft[] {
  const stored = new Map(known?.journal.map((entry) => [entry.id, entry]));
  return entriesOf(history)
    .map((entry) => draft(ticketId, { ...entry, kind: 'field-change', text: '', changes: [...entry.changes] }))
    .filter((entry) => !saysSame(stored.get(entry.id), entry));
}

/** What was said, once each: an entry without a time of its own belongs to the earliest row that brings it. */
function saidDrafts(ticketId: string, rows: readonly CountedRow[], facts: TicketFacts, known: KnownIncident | undefined): EntryDraft[] {
  const stored = new Map(known?.journal.map((entry) => [entry.id, entry.occurredAt]));
  const drafts = new Map<string, EntryDraft>();
  for (const { row } of rows) {
    for (const { kind, at, authorName, text, isDated } of row.said) {
      const id = stableId(`import-said/${ticketId}/${kind}/${isDated ? `${at}/${authorName}` : ''}/${text}`);
      const earliest = drafts.get(id)?.occurredAt ?? stored.get(id);
      if (earliest !== undefined && (isDated || earliest <= at)) continue;
      const authorId = row.saidBy[authorName] || row.authorId || facts.openedById;
      drafts.set(id, draft(ticketId, { id, at, position: 0, authorId, kind, text, changes: [] }));
    }
  }
  return [...drafts.values()];
}

type Told = { id: string; at: string; position: number; authorId: string; kind: JournalEntry['kind']; text: string; changes: FieldChange[] };

const draft = (recordId: string, { id, at, position, authorId, kind, text, changes }: Told): EntryDraft => ({
  id, number: '', provisionalNumber: '', createdAt: at, createdBy: authorId, updatedAt: at, updatedBy: authorId, occurredAt: at,
  recordCollection: 'tickets', recordId, recordRev: kind === 'field-change' ? importedRevision : '', kind, authorId, text, changes, position,
});

const saysSame = (stored: JournalEntry | undefined, entry: EntryDraft): boolean =>
  stored !== undefined && stored.occurredAt === entry.occurredAt && stored.position === entry.position &&
  stored.authorId === entry.authorId && sameJson(stored.changes, entry.changes);
