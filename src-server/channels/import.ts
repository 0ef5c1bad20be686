import { createHash } from 'node:crypto';
import type { CollectionName } from '#shared/domain/record/record.base.ts';
import type { Clock } from '#shared/kernel/instant.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { type MappingProblem, parseMapping, rolesFor } from '#shared/practices/incident-import/import.mapping.ts';
import type { BatchRow } from '#shared/practices/incident-import/import.batches.ts';
import { createIds, ticketIdOf } from '#shared/practices/incident-import/import.names.ts';
import { createRowReader, type Rejection } from '#shared/practices/incident-import/import.row.ts';
import { type CountedRow, importIncident, type IncidentWrite, type KnownIncident } from '#shared/practices/incident-import/import.incident.ts';
import type { BatchOutcome } from '#shared/practices/incident-import/import.tally.ts';
import type { Settle } from '../store/acceptance.ts';
import { recordIn } from '../store/record-body.ts';
import type { FeedHead, RecordChange, RecordStore, StoredRecord } from '../store/record-store.ts';
import { createDirectory } from './import-directory.ts';
import { settleNumbers } from './import-numbers.ts';
import { createWriter, type WrittenRecord } from './import-writer.ts';

/** What importing needs of the rest of the endpoint. */
export type ImportParts = {
  readonly store: RecordStore;
  readonly settle: Settle;
  readonly clock: Clock;
  readonly onWritten: (collections: readonly CollectionName[], head: FeedHead) => void;
};

/** One batch of rows of a file, as `ImportRequest` brings it. */
export type ImportBatch = { readonly mapping: unknown; readonly header: readonly string[]; readonly rows: readonly BatchRow[]; readonly isDryRun: boolean };

/** Takes batches of incident exports, one after the other: each is one transaction, so a batch is taken whole or not at all. */
export type Importer = (batch: ImportBatch, actorId: string) => Promise<Result<BatchOutcome, MappingProblem>>;

/** The door through which exports of other systems come in. */
export function createImporter(parts: ImportParts): Importer {
  const directory = createDirectory();
  const accept = createWriter(parts.clock);
  let turn: Promise<unknown> = Promise.resolve();

  const take = async (batch: ImportBatch, actorId: string): Promise<Result<BatchOutcome, MappingProblem>> => {
    const read = readBatch(batch);
    if (!read.ok) return read;
    const { source, rows, fingerprints, mentions, rejected, notes } = read.value;
    const historyRows = [...rows.values()].reduce((sum, list) => sum + list.length, 0);
    const written = await parts.store.change(async (change) => {
      const now = parts.clock.now();
      const incidents = await incidentsOf(change, { source, rows, fingerprints, isDryRun: batch.isDryRun });
      const outcomes = incidents.map(({ number, write }) => ({ number, outcome: write.outcome }));
      if (batch.isDryRun) return { outcomes, collections: [] };
      const numbered = await settleNumbers(change, incidents);
      const records = [...(await directory.recordsFor(change, mentions, now)), ...numbered.flatMap(recordsOf)];
      if (records.length === 0) return { outcomes, collections: [] };
      const writes = await parts.settle(change, accept(records, actorId, now));
      return { outcomes, head: await change.append(writes), collections: [...new Set(writes.map((one) => one.collection))] };
    }).catch((thrown: unknown) => {
      directory.forget();
      throw thrown;
    });
    if (written.head) parts.onWritten(written.collections, written.head);
    return ok({ historyRows, incidents: written.outcomes, rejected, notes });
  };
  return (batch, actorId) => {
    const next = turn.then(() => take(batch, actorId));
    turn = next.catch(() => undefined);
    return next;
  };
}

type Read = {
  readonly source: string;
  readonly rows: ReadonlyMap<string, readonly CountedRow[]>;
  /** By number: a hash of the incident's rows as they stand in this batch. */
  readonly fingerprints: ReadonlyMap<string, string>;
  readonly mentions: readonly CountedRow['row']['mentions'][number][];
  readonly rejected: readonly Rejection[];
  readonly notes: BatchOutcome['notes'];
};

