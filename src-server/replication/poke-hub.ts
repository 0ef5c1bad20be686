import type { CollectionName } from '#shared/domain/record/record.base.ts';
import type { StreamMessage } from '#shared/protocol/replication.messages.ts';

/** The newest number of each collection. */
export type Heads = Readonly<Partial<Record<CollectionName, number>>>;

/** Tells every listening desk that something changed ([S1]): pokes close together go out as one. */
export type PokeHub = {
  readonly poke: (heads: Heads) => void;
  readonly heads: () => Heads;
  readonly listen: (sessionId: string, hear: (message: StreamMessage) => void) => () => void;
  readonly listeners: () => number;
  /** Tells the streams of one session (or all) an order, and forgets them. */
  readonly order: (order: 'signed-out' | 'going-away', sessionId?: string) => void;
};

const coalesceMs = 40;

/** A hub that starts from the heads the store has. */
export function createPokeHub(start: Heads): PokeHub {
  let heads: Heads = start;
  let waiting: Heads = {};
  let timer: NodeJS.Timeout | undefined;
  const streams = new Map<symbol, { sessionId: string; hear: (message: StreamMessage) => void }>();
  const flush = () => {
    timer = undefined;
    const message: StreamMessage = { kind: 'poke', heads: waiting };
    waiting = {};
    for (const stream of streams.values()) stream.hear(message);
  };
  return {
    poke: (changed) => {
      heads = { ...heads, ...changed };
      if (streams.size === 0) return;
      waiting = { ...waiting, ...changed };
      timer ??= setTimeout(flush, coalesceMs);
    },
    heads: () => heads,
    listen: (sessionId, hear) => {
      const key = Symbol(sessionId);
      streams.set(key, { sessionId, hear });
      return () => streams.delete(key);
    },
    listeners: () => streams.size,
    order: (order, sessionId) => {
      for (const [key, stream] of streams) {
        if (sessionId !== undefined && stream.sessionId !== sessionId) continue;
        stream.hear({ kind: 'control', order });
        streams.delete(key);
      }
      if (sessionId === undefined) clearTimeout(timer);
    },
  };
}
