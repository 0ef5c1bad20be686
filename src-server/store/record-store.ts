import type { CollectionName } from '#shared/domain/record/record.base.ts';
import type { Refusal } from '#shared/domain/record/record.refusal.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import type { Revision } from '#shared/kernel/revision.ts';

// What the endpoint needs of a database of records. Bodies are JSON text without `view` and `_deleted`: a pull
// passes them on unread ([L4]). Every write goes through `append`, so the feed has no second entrance ([F1]).

/** A record as it stands in the store. */
export type StoredRecord = {
  readonly collection: CollectionName;
  readonly id: string;
  readonly rev: Revision;
  readonly isDeleted: boolean;
  readonly seq: number;
  readonly scopes: readonly string[];
  /** JSON text; '' once deleted. */
  readonly body: string;
  /** A hash of what an import brought last; '' when none did. */
  readonly sourceHash: string;
};

/** One accepted write: the new state of a record and what the log keeps of it ([F2]). */
export type RecordWrite = Omit<StoredRecord, 'seq'> & {
  readonly parentRev: Revision;
  readonly isNew: boolean;
  /** The scopes the record had before: whoever held it by one that it lost is told ([L3]). */
  readonly formerScopes: readonly string[];
  /** Records this one belongs to and shares its readers with; at most two. */
  readonly parentIds: readonly string[];
  /** A word by which the endpoint finds the record again (a file's hash); '' for none. */
  readonly lookup: string;
  readonly actorId: string;
  readonly replica: string;
  readonly occurredAt: Instant;
  readonly receivedAt: Instant;
  /** Changed fields as JSON text: [{field, from, to}]. */
  readonly changes: string;
};

/** Where the feed stands. `hash` closes the chain so far. */
export type FeedHead = { readonly epoch: string; readonly seq: number; readonly hash: string };

/** A refused row with all that was in it ([P6]). */
export type Rejection = {
  readonly collection: CollectionName;
  readonly recordId: string;
  readonly rev: string;
  readonly personId: string;
  readonly replica: string;
  readonly refusal: Refusal;
  /** The whole row as JSON text. */
  readonly row: string;
  readonly rejectedAt: Instant;
};

/** One row of a page: a body, or a tombstone where `body` is ''. */
export type PageRow = { readonly id: string; readonly rev: Revision; readonly seq: number; readonly body: string };

/** What a page of the feed is asked for. */
export type FeedQuery = {
  readonly collection: CollectionName;
  readonly afterSeq: number;
  readonly scopes: readonly string[];
  readonly limit: number;
  /** Records that left these scopes up to this number are not told: the desk cannot hold them. */
  readonly leavesAfterSeq: number;
  /** The page ends early when its bodies are larger than this together. */
  readonly maximumBytes: number;
};

/** Records that entered or left somebody's sight when their scopes changed, in the order of ids ([L3]). */
export type VisibilityQuery = Omit<FeedQuery, 'leavesAfterSeq'> & {
  readonly formerScopes: readonly string[];
  /** Whether what stayed visible is to be sent again, because it is projected in another way ([L4]). */
  readonly sendsAll: boolean;
  readonly afterId: string;
};

/** A page and the last number scanned for it; `isLast` when it reaches the head. */
export type FeedPage = { readonly rows: readonly PageRow[]; readonly seq: number; readonly isLast: boolean };

/** A row of the log as the verifying tool reads it. */
export type LogRow = {
  readonly seq: number;
  readonly collection: CollectionName;
  readonly id: string;
  readonly rev: Revision;
  readonly parentRev: Revision;
  readonly actorId: string;
  readonly replica: string;
  readonly occurredAt: Instant;
  readonly receivedAt: Instant;
  readonly changes: string;
  readonly bodyHash: string;
  readonly hash: string;
};

/**
 * The records of one transaction. Rows read here are locked until it ends, in the order of ids. The work asks nothing of the
 * store beside it meanwhile: PGlite has one connection, and would wait for itself.
 */
