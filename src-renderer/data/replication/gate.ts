// One gate for all requests of a desk: while the endpoint cannot be reached, one probe tries with growing pauses
// (1 s to 60 s, with jitter) and everything else waits behind it. Waking (resume, online, a person's click) tries at once.

/** Why requests wait. */
export type Closed = 'offline' | 'signed-out' | 'upgrade-required';

/** What a probe found. */
export type Probe = 'open' | Closed;

export type GateDeps = {
  readonly probe: (why: Closed) => Promise<Probe>;
  /** A number from 0 to 1, for the jitter. */
  readonly random: () => number;
  readonly after: (seconds: number, run: () => void) => () => void;
  readonly onChange: (why: Closed | undefined) => void;
};

export type Gate = {
  /** Answers when requests may be sent; rejects once the gate is shut for good. */
  readonly pass: () => Promise<void>;
  /** An answer of the endpoint came: the next trouble begins with the shortest pause. */
  readonly reached: () => void;
  /** A request met trouble; `atLeastSeconds` is what the endpoint asked for. */
  readonly lost: (why: Closed, atLeastSeconds?: number) => void;
  /** Tries at once. */
  readonly wake: () => void;
  readonly isOpen: () => boolean;
  readonly shut: () => void;
};

const shortestSeconds = 1;
const longestSeconds = 60;

/** Thrown to whoever waits when the replication ends. */
export class GateShut extends Error {}

/** How long the given try waits: doubling, never above a minute, spread over the upper half. */
export const pauseSeconds = (attempt: number, random: number): number =>
  Math.min(longestSeconds, shortestSeconds * 2 ** Math.min(attempt, 10)) * (0.5 + random / 2);

/** Opens a gate. */
export function openGate({ probe, random, after, onChange }: GateDeps): Gate {
  let closed: Closed | undefined;
  let isShut = false;
  let attempt = 0;
  let isProbing = false;
  let callOff = () => {};
  let waiting: { readonly go: () => void; readonly leave: (problem: Error) => void }[] = [];

  const open = () => {
    callOff();
    if (closed === undefined) return;
    closed = undefined;
    const all = waiting;
    waiting = [];
    for (const one of all) one.go();
    onChange(undefined);
  };
  const probeLater = (atLeastSeconds: number) => {
    callOff();
    const pause = Math.max(atLeastSeconds, pauseSeconds(attempt, random()));
    attempt += 1;
    callOff = after(pause, () => void probeNow());
  };
  const probeNow = async () => {
    if (isProbing || isShut || closed === undefined) return;
    isProbing = true;
    callOff();
    const found = await probe(closed).catch((): Probe => 'offline');
    isProbing = false;
    if (isShut || closed === undefined) return;
    if (found === 'open') {
      open();
      return;
    }
    if (found !== closed) {
      closed = found;
      onChange(closed);
    }
    probeLater(0);
  };
  return {
    pass: () => new Promise((go, leave) => {
      if (isShut) leave(new GateShut('The replication has ended.'));
      else if (closed === undefined) go();
      else waiting.push({ go, leave });
    }),
    reached: () => { attempt = 0; },
    lost: (why, atLeastSeconds = 0) => {
      if (isShut || closed !== undefined) return;
      closed = why;
      onChange(why);
      // What main can renew is asked for at once; all else rests first.
      if (why === 'signed-out' && attempt === 0) {
        attempt = 1;
        void probeNow();
      } else probeLater(atLeastSeconds);
    },
    wake: () => {
      attempt = 0;
      void probeNow();
    },
    isOpen: () => closed === undefined && !isShut,
    shut: () => {
      isShut = true;
      callOff();
      for (const one of waiting) one.leave(new GateShut('The replication has ended.'));
      waiting = [];
    },
  };
}
