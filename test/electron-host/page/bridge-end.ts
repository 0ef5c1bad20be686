import type { FunctionPort, makeDecoder, makeEncoder } from './codec.ts';

// The preload's world and the page's share the DOM and nothing else: they talk in synchronous events whose
// detail is text. Injected by source, like the codec.

/** A message between the two worlds. */
export type WorldMessage = { readonly kind: string; readonly [field: string]: unknown };

/** One end of the bridge between two worlds. */
export type BridgeEnd = {
  readonly say: (message: WorldMessage) => void;
  readonly encode: (value: unknown) => string;
  readonly decode: (text: string) => unknown;
  /** Set by the world that listens for messages other than calls. */
  hear: (message: WorldMessage) => void;
};

type Codec = { readonly makeEncoder: typeof makeEncoder; readonly makeDecoder: typeof makeDecoder };

/** Makes the end named `mine`, which talks to the end named `theirs`. */
export function makeBridgeEnd(codec: Codec, key: string, mine: string, theirs: string): BridgeEnd {
  type Fn = (...args: unknown[]) => unknown;
  const given = new Map<number, Fn>();
  const givenIds = new WeakMap<Fn, number>();
  const taken = new Map<number, Fn>();
  const awaited = new Map<number, { resolve: (value: unknown) => void; reject: (cause: unknown) => void }>();
  let lastId = 0;
  let answer: WorldMessage | undefined;

  const say = (message: WorldMessage): void => {
    dispatchEvent(new CustomEvent(key + theirs, { detail: JSON.stringify(message) }));
  };
  const asError = (cause: unknown): unknown => (cause instanceof Error || typeof cause !== 'object' || cause === null ? cause : new Error(String((cause as { message?: unknown }).message ?? cause)));
  const callThere = (id: number, args: unknown[]): unknown => {
    answer = undefined;
    say({ kind: 'call', id, args: encode(args) });
    const got = answer as WorldMessage | undefined;
    answer = undefined;
    if (got === undefined) return undefined;
    if ('error' in got) throw decode(String(got['error']));
    return decode(String(got['value']));
  };
  const answerCall = (id: number, args: string): WorldMessage => {
    try {
      return { kind: 'answer', value: encode(given.get(id)?.(...(decode(args) as unknown[]))) };
    } catch (cause) {
      return { kind: 'answer', error: encode(cause) };
    }
  };
  const settle = (message: WorldMessage): void => {
    const waiting = awaited.get(Number(message['id']));
    awaited.delete(Number(message['id']));
    if ('error' in message) waiting?.reject(decode(String(message['error'])));
    else waiting?.resolve(decode(String(message['value'])));
  };
  const port: FunctionPort = {
    giveFunction(fn) {
      const id = givenIds.get(fn) ?? (lastId += 1);
      givenIds.set(fn, id);
      given.set(id, fn);
      return id;
    },
    takeFunction(id) {
      const fn = taken.get(id) ?? ((...args: unknown[]) => callThere(id, args));
      taken.set(id, fn);
      return fn;
    },
    givePromise(promise) {
      const id = (lastId += 1);
      promise.then((value) => say({ kind: 'settle', id, value: encode(value) })).catch((cause: unknown) => say({ kind: 'settle', id, error: encode(asError(cause)) }));
      return id;
    },
    takePromise: (id) => new Promise((resolve, reject) => awaited.set(id, { resolve, reject })),
  };
  const encode = codec.makeEncoder(port);
  const decode = codec.makeDecoder(port);
  const end: BridgeEnd = { say, encode, decode, hear: () => undefined };
  addEventListener(key + mine, (event) => {
    event.stopImmediatePropagation();
    const message = JSON.parse(String((event as CustomEvent).detail)) as WorldMessage;
    if (message.kind === 'call') say(answerCall(Number(message['id']), String(message['args'])));
    else if (message.kind === 'answer') answer = message;
    else if (message.kind === 'settle') settle(message);
    else end.hear(message);
  }, true);
  return end;
}