export type RecordChange = {
  readonly lock: (collection: CollectionName, ids: readonly string[]) => Promise<ReadonlyMap<string, StoredRecord>>;
  /** Reads without locking; for records that only decide about others. */
  readonly read: (collection: CollectionName, ids: readonly string[]) => Promise<ReadonlyMap<string, StoredRecord>>;
  /** Which of these revisions the log has already ([P2]); as `revisionKey`. */
  readonly loggedRevisions: (collection: CollectionName, revisions: readonly { id: string; rev: Revision }[]) => Promise<ReadonlySet<string>>;
  /**
   * The scopes of records that others belong to, held still until the transaction ends; by `recordKey`. One that is not
   * there is missing from the answer, and cannot arrive unnoticed meanwhile.
   */
  readonly holdParents: (keys: readonly RecordKey[]) => Promise<ReadonlyMap<string, readonly string[]>>;
  /** Says that these records arrive now, to whoever writes records that belong to them. Before `lockChildren`. */
  readonly announceArrivals: (ids: readonly string[]) => Promise<void>;
  /** The living records that belong to one of these; locked. */
  readonly lockChildren: (parentIds: readonly string[]) => Promise<readonly StoredRecord[]>;
  /** The living records of a collection found by their lookup word; locked. */
  readonly lockByLookup: (collection: CollectionName, lookup: string) => Promise<readonly StoredRecord[]>;
  /** Which of these lookup words some record of the collection has already. */
  readonly takenLookups: (collection: CollectionName, lookups: readonly string[]) => Promise<ReadonlySet<string>>;
  /** The first of `count` fresh numbers of a prefix: dense, given back when the transaction fails ([D6]). */
  readonly takeNumbers: (prefix: string, count: number) => Promise<number>;
  readonly hasWholeBlobs: (hashes: readonly string[]) => Promise<ReadonlySet<string>>;
  readonly keepRejections: (rejections: readonly Rejection[]) => Promise<void>;
  /** Writes documents and log rows under the next dense numbers. Must be the last call of its transaction ([F1]). */
  readonly append: (writes: readonly RecordWrite[]) => Promise<FeedHead>;
};

/** A database of records with its feed. */
export type RecordStore = {
  readonly head: () => Promise<FeedHead>;
  /** The newest number of each collection that has one. */
  readonly heads: () => Promise<Readonly<Partial<Record<CollectionName, number>>>>;
  /** The chain's hash at a number; undefined when the log has no such number. */
  readonly hashAt: (seq: number) => Promise<string | undefined>;
  readonly feedPage: (query: FeedQuery) => Promise<FeedPage>;
  readonly visibilityPage: (query: VisibilityQuery) => Promise<FeedPage>;
  readonly rememberVisibility: (version: string, scopes: readonly string[], view: string) => Promise<void>;
  readonly visibility: (version: string) => Promise<{ scopes: readonly string[]; view: string } | undefined>;
  readonly read: (collection: CollectionName, ids: readonly string[]) => Promise<ReadonlyMap<string, StoredRecord>>;
  /** Living records whose text field has this value, in the order of ids; for the clocks of the endpoint. */
  readonly readWhere: (collection: CollectionName, field: string, value: string, limit: number, afterId: string) => Promise<readonly StoredRecord[]>;
  readonly findByLookup: (collection: CollectionName, lookup: string, scopes: readonly string[]) => Promise<StoredRecord | undefined>;
  readonly countOf: (collection: CollectionName) => Promise<number>;
  /** Whether an error says that the database would not take a value: a row's fault, not the request's ([P1]). */
  readonly isUnstorable: (thrown: unknown) => boolean;
  /** Runs the work in one transaction; again from the start when another writer was in the way. */
  readonly change: <T>(work: (change: RecordChange) => Promise<T>) => Promise<T>;
  readonly rejections: (personId: string, limit: number) => Promise<readonly Rejection[]>;
  readonly logPage: (afterSeq: number, limit: number) => Promise<readonly LogRow[]>;
  /** Starts another history: every desk reads again from the start ([F3], [L5]). */
  readonly startEpoch: (epoch: string) => Promise<void>;
};

/** Names a record among those of all collections. */
export type RecordKey = { readonly collection: CollectionName; readonly id: string };

/** The key of a record in a map. */
export const recordKey = (key: RecordKey): string => `${key.collection} ${key.id}`;

/** The key under which `loggedRevisions` answers. */
export const revisionKey = (id: string, rev: Revision): string => `${id} ${rev}`;
