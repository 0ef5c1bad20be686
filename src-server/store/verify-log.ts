import type { RecordStore } from './record-store.ts';
import { digestOf, nextHash } from './sql-change.ts';

/** What a walk over the whole log found: its length, and the first number that is missing or does not fit the chain. */
export type LogCheck = { readonly rows: number; readonly brokenAt: number | undefined };

const pageSize = 5000;

/** Walks the log from the start: numbers must be dense ([F1]) and every hash must follow from the one before ([F2]). */
export async function verifyLog(store: Pick<RecordStore, 'logPage' | 'head'>): Promise<LogCheck> {
  const head = await store.head();
  let [seq, hash] = [0, ''];
  for (;;) {
    const page = await store.logPage(seq, pageSize);
    for (const row of page) {
      hash = nextHash(hash, seq + 1, digestOf(row));
      if (row.seq !== seq + 1 || row.hash !== hash) return { rows: seq, brokenAt: seq + 1 };
      seq = row.seq;
    }
    if (page.length < pageSize) break;
  }
  const isAtHead = seq >= head.seq && (seq > head.seq || hash === head.hash);
  return { rows: seq, brokenAt: isAtHead ? undefined : seq + 1 };
}
