// Structured clone as text. Both functions are also injected into pages by their source: they must not
// refer to anything outside themselves, nor to a feature that needs a helper.

/** How functions and promises cross a world's border; without a port they do not cross at all. */
export type FunctionPort = {
  readonly giveFunction: (fn: (...args: unknown[]) => unknown) => number;
  readonly takeFunction: (id: number) => (...args: unknown[]) => unknown;
  readonly givePromise: (promise: Promise<unknown>) => number;
  readonly takePromise: (id: number) => Promise<unknown>;
};

/** Makes what turns a value into text; throws as structured clone does. */
export function makeEncoder(port?: FunctionPort): (root: unknown) => string {
  const kindOf = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1);
  const refuse = (): never => {
    throw new Error('An object could not be cloned.');
  };
  const toBase64 = (bytes: Uint8Array): string => {
    let text = '';
    for (let index = 0; index < bytes.length; index += 0x8000) text += String.fromCharCode.apply(null, Array.from(bytes.subarray(index, index + 0x8000)));
    return btoa(text);
  };
  const encodePrimitive = (value: unknown): unknown => {
    if (value === undefined) return { $: 'undefined' };
    if (typeof value === 'bigint') return { $: 'bigint', v: String(value) };
    if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0) ? value : { $: 'number', v: Object.is(value, -0) ? '-0' : String(value) };
    if (typeof value === 'function') return port ? { $: 'function', v: port.giveFunction(value as (...args: unknown[]) => unknown) } : refuse();
    if (typeof value === 'symbol') return refuse();
    return value;
  };
  return (root) => {
    const seen = new Map<unknown, number>();
    const encodeObject = (value: object): unknown => {
      if (seen.has(value)) return { $: 'seen', v: seen.get(value) };
      const kind = kindOf(value);
      if (kind === 'Promise') return port ? { $: 'promise', v: port.givePromise(value as Promise<unknown>) } : refuse();
      if (kind === 'Boolean' || kind === 'Number' || kind === 'String') return encode(value.valueOf());
      seen.set(value, seen.size);
      if (Array.isArray(value)) return { $: 'array', v: Array.from(value, encode) };
      if (value instanceof Date) return { $: 'date', v: value.getTime() };
      if (value instanceof RegExp) return { $: 'regexp', v: [value.source, value.flags] };
      if (value instanceof Map) return { $: 'map', v: Array.from(value, ([key, one]) => [encode(key), encode(one)]) };
      if (value instanceof Set) return { $: 'set', v: Array.from(value, encode) };
      if (kind === 'ArrayBuffer') return { $: 'buffer', v: toBase64(new Uint8Array(value as ArrayBuffer)) };
      if (ArrayBuffer.isView(value)) return { $: 'view', t: kind in globalThis ? kind : 'Uint8Array', v: toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) };
      if (kind === 'Error' || kind === 'DOMException') { const error = value as Error; return { $: 'error', v: [error.name, error.message, String(error.stack)] }; }
      if (kind !== 'Object' || (typeof EventTarget !== 'undefined' && value instanceof EventTarget)) return refuse();
      return { $: 'object', v: Object.entries(value).map(([key, one]) => [key, encode(one)]) };
    };
    const encode = (value: unknown): unknown => (typeof value === 'object' && value !== null ? encodeObject(value) : encodePrimitive(value));
    return JSON.stringify(encode(root));
  };
}

/** Makes what turns the text back into a value. */
export function makeDecoder(port?: FunctionPort): (text: string) => unknown {
  type Node = { readonly $: string; readonly v: never; readonly t?: string };
  const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const errorOf = ([name, message, stack]: readonly [string, string, string]): Error => {
    const kinds: Record<string, ErrorConstructor> = { TypeError, RangeError, SyntaxError, ReferenceError, EvalError, URIError };
    const error = new (kinds[name] ?? Error)(message);
    Object.defineProperty(error, 'stack', { value: stack, configurable: true, writable: true });
    return error;
  };
  return (text) => {
    const seen: unknown[] = [];
    const keep = <T>(value: T): T => {
      seen.push(value);
      return value;
    };
    const decodeList = (value: readonly unknown[]): unknown[] => {
      const list: unknown[] = keep([]);
      for (const one of value) list.push(decode(one));
      return list;
    };
    const decodeObject = (pairs: readonly (readonly [string, unknown])[]): unknown => {
      const made: Record<string, unknown> = keep({});
      for (const [key, one] of pairs) Object.defineProperty(made, key, { value: decode(one), writable: true, enumerable: true, configurable: true });
      return made;
    };
    const decodeMap = (pairs: readonly (readonly [unknown, unknown])[]): unknown => {
      const map = keep(new Map<unknown, unknown>());
      for (const [key, one] of pairs) map.set(decode(key), decode(one));
      return map;
    };
    const decodeSet = (list: readonly unknown[]): unknown => {
      const set = keep(new Set<unknown>());
      for (const one of list) set.add(decode(one));
      return set;
    };
    const views = globalThis as unknown as Record<string, new (buffer: ArrayBuffer) => unknown>;
    const readers: Record<string, (node: Node) => unknown> = {
      undefined: () => undefined,
      number: (node) => Number(node.v),
      bigint: (node) => BigInt(node.v),
      function: (node) => port?.takeFunction(node.v),
      promise: (node) => port?.takePromise(node.v),
      seen: (node) => seen[node.v],
      array: (node) => decodeList(node.v),
      date: (node) => keep(new Date(node.v)),
      regexp: (node) => keep(new RegExp(node.v[0], node.v[1])),
      map: (node) => decodeMap(node.v),
      set: (node) => decodeSet(node.v),
      buffer: (node) => keep(fromBase64(node.v).buffer),
      view: (node) => keep(new (views[node.t ?? ''] ?? Uint8Array)(fromBase64(node.v).buffer)),
      error: (node) => keep(errorOf(node.v)),
      object: (node) => decodeObject(node.v),
    };
    const decode = (node: unknown): unknown => {
      if (typeof node !== 'object' || node === null) return node;
      return readers[(node as Node).$]?.(node as Node);
    };
    return decode(JSON.parse(text));
  };
}
