/** The encodings a file may come in, by the names that TextDecoder knows. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macintosh';

/** What the first bytes of a file say; `isPlain` means that they were all ASCII, so that a later byte may still decide otherwise. */
export type DetectedEncoding = { readonly encoding: Encoding; readonly bomBytes: number; readonly isPlain: boolean };

/** Finds the encoding of a text from a sample of its bytes, which may end in the middle of a character. */
export function detectEncoding(bytes: Uint8Array): DetectedEncoding {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', bomBytes: 3, isPlain: false };
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', bomBytes: 2, isPlain: false };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', bomBytes: 2, isPlain: false };
  const wide = wideOf(bytes);
  if (wide) return { encoding: wide, bomBytes: 0, isPlain: false };
  if (!bytes.some((byte) => byte >= 0x80)) return { encoding: 'utf-8', bomBytes: 0, isPlain: true };
  return { encoding: isUtf8(bytes) ? 'utf-8' : narrowOf(bytes), bomBytes: 0, isPlain: false };
}

/** Whether the bytes are no text at all: zero bytes where no wide encoding explains them, or many control characters. */
export function isBinary(bytes: Uint8Array): boolean {
  if (detectEncoding(bytes).encoding.startsWith('utf-16')) return false;
  const controls = bytes.reduce((count, byte) => (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) ? count + 1 : count), 0);
  return controls > bytes.length / 100;
}

/** UTF-16 without a mark: in text with Latin letters every other byte is zero. */
function wideOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, 4000) & ~1;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) even += 1;
    if (bytes[index + 1] === 0) odd += 1;
  }
  if (length < 8) return undefined;
  if (odd > length * 0.35 && even < length * 0.05) return 'utf-16le';
  return even > length * 0.35 && odd < length * 0.05 ? 'utf-16be' : undefined;
}

/** Whether the bytes are well-formed UTF-8, a character cut off at the end forgiven. */
export function isUtf8(bytes: Uint8Array): boolean {
  let index = 0;
  while (index < bytes.length) {
    const byte = bytes[index] ?? 0;
    const more = byte < 0x80 ? 0 : byte >= 0xc2 && byte < 0xe0 ? 1 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xf0 && byte < 0xf5 ? 3 : -1;
    if (more < 0) return false;
    for (let offset = 1; offset <= more; offset += 1) {
      const next = bytes[index + offset];
      if (next === undefined) return true;
      if (next < 0x80 || next > 0xbf) return false;
    }
    index += more + 1;
  }
  return true;
}

/** The small French letters stand in different halves: below 0xA0 on old Macs, above 0xE0 on Windows. */
function narrowOf(bytes: Uint8Array): 'windows-1252' | 'macintosh' {
  let mac = 0;
  let windows = 0;
  for (const byte of bytes) {
    if (byte === 0x8e || byte === 0x8f || byte === 0x88 || byte === 0x8d || byte === 0x90) mac += 1;
    if (byte >= 0xc0) windows += 1;
  }
  return mac > windows ? 'macintosh' : 'windows-1252';
}

/** Turns bytes into text; `isMore` false ends it. As `TextDecoder` does, which this room does not know. */
export type Decode = (bytes: Uint8Array, isMore: boolean) => string;

export type AdaptiveDecoder = {
  readonly push: (bytes: Uint8Array) => string;
  readonly finish: () => string;
  /** What was decided so far. */
  readonly detected: () => DetectedEncoding;
};

/** So many bytes after the first letter beyond ASCII are wanted before the encoding is decided. */
const wantedBytes = 4096;

/**
 * Decodes a file of unknown encoding piece by piece. As long as all is ASCII the decision stays open: the first accent may
 * stand behind a hundred thousand rows. `makeDecode` gives a decoder for an encoding's name.
 */
export function createAdaptiveDecoder(makeDecode: (encoding: Encoding) => Decode): AdaptiveDecoder {
  let detected: DetectedEncoding = { encoding: 'utf-8', bomBytes: 0, isPlain: true };
  let decode: Decode | undefined;
  let held = new Uint8Array(0);
  let isStart = true;

  const decide = (bytes: Uint8Array): string => {
    const found = detectEncoding(bytes);
    detected = found;
    if (found.isPlain) return makeDecode('utf-8')(bytes, false);
    decode = makeDecode(found.encoding);
    return decode(bytes.subarray(isStart ? found.bomBytes : 0), true);
  };
  const take = (bytes: Uint8Array, isLast: boolean): string => {
    if (decode) return decode(bytes, !isLast);
    const all = new Uint8Array(held.length + bytes.length);
    all.set(held);
    all.set(bytes, held.length);
    held = new Uint8Array(0);
    const high = isStart ? 0 : all.findIndex((byte) => byte >= 0x80);
    const needsMore = !isLast && (isStart || high >= 0) && all.length - high < wantedBytes;
    if (needsMore) {
      held = all.slice(high);
      return isStart ? '' : makeDecode('utf-8')(all.subarray(0, high), false);
    }
    const before = high > 0 ? makeDecode('utf-8')(all.subarray(0, high), false) : '';
    const text = before + decide(high > 0 ? all.subarray(high) : all);
    isStart = false;
    return isLast && decode ? text + (decode as Decode)(new Uint8Array(0), false) : text;
  };
  return { push: (bytes) => take(bytes, false), finish: () => take(new Uint8Array(0), true), detected: () => detected };
}
