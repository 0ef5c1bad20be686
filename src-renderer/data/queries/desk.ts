import type { RxStorage } from 'rxdb/plugins/core';
import type { Clock } from '#shared/kernel/instant.ts';
import type { SignedIn } from '#shared/protocol/session.messages.ts';
import type { CatalogEntry } from '#shared/domain/catalog/catalog.record.ts';
import type { Item } from '#shared/domain/item/item.record.ts';
import type { Person } from '#shared/domain/person/person.record.ts';
import { sha256Of } from '../../platform/digest.ts';
import { idsFrom, systemRandom } from '../../platform/ids.ts';
import type { Keepsakes } from '../../platform/keepsake.ts';
import { afterSeconds, everySeconds } from '../../platform/timers.ts';
import type { Commands } from '../commands/commands.ts';
import { createCommands } from '../commands/create-commands.ts';
import { openBlobStore } from '../database/blob-store.ts';
import { databaseName, type DeskDatabase, openDatabase } from '../database/open-database.ts';
import { revisionCounter } from '../database/writing.ts';
import { downloadFile } from '../replication/files.ts';
import { openStatusClient, type StatusClient } from '../replication/status-channel.ts';
import { openSearchClient, type SearchClient } from '../search/search-channel.ts';
import { contextAt, contextChanges, namesFrom, type Shelves } from './names.ts';
import { openShelf } from './shelf.ts';
import { openTicketBoard, type TicketBoard } from './ticket-board.ts';

/** Everything a window has of the data: who works here, the writing door, and what the hooks read from. */
export type Desk = {
  readonly me: SignedIn;
  readonly commands: Commands;
  readonly clock: Clock;
  readonly database: DeskDatabase;
  readonly board: TicketBoard;
  readonly shelves: Shelves;
  readonly status: StatusClient;
  readonly search: SearchClient;
  readonly keepsakes: Keepsakes;
  /** Closes the database in this window; nothing is lost by it. */
  readonly close: () => Promise<void>;
};

/** Why the database of this machine could not be opened; each has its own sentence. */
export type DeskFault = 'disk-full' | 'made-by-newer-version' | 'damaged' | 'unknown';

/** The way to an open desk. `retry` tries again. */
export type DeskOpening =
  | { readonly kind: 'opening' }
  | { readonly kind: 'failed'; readonly fault: DeskFault; readonly detail: string; readonly retry: () => void }
  | { readonly kind: 'open'; readonly desk: Desk };

export type DeskOptions = {
  readonly me: SignedIn;
  readonly endpointUrl: string;
  readonly replica: string;
  readonly clock: Clock;
  readonly keepsakes: Keepsakes;
  readonly storage?: RxStorage<unknown, unknown>;
  readonly onProblem: (problem: unknown) => void;
};

/** Opens the person's database in this window and everything that reads from it. Rejects with what `faultOf` explains. */
export async function openDesk(options: DeskOptions): Promise<Desk> {
  const { me, clock, endpointUrl, onProblem, keepsakes } = options;
  const name = databaseName(endpointUrl, me.personId);
  const database = await openDatabase({ name, ...(options.storage ? { storage: options.storage } : {}) });
  const { collections } = database;
  const shelves: Shelves = {
    people: openShelf({ collections, name: 'people', lineOf: (person): Person => person, onFailure: onProblem }),
    catalog: openShelf({ collections, name: 'catalog', lineOf: (entry): CatalogEntry => entry, onFailure: onProblem }),
    items: openShelf({ collections, name: 'items', lineOf: (item): Item => item, onFailure: onProblem }),
  };
  const names = namesFrom(shelves);
  const changes = contextChanges(shelves, everySeconds);
  const board = openTicketBoard({ collections, context: () => contextAt(clock, me, names), onContext: changes.subscribe, onFailure: onProblem });
  const ids = idsFrom(clock, systemRandom);
  const status = openStatusClient(name);
  const search = openSearchClient(name, ids);
  const blobs = openBlobStore(name);
  const commands = createCommands({
    writer: {
      database, actor: { id: me.personId, roles: me.roles, groupIds: me.groupIds }, replica: options.replica,
      clock, ids, counter: revisionCounter(clock, systemRandom),
    },
    files: { blobs, sha256Of, download: (sha256) => downloadFile(endpointUrl, sha256) },
    requestSync: status.requestSync,
    after: afterSeconds,
  });
  const close = async () => {
    for (const part of [board, changes, status, search, blobs, ...Object.values(shelves)]) part.close();
    await database.close();
  };
  return { me, commands, clock, database, board, shelves, status, search, keepsakes, close };
}

/** Says what stood in the way of opening. */
export function faultOf(problem: unknown): DeskFault {
  const text = problem instanceof Error ? `${problem.name} ${problem.message}` : String(problem);
  if (/quota|disk|space|full/i.test(text)) return 'disk-full';
  if (/VersionError|\bDB6\b|\bDM[0-9]\b/.test(text)) return 'made-by-newer-version';
  if (/UnknownError|corrupt|backing store|InvalidState|DatabaseClosed/i.test(text)) return 'damaged';
  return 'unknown';
}
