/** Where chance comes from: the asked number of random bytes. */
export type RandomBytes = (count: number) => Uint8Array;
/** Makes a new record id each time it is called. */
export type IdSource = () => string;

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const asUuid = (digits: string): string =>
  `${digits.slice(0, 8)}-${digits.slice(8, 12)}-${digits.slice(12, 16)}-${digits.slice(16, 20)}-${digits.slice(20, 32)}`;

/** A UUID version 7 (RFC 9562) for the given milliseconds since 1970; sorts by time of creation. */
export function uuidV7(milliseconds: number, randomBytes: RandomBytes): string {
  const tail = randomBytes(10);
  tail[0] = ((tail[0] ?? 0) & 0x0f) | 0x70;
  tail[2] = ((tail[2] ?? 0) & 0x3f) | 0x80;
  return asUuid(Math.trunc(milliseconds).toString(16).padStart(12, '0') + hex(tail));
}

/**
 * A UUID made from a text: the same text gives the same id on every machine (version 8 of RFC 9562).
 * For records that two desks, or two runs of an import, must name alike; not a cryptographic hash.
 */
export function stableId(text: string): string {
  const parts = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35].map((seed) => mix(text, seed));
  const digits = parts.map((part) => part.toString(16).padStart(8, '0')).join('');
  return asUuid(`${digits.slice(0, 12)}8${digits.slice(13, 16)}8${digits.slice(17)}`);
}

/** FNV-1a over UTF-16 units with a final avalanche (MurmurHash3's), 32 bits. */
function mix(text: string, seed: number): number {
  let hash = seed >>> 0;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    hash = (hash << 13) | (hash >>> 19);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A short pronounceable-length name for a desk: eight lower-case base-36 characters. */
export function replicaName(randomBytes: RandomBytes): string {
  return Array.from(randomBytes(8), (byte) => (byte % 36).toString(36)).join('');
}