function readBatch(batch: ImportBatch): Result<Read, MappingProblem> {
  const mapping = parseMapping(batch.mapping);
  if (!mapping.ok) return mapping;
  const roles = rolesFor(mapping.value, batch.header);
  if (!roles.ok) return err(roles.error);
  const readRow = createRowReader(mapping.value, batch.header, roles.value, createIds(mapping.value.source));
  const rows = new Map<string, CountedRow[]>();
  const reading = JSON.stringify([mapping.value, batch.header]);
  const hashes = new Map<string, ReturnType<typeof createHash>>();
  const rejected: Rejection[] = [];
  const notes = new Map<string, BatchOutcome['notes'][number]>();
  for (const raw of batch.rows) {
    const row = readRow(raw);
    if (!row.ok) {
      rejected.push(row.error);
      continue;
    }
    const list = rows.get(row.value.number) ?? [];
    list.push({ row: row.value, occurrence: raw.occurrence });
    rows.set(row.value.number, list);
    const hash = hashes.get(row.value.number) ?? createHash('sha256').update(reading);
    hashes.set(row.value.number, hash.update(`${raw.occurrence}\u0001${raw.cells.join('\u0001')}\u0002`));
    for (const note of row.value.notes) {
      const key = `${note.code} ${note.column}`;
      const known = notes.get(key);
      notes.set(key, known ? { ...known, count: known.count + 1 } : { ...note, line: raw.line, count: 1 });
    }
  }
  const fingerprints = new Map([...hashes].map(([number, hash]) => [number, hash.digest('base64url').slice(0, 22)]));
  const mentions = [...rows.values()].flatMap((list) => list.flatMap(({ row }) => row.mentions));
  return ok({ source: mapping.value.source, rows, fingerprints, mentions, rejected, notes: [...notes.values()] });
}

/** One incident of the batch with what is stored of it. */
export type ImportedIncident = {
  readonly number: string;
  readonly fingerprint: string;
  readonly write: IncidentWrite;
  readonly storedTicket: StoredRecord | undefined;
  readonly storedEntries: ReadonlyMap<string, StoredRecord>;
};

type Wanted = Pick<Read, 'source' | 'rows' | 'fingerprints'> & { readonly isDryRun: boolean };

/** What is to be written for each incident; one whose rows are the same as last time is not even read. */
async function incidentsOf(change: RecordChange, { source, rows, fingerprints, isDryRun }: Wanted): Promise<ImportedIncident[]> {
  const ids = [...rows.keys()].map((number) => ticketIdOf(source, number));
  const tickets = await (isDryRun ? change.read('tickets', ids) : change.lock('tickets', ids));
  const isSame = (number: string): boolean => {
    const stored = tickets.get(ticketIdOf(source, number));
    return stored !== undefined && !stored.isDeleted && stored.sourceHash === fingerprints.get(number);
  };
  const changed = [...rows.keys()].filter((number) => !isSame(number)).map((number) => ticketIdOf(source, number));
  const children = await change.lockChildren(changed.filter((id) => tickets.has(id)));
  const journal = Map.groupBy(
    children.filter((stored) => stored.collection === 'journal').map((stored) => ({ stored, entry: recordIn<'journal'>(stored.body) })),
    ({ entry }) => entry.recordId,
  );
  return [...rows].map(([number, counted]) => {
    const id = ticketIdOf(source, number);
    const storedTicket = tickets.get(id);
    const entries = journal.get(id) ?? [];
    const known: KnownIncident | undefined = storedTicket && !storedTicket.isDeleted
      ? { ticket: recordIn<'tickets'>(storedTicket.body), journal: entries.map(({ entry }) => entry) }
      : undefined;
    return {
      number, storedTicket, storedEntries: new Map(entries.map(({ stored }) => [stored.id, stored])),
      fingerprint: fingerprints.get(number) ?? '',
      write: isSame(number) ? unchanged : importIncident(source, number, counted, known),
    };
  });
}

const unchanged: IncidentWrite = { outcome: 'unchanged', ticket: undefined, entries: [] };

const recordsOf = ({ write, fingerprint, storedTicket, storedEntries }: ImportedIncident): WrittenRecord[] => [
  ...(write.ticket ? [{ collection: 'tickets' as const, draft: write.ticket, stored: storedTicket, sourceHash: fingerprint }] : []),
  ...write.entries.map((draft) => ({ collection: 'journal' as const, draft, stored: storedEntries.get(draft.id) })),
];
