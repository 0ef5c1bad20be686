import { type DetectedEncoding, detectEncoding, type Encoding, isBinary } from '#shared/practices/incident-import/import.encoding.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';

// A file is read as a stream from its first byte to its last, whatever its size; nothing keeps more than a piece of it.

/** A file that can be read as text, and its beginning. */
export type TextFile = {
  readonly file: File;
  readonly isGzip: boolean;
  readonly encoding: DetectedEncoding;
  readonly sample: string;
};

/** Why a file cannot be read as text. */
export type FileProblem = 'empty' | 'unreadable' | 'damaged-gzip' | 'workbook' | 'zip' | 'binary';

/** How much of a file is looked at before anything is decided, in bytes of text. */
const sampleBytes = 512 * 1024;

/** Looks at the beginning of a file: packed or not, its encoding, its first half megabyte as text. */
export async function openTextFile(file: File): Promise<Result<TextFile, FileProblem>> {
  if (file.size === 0) return err('empty');
  const start = await attempt(async () => new Uint8Array(await file.slice(0, 4).arrayBuffer()));
  if (start === undefined) return err('unreadable');
  if (start[0] === 0x50 && start[1] === 0x4b) return err(/\.xls[xm]$/i.test(file.name) ? 'workbook' : 'zip');
  if (start[0] === 0xd0 && start[1] === 0xcf) return err('workbook');
  const isGzip = start[0] === 0x1f && start[1] === 0x8b;
  const bytes = await attempt(() => firstBytes(bytesOf(file, isGzip, () => undefined), sampleBytes));
  if (bytes === undefined) return err(isGzip ? 'damaged-gzip' : 'unreadable');
  if (bytes.length === 0) return err('empty');
  if (isBinary(bytes)) return err('binary');
  const encoding = detectEncoding(bytes);
  const decoding = createDecoding(encoding);
  return ok({ file, isGzip, encoding, sample: decoding.push(bytes) });
}

/** The whole text, piece by piece; `onBytes` hears how many bytes of the file were read so far. Rejects when the file is damaged. */
export async function* textOf({ file, isGzip, encoding }: TextFile, onBytes: (read: number) => void): AsyncGenerator<string> {
  const decoding = createDecoding(encoding);
  const reader = bytesOf(file, isGzip, onBytes).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      yield decoding.push(value);
    }
  } finally {
    // Also when nobody asks for more: the file is not read on.
    await reader.cancel().catch(() => undefined);
  }
  yield decoding.finish();
}

function bytesOf(file: File, isGzip: boolean, onBytes: (read: number) => void): ReadableStream<Uint8Array<ArrayBuffer>> {
  let read = 0;
  const counted = file.stream().pipeThrough(new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform: (bytes, controller) => {
      read += bytes.length;
      onBytes(read);
      controller.enqueue(bytes);
    },
  }));
  return isGzip ? counted.pipeThrough(new DecompressionStream('gzip')) : counted;
}

async function firstBytes(stream: ReadableStream<Uint8Array<ArrayBuffer>>, most: number): Promise<Uint8Array> {
  const reader = stream.getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  while (length < most) {
    const { done, value } = await reader.read();
    if (done) break;
    pieces.push(value);
    length += value.length;
  }
  await reader.cancel().catch(() => undefined);
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

type Decoding = { readonly push: (bytes: Uint8Array) => string; readonly finish: () => string };

/** Decodes piece by piece. A file that began with plain ASCII decides on its encoding at the first other byte. */
export function createDecoding({ encoding, bomBytes, isPlain }: DetectedEncoding): Decoding {
  let toSkip = bomBytes;
  let decoder: TextDecoder | undefined = isPlain ? undefined : decoderOf(encoding);
  const ascii = new TextDecoder('utf-8');
  const afterMark = (bytes: Uint8Array): Uint8Array => {
    const rest = bytes.subarray(Math.min(toSkip, bytes.length));
    toSkip -= bytes.length - rest.length;
    return rest;
  };
  return {
    push: (piece) => {
      const bytes = afterMark(piece);
      if (decoder === undefined) {
        const first = bytes.findIndex((byte) => byte >= 0x80);
        if (first < 0) return ascii.decode(bytes);
        decoder = decoderOf(detectEncoding(bytes.subarray(first)).encoding);
      }
      return decoder.decode(bytes, { stream: true });
    },
    finish: () => decoder?.decode() ?? '',
  };
}

const decoderOf = (encoding: Encoding): TextDecoder => new TextDecoder(encoding, { ignoreBOM: true });

async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch {
    return undefined;
  }
}
