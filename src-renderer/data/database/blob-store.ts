import { Dexie, type Table } from 'dexie';

// Files lie beside the records, under their SHA-256, in a database of their own ([D7]): a record never waits for them.

/** A file on this machine. `uploadedBytes` tells how far the endpoint has it; -1 when it has all of it. */
export type StoredBlob = { readonly sha256: string; readonly blob: Blob; readonly uploadedBytes: number };

/** The files of one person's desk. */
export type BlobStore = {
  readonly put: (sha256: string, blob: Blob, uploadedBytes: number) => Promise<void>;
  readonly get: (sha256: string) => Promise<Blob | undefined>;
  /** What the endpoint has not whole yet. */
  readonly waiting: () => Promise<readonly StoredBlob[]>;
  readonly markUploaded: (sha256: string, uploadedBytes: number) => Promise<void>;
  readonly close: () => void;
};

/** Opens the files that belong to the database of this name. */
export function openBlobStore(databaseName: string): BlobStore {
  const dexie = new Dexie(`${databaseName}-files`, { chromeTransactionDurability: 'strict' });
  dexie.version(1).stores({ blobs: 'sha256,uploadedBytes' });
  const blobs: Table<StoredBlob, string> = dexie.table('blobs');
  return {
    put: async (sha256, blob, uploadedBytes) => { await blobs.put({ sha256, blob, uploadedBytes }); },
    get: async (sha256) => (await blobs.get(sha256))?.blob,
    waiting: () => blobs.where('uploadedBytes').aboveOrEqual(0).toArray(),
    markUploaded: async (sha256, uploadedBytes) => { await blobs.update(sha256, { uploadedBytes }); },
    close: () => dexie.close(),
  };
}
