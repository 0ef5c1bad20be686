import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { FeedHead, RecordStore } from './record-store.ts';

/** Keeps, beside the database, how far its feed came: a database found behind that is from a backup ([F3]). */
export type EpochFile = { readonly note: (head: FeedHead) => void };

/** Compares the database with its file; where it fell behind, a new epoch begins. Answers the file's keeper. */
export async function checkEpoch(store: RecordStore, file: string, newEpoch: () => string): Promise<EpochFile> {
  const noted = readNote(file);
  const head = await store.head();
  const isBehind = noted !== undefined && noted.epoch === head.epoch && head.seq < noted.seq;
  if (isBehind) await store.startEpoch(newEpoch());
  let written = '';
  const note = (now: FeedHead) => {
    const text = JSON.stringify(now);
    if (text !== written) writeNote(file, text);
    written = text;
  };
  note(await store.head());
  return { note };
}

function readNote(file: string): FeedHead | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as FeedHead;
  } catch {
    return undefined;
  }
}

function writeNote(file: string, text: string): void {
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}
