import { type CollectionName, collectionNames } from '#shared/domain/record/record.base.ts';
import type { Clock } from '#shared/kernel/instant.ts';
import { createUpsertMany, type UpsertMany } from './desk/bulk-upsert.ts';
import { endpointRevisions, type RevisionSource } from './desk/endpoint-writing.ts';
import { createFileStored } from './desk/file-stored.ts';
import { createSettle } from './desk/settle.ts';
import { createIdentity, type Identity } from './identity/identity.ts';
import { createPokeHub, type PokeHub } from './replication/poke-hub.ts';
import type { Settle } from './store/acceptance.ts';
import { openStore, type OpenedStore, type StorePlace } from './store/open-store.ts';
import type { FeedHead, RecordStore } from './store/record-store.ts';

/** What everything that writes at the endpoint goes through. */
export type Writing = {
  readonly store: RecordStore;
  readonly settle: Settle;
  readonly clock: Clock;
  readonly revise: RevisionSource;
  readonly onWritten: (collections: readonly CollectionName[], head: FeedHead) => void;
};

/** A desk's data and its rules, without a network: the inside of an endpoint, and all that a tool on a data folder needs. */
export type OpenedDesk = {
  readonly store: OpenedStore;
  readonly identity: Identity;
  readonly hub: PokeHub;
  readonly writing: Writing;
  readonly upsertMany: UpsertMany;
  readonly onFileStored: (sha256: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Opens a desk. `accessSeconds` is how long an access token lasts. */
export async function createDesk(place: StorePlace, clock: Clock, accessSeconds = 600): Promise<OpenedDesk> {
  const store = await openStore(place, clock.now());
  try {
    const hub = createPokeHub(await store.records.heads());
    const revise = endpointRevisions(clock);
    const writing: Writing = {
      store: store.records, clock, revise, settle: createSettle(clock, revise),
      // Whoever got other roles or groups sees other records of every collection.
      onWritten: (collections, head) =>
        hub.poke(Object.fromEntries((collections.includes('people') ? collectionNames : collections).map((name) => [name, head.seq]))),
    };
    const identity = await createIdentity(store, clock, { accessSeconds });
    return { store, identity, hub, writing, upsertMany: createUpsertMany(writing), onFileStored: createFileStored(writing), close: store.close };
  } catch (thrown) {
    await store.close();
    throw thrown;
  }
}
