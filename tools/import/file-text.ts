import { createReadStream, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { type AdaptiveDecoder, createAdaptiveDecoder, type DetectedEncoding, isBinary } from '#shared/practices/incident-import/import.encoding.ts';
import { FileTrouble, ImportTrouble } from './options.ts';

/** A text file, plain or gzipped, that can be read from the start as often as needed. */
export type TextFile = {
  readonly isGzip: boolean;
  readonly byteLength: number;
  /** Text piece by piece; throws `ImportTrouble` where the file ends too early or is damaged, after all that could be read. */
  readonly pieces: (told?: (bytesRead: number) => void) => AsyncGenerator<string>;
  /** The encoding as of the last reading. */
  readonly encoding: () => DetectedEncoding;
};

const pieceBytes = 256 * 1024;

/** Opens a file for import; throws `ImportTrouble` when it is missing or no text. */
export async function openTextFile(path: string): Promise<TextFile> {
  const head = await readHead(path);
  if (head.length === 0) throw new ImportTrouble(`${path} is empty.`);
  const isGzip = head[0] === 0x1f && head[1] === 0x8b;
  if (head[0] === 0x50 && head[1] === 0x4b) throw new ImportTrouble(`${path} is a ZIP archive or an Excel workbook. Save it as CSV, or unpack it, and import that.`);
  if (!isGzip && isBinary(head)) throw new ImportTrouble(`${path} is not a text file: it holds binary data. An incident export is a CSV file, plain or gzipped.`);
  let decoder: AdaptiveDecoder | undefined;
  return {
    isGzip,
    byteLength: statSync(path).size,
    encoding: () => decoder?.detected() ?? { encoding: 'utf-8', bomBytes: 0, isPlain: true },
    pieces: async function* (told) {
      decoder = createAdaptiveDecoder((encoding) => {
        const made = new TextDecoder(encoding);
        return (bytes, isMore) => made.decode(bytes, { stream: isMore });
      });
      yield* decoded(path, isGzip, decoder, told);
    },
  };
}

async function* decoded(path: string, isGzip: boolean, decoder: AdaptiveDecoder, told?: (bytesRead: number) => void): AsyncGenerator<string> {
  const file = createReadStream(path, { highWaterMark: pieceBytes });
  const bytes = isGzip ? file.pipe(createGunzip({ chunkSize: pieceBytes })) : file;
  if (bytes !== file) file.once('error', (thrown) => bytes.destroy(thrown));
  let isFirst = isGzip;
  try {
    for await (const chunk of bytes) {
      if (!(chunk instanceof Uint8Array)) continue;
      if (isFirst && isBinary(chunk)) throw new ImportTrouble(`${path} is gzipped, but what is in it is no text: an incident export is a CSV file.`);
      isFirst = false;
      told?.(file.bytesRead);
      yield decoder.push(chunk);
    }
  } catch (thrown) {
    const trouble = troubleOf(thrown, path);
    // What was unpacked before the damage is good; only the last, unfinished line is not.
    const rest = decoder.finish();
    if (rest !== '') yield rest;
    throw trouble;
  } finally {
    file.destroy();
  }
  yield decoder.finish();
}

function troubleOf(thrown: unknown, path: string): Error {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  if (code === 'Z_BUF_ERROR') return new FileTrouble(`${path} ends too early: the gzip file was cut off (an unfinished copy or download?).`);
  if (code.startsWith('Z_')) return new FileTrouble(`${path} is a damaged gzip file (${thrown instanceof Error ? thrown.message : code}).`);
  return fileTrouble(thrown, path);
}

async function readHead(path: string): Promise<Uint8Array> {
  try {
    const handle = await open(path);
    try {
      const head = new Uint8Array(pieceBytes);
      const { bytesRead } = await handle.read(head, 0, head.length, 0);
      return head.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (thrown) {
    throw fileTrouble(thrown, path);
  }
}

/** A file error in a sentence. */
export function fileTrouble(thrown: unknown, path: string): Error {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  switch (code) {
    case 'ENOENT': return new ImportTrouble(`There is no file ${path}.`);
    case 'EACCES':
    case 'EPERM': return new ImportTrouble(`${path} may not be read by this user.`);
    case 'EISDIR': return new ImportTrouble(`${path} is a folder; name the file in it.`);
    default: return thrown instanceof Error ? thrown : new Error(String(thrown));
  }
}
