import type { Readable, Writable } from 'node:stream';

/** Parameters and results of the DevTools protocol, as far as the host looks into them. */
export type Fields = Readonly<Record<string, unknown>>;
type Hear = (method: string, params: never) => void;
type Waiting = { readonly method: string; readonly resolve: (result: never) => void; readonly reject: (cause: Error) => void };

/**
 * A DevTools connection to a whole browser over two pipes: messages are JSON, ended by a zero byte.
 * When this process dies the pipes close, and the browser ends with it.
 */
export class DevTools {
  readonly #out: Writable;
  readonly #waiting = new Map<number, Waiting>();
  readonly #hearers = new Map<string, Set<Hear>>();
  #lastId = 0;
  #isClosed = false;

  constructor(out: Writable, input: Readable) {
    this.#out = out;
    out.on('error', () => this.#close());
    let parts: string[] = [];
    input.setEncoding('utf8');
    input.on('data', (chunk: string) => {
      const pieces = chunk.split('\0');
      for (const piece of pieces.slice(0, -1)) {
        this.#read([...parts, piece].join(''));
        parts = [];
      }
      const rest = pieces.at(-1) ?? '';
      if (rest !== '') parts.push(rest);
    });
    input.on('close', () => this.#close());
  }

  /** Sends a command to the browser, or to one attached session. */
  send<Result = Fields>(method: string, params: Fields = {}, sessionId?: string): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      if (this.#isClosed) {
        reject(new Error(`${method}: the browser is gone`));
        return;
      }
      this.#lastId += 1;
      this.#waiting.set(this.#lastId, { method, resolve, reject });
      this.#out.write(`${JSON.stringify({ id: this.#lastId, method, params, sessionId })}\0`);
    });
  }

  /** Hears the events of one session, or of the browser ('browser'). */
  on(sessionId: string, hear: Hear): void {
    const hearers = this.#hearers.get(sessionId) ?? new Set();
    hearers.add(hear);
    this.#hearers.set(sessionId, hearers);
  }

  #read(text: string): void {
    const message = JSON.parse(text) as { id?: number; error?: { message: string }; result?: never; sessionId?: string; method?: string; params?: never };
    if (message.id !== undefined) {
      const waiting = this.#waiting.get(message.id);
      this.#waiting.delete(message.id);
      if (message.error) waiting?.reject(new Error(`${waiting.method}: ${message.error.message}`));
      else waiting?.resolve(message.result as never);
      return;
    }
    for (const hear of this.#hearers.get(message.sessionId ?? 'browser') ?? []) hear(message.method ?? '', message.params as never);
  }

  #close(): void {
    this.#isClosed = true;
    for (const { method, reject } of this.#waiting.values()) reject(new Error(`${method}: the browser is gone`));
    this.#waiting.clear();
  }
}
