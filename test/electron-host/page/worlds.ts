import type { BridgeEnd, WorldMessage } from './bridge-end.ts';
import type { makeDecoder, makeEncoder } from './codec.ts';

// What runs in the two worlds of a window before any script of its page. Injected by source.

/** What the preload's world needs to know of its window. */
export type WorldSettings = {
  /** The function by which this world talks to the main process. */
  readonly binding: string;
  /** The function by which the main process talks to this world. */
  readonly delivery: string;
  readonly process: Readonly<Record<string, unknown>>;
};

/** The page's own world: receives what the preload exposes, and reports window.open. */
export function runPageWorld(end: BridgeEnd): void {
  const exposed = new Set<string>();
  const freeze = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
    Object.values(value).forEach(freeze);
    return Object.freeze(value);
  };
  end.hear = (message) => {
    const name = String(message['name']);
    if (message.kind !== 'expose' || exposed.has(name)) return;
    exposed.add(name);
    Object.defineProperty(globalThis, name, { value: freeze(end.decode(String(message['api']))), enumerable: true, configurable: false, writable: false });
  };
  globalThis.open = (address) => {
    end.say({ kind: 'open', address: new URL(String(address ?? 'about:blank'), location.href).href });
    return null;
  };
  end.say({ kind: 'hello' });
}

type Run = (exports: unknown, require: (id: string) => unknown, module: { exports: unknown }, process: unknown, global: unknown) => void;
type Codec = { readonly makeEncoder: typeof makeEncoder; readonly makeDecoder: typeof makeDecoder };

/** The preload's world: Electron's renderer modules as a sandboxed preload may require them, then the preload itself. */
export function runPreloadWorld(end: BridgeEnd, codec: Codec, settings: WorldSettings, run: Run): void {
  type Listener = ((event: unknown, ...args: unknown[]) => void) & { original?: unknown };
  const world = globalThis as unknown as Record<string, (text: string) => void>;
  const post = world[settings.binding] as (text: string) => void;
  const encode = codec.makeEncoder();
  const decode = codec.makeDecoder();
  const listeners = new Map<string, Listener[]>();
  const pending = new Map<number, { resolve: (value: unknown) => void; reject: (cause: unknown) => void }>();
  const exposures: WorldMessage[] = [];
  let lastCall = 0;

  end.hear = (message) => {
    if (message.kind === 'hello') for (const exposure of exposures) end.say(exposure);
    if (message.kind === 'open') post(JSON.stringify({ kind: 'open', address: message['address'] }));
  };
  const settle = (message: { id: number; value?: string; error?: string }): void => {
    const call = pending.get(message.id);
    pending.delete(message.id);
    if (message.error === undefined) call?.resolve(decode(message.value ?? ''));
    else call?.reject(new Error(message.error));
  };
  world[settings.delivery] = (text) => {
    const message = JSON.parse(text) as { kind: string; id: number; channel: string; value?: string; error?: string };
    if (message.kind === 'reply') settle(message);
    else for (const listener of [...(listeners.get(message.channel) ?? [])]) listener({ sender: ipcRenderer, senderId: 0, ports: [] }, ...(decode(message.value ?? '') as unknown[]));
  };
  const ipcRenderer = {
    send: (channel: string, ...args: unknown[]) => post(JSON.stringify({ kind: 'send', channel, value: encode(args) })),
    invoke: async (channel: string, ...args: unknown[]) => {
      const value = encode(args);
      const id = (lastCall += 1);
      return new Promise((resolve, reject) => {
        pending.set(id, { resolve, reject });
        post(JSON.stringify({ kind: 'invoke', id, channel, value }));
      });
    },
    sendSync: () => { throw new Error('The host does not carry ipcRenderer.sendSync'); },
    on(channel: string, listener: Listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
    once(channel: string, listener: Listener) {
      const wrapped: Listener = (...args) => { ipcRenderer.off(channel, wrapped); listener(...args); };
      wrapped.original = listener;
      return ipcRenderer.on(channel, wrapped);
    },
    off(channel: string, listener: Listener) {
      const kept = [...(listeners.get(channel) ?? [])];
      const index = kept.findIndex((one) => one === listener || one.original === listener);
      if (index >= 0) kept.splice(index, 1);
      listeners.set(channel, kept);
      return ipcRenderer;
    },
    addListener: (channel: string, listener: Listener) => ipcRenderer.on(channel, listener),
    removeListener: (channel: string, listener: Listener) => ipcRenderer.off(channel, listener),
    removeAllListeners(channel?: string) {
      if (channel === undefined) listeners.clear();
      else listeners.delete(channel);
      return ipcRenderer;
    },
    listenerCount: (channel: string) => (listeners.get(channel) ?? []).length,
  };
  const contextBridge = {
    exposeInMainWorld(name: string, api: unknown) {
      const exposure: WorldMessage = { kind: 'expose', name, api: end.encode(api) };
      exposures.push(exposure);
      end.say(exposure);
    },
  };
  const electron = { ipcRenderer, contextBridge };
  const require = (id: string): unknown => {
    if (id === 'electron' || id === 'electron/renderer' || id === 'electron/common') return electron;
    throw new Error(`module not found: ${id}`);
  };
  const module = { exports: {} as unknown };
  // Menu shortcuts run for keys that the page left alone: known once the event has been everywhere.
  addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
    if (ctrlKey || metaKey || /^F\d+$/.test(key)) setTimeout(() => { if (!event.defaultPrevented) post(JSON.stringify({ kind: 'key', key, ctrlKey, metaKey, shiftKey, altKey })); });
  });
  addEventListener('resize', () => post(JSON.stringify({ kind: 'bounds', x: screenX, y: screenY, width: outerWidth, height: outerHeight })));
  try {
    run(module.exports, require, module, settings.process, globalThis);
  } catch (cause) {
    post(JSON.stringify({ kind: 'preload-error', message: String((cause as Error).stack ?? cause) }));
    console.error('Unable to load preload script', cause);
  }
}
