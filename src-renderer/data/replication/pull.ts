import { sameJson } from '#shared/kernel/json.ts';
import type { CollectionName } from '#shared/domain/record/record.base.ts';
import { recordSchemas } from '#shared/protocol/record-schemas.ts';
import { type Checkpoint, PullAnswer, type WireRecord } from '#shared/protocol/replication.messages.ts';
import { routes } from '#shared/protocol/routes.ts';
import { blankRecord } from '../database/collections.ts';
import type { Exchange } from './exchange.ts';

/** A record as RxDB's replication takes it. */
export type PulledRecord = Readonly<Record<string, unknown>> & { readonly id: string; readonly rev: string; readonly view: string; readonly _deleted: boolean };
export type PulledPage = { readonly documents: readonly PulledRecord[]; readonly checkpoint: Checkpoint | null };

export type PullDeps = {
  readonly collection: CollectionName;
  readonly exchange: Exchange;
  /** Answers when all that waits here was offered to the endpoint: before a history is read anew ([L5]). */
  readonly pushFirst: () => Promise<void>;
  readonly onPage: (page: { readonly documents: number; readonly seq: number; readonly isLast: boolean }) => void;
  /** Told of a body that this program does not understand; it is left out, the rest goes on. */
  readonly onUnreadable: (id: string) => void;
};

/**
 * Reads pages of one collection. RxDB forgets the checkpoint of an empty page and takes a short page for the last one:
 * so what was scanned is remembered here, and pages are put together until one is full or really the last.
 */
export function pullHandler(deps: PullDeps) {
  let remembered: { readonly from: Checkpoint | null; readonly to: Checkpoint } | undefined;
  return async (stored: Checkpoint | null, limit: number): Promise<PulledPage> => {
    let checkpoint = remembered && sameJson(remembered.from, stored) ? remembered.to : stored;
    const documents: PulledRecord[] = [];
    for (;;) {
      const answer = await deps.exchange(routes.pull, { collection: deps.collection, checkpoint, limit }, PullAnswer);
      if (answer.kind === 'refused' || answer.value.kind === 'reset') {
        if (checkpoint === null) throw new Error('The endpoint will not be read from its start.');
        await deps.pushFirst();
        remembered = undefined;
        checkpoint = null;
        documents.length = 0;
        continue;
      }
      const page = answer.value;
      checkpoint = page.checkpoint;
      documents.push(...page.documents.flatMap((document) => readRecord(deps, document)));
      deps.onPage({ documents: page.documents.length, seq: page.checkpoint.seq, isLast: page.isLast });
      if (page.isLast || documents.length >= limit) break;
    }
    if (documents.length === 0 && checkpoint) remembered = { from: stored, to: checkpoint };
    return { documents, checkpoint };
  };
}

/** A record as it goes into the database; a tombstone takes the body away and leaves the name. */
export function readRecord({ collection, onUnreadable }: Pick<PullDeps, 'collection' | 'onUnreadable'>, wire: WireRecord): PulledRecord[] {
  if (wire._deleted) return [{ ...blankRecord(collection), id: wire.id, rev: wire.rev, view: 'gone', _deleted: true }];
  const { _deleted, ...body } = wire;
  const parsed = recordSchemas[collection].safeParse(body);
  if (parsed.success) return [{ ...parsed.data, _deleted }];
  onUnreadable(wire.id);
  return [];
}
