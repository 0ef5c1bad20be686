import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import type { BridgeErrorCode, CallName, GivenBy, TakenBy } from '#shared/bridge/contract.ts';
import { calls } from '#shared/bridge/contract.ts';

// Every call of the contract has exactly one handler, or this does not compile. A call is answered only
// to the top frame of one of our own windows, and only with what the contract says it gives.

/** Who asked: the kind of window, as main itself opened it. */
export type Caller = { readonly windowKind: string; readonly webContentsId: number };

export type Handlers = {
  readonly [Name in CallName]: (taken: TakenBy<Name>, caller: Caller) => GivenBy<Name> | Promise<GivenBy<Name>>;
};

/** What goes back over the wire; the preload turns a refusal into an Error with the code as its message. */
export type BridgeAnswer = { readonly ok: true; readonly given: unknown } | { readonly ok: false; readonly code: BridgeErrorCode };

type Deps = {
  /** The caller behind an event, or undefined when it does not come from our own page in one of our windows. */
  readonly identify: (event: IpcMainInvokeEvent) => Caller | undefined;
  /** Calls that only one kind of window may make. */
  readonly reservedFor: Partial<Readonly<Record<CallName, string>>>;
  readonly warn: (sentence: string) => void;
};

/** No call of the contract needs more: longer ones are refused before they are parsed. */
export const largestCallCharacters = 64 * 1024;

/** Binds every call of the contract; returns what unbinds them. */
export function bindCalls(ipc: Pick<IpcMain, 'handle' | 'removeHandler'>, handlers: Handlers, deps: Deps): () => void {
  const names = Object.keys(calls) as CallName[];
  for (const name of names) ipc.handle(name, (event, taken: unknown) => answer(name, event, taken, handlers, deps));
  return () => names.forEach((name) => ipc.removeHandler(name));
}

async function answer(name: CallName, event: IpcMainInvokeEvent, taken: unknown, handlers: Handlers, deps: Deps): Promise<BridgeAnswer> {
  const caller = deps.identify(event);
  const only = deps.reservedFor[name];
  if (caller === undefined || (only !== undefined && caller.windowKind !== only)) return refuse(deps, name, 'unknown-sender');
  if (sizeOf(taken) > largestCallCharacters) return refuse(deps, name, 'too-large');
  const parsed = calls[name].takes.safeParse(taken);
  if (!parsed.success) return refuse(deps, name, 'bad-shape');
  try {
    const handle = handlers[name] as (taken: unknown, caller: Caller) => unknown;
    const given = calls[name].gives.safeParse(await handle(parsed.data, caller));
    return given.success ? { ok: true, given: given.data } : refuse(deps, name, 'failed', given.error);
  } catch (cause) {
    return refuse(deps, name, 'failed', cause);
  }
}

function refuse(deps: Deps, name: CallName, code: BridgeErrorCode, cause?: unknown): BridgeAnswer {
  deps.warn(`The call ${name} was answered with "${code}"${cause === undefined ? '' : `: ${String(cause)}`}`);
  return { ok: false, code };
}

/** Characters of the call as JSON; what JSON cannot say (cycles, big integers) counts as too large. */
function sizeOf(taken: unknown): number {
  try {
    return JSON.stringify(taken ?? null).length;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
