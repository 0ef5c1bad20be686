import { StreamMessage } from '#shared/protocol/replication.messages.ts';
import { routes } from '#shared/protocol/routes.ts';
import type { Gate } from './gate.ts';
import { isOurs } from './transport.ts';

export type StreamDeps = {
  readonly endpointUrl: string;
  readonly fetch: (url: string, init?: RequestInit) => Promise<Response>;
  readonly gate: Gate;
  readonly signal: AbortSignal;
  readonly random: () => number;
  readonly after: (seconds: number, run: () => void) => () => void;
  /** The stream stands (again): whatever was said meanwhile was missed ([S2]). */
  readonly onOpen: () => void;
  readonly onMessage: (message: StreamMessage) => void;
};

const silenceSeconds = 40;

/** Listens to the endpoint's pokes, reopening for ever, until the signal says stop. */
export async function followStream(deps: StreamDeps): Promise<void> {
  while (!deps.signal.aborted) {
    try {
      await deps.gate.pass();
    } catch {
      return;
    }
    const end = await listenOnce(deps);
    if (deps.signal.aborted) return;
    if (end === 'unreachable') deps.gate.lost('offline');
    // One that had stood is opened again at once: only if that fails the endpoint counts as out of reach.
    else await pause(deps, end === 'busy' ? busySeconds : 0.2 + 0.8 * deps.random());
  }
}

type End = 'ended' | 'unreachable' | 'busy' | 'signed-out';
const busySeconds = 5;

const pause = ({ after, signal }: StreamDeps, seconds: number): Promise<void> => new Promise((resolve) => {
  const callOff = after(seconds, resolve);
  signal.addEventListener('abort', () => { callOff(); resolve(); }, { once: true });
});

/** One stream from its opening to its end, whatever ends it. */
async function listenOnce(deps: StreamDeps): Promise<End> {
  const silence = new AbortController();
  let hasStood = false;
  let callOff = deps.after(silenceSeconds, () => silence.abort());
  const heard = () => {
    callOff();
    callOff = deps.after(silenceSeconds, () => silence.abort());
  };
  try {
    const signal = AbortSignal.any([deps.signal, silence.signal]);
    const response = await deps.fetch(`${deps.endpointUrl}${routes.stream}`, { headers: { accept: 'text/event-stream' }, cache: 'no-store', redirect: 'error', signal });
    if (!isStream(response)) return endOf(deps, response);
    hasStood = true;
    deps.onOpen();
    for await (const message of messagesOf(response, heard)) deps.onMessage(message);
  } catch {
    // Cut, silent, or told to stop: the next one is opened by the caller.
  } finally {
    callOff();
  }
  return hasStood ? 'ended' : 'unreachable';
}

/** Why there is no stream, as far as the answer tells. */
function endOf({ gate }: StreamDeps, response: Response): End {
  void response.body?.cancel();
  if (!isOurs(response)) return 'unreachable';
  if (response.status === 429) return 'busy';
  if (response.status !== 401) return 'unreachable';
  gate.lost('signed-out');
  return 'signed-out';
}

const isStream = (response: Response): boolean => response.ok && (response.headers.get('content-type') ?? '').startsWith('text/event-stream');

async function* messagesOf(response: Response, heard: () => void): AsyncGenerator<StreamMessage> {
  if (!response.body) return;
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      heard();
      const events = (rest + value).split('\n\n');
      rest = events.pop() ?? '';
      for (const event of events) yield* messageIn(event);
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function* messageIn(event: string): Generator<StreamMessage> {
  const text = event.split('\n').filter((line) => line.startsWith('data:')).map((line) => line.slice(5)).join('\n');
  if (text === '') return;
  try {
    const parsed = StreamMessage.safeParse(JSON.parse(text));
    if (parsed.success) yield parsed.data;
  } catch {
    // Not ours: a poke more or less is made good by the next RESYNC.
  }
}
