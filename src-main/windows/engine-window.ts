import type { BrowserWindow } from 'electron';

// The hidden window that replicates ([D1]). It is asked for a sign of life; when its process is gone, or it
// stays silent, another takes its place: it holds nothing that is not in the database.

/** The engine window, kept alive. */
export type Engine = {
  readonly window: () => BrowserWindow | undefined;
  /** The engine answered; it says how many edits wait to be sent. */
  readonly heard: (waitingEdits: number) => void;
  /** How many edits waited when the engine last spoke. */
  readonly waitingEdits: () => number;
  /** Asks now, and answers with the number of waiting edits; with the last known one if nobody speaks in time. */
  readonly ask: (patienceMilliseconds: number) => Promise<number>;
  /** The machine slept: silence before now proves nothing. */
  readonly forgive: () => void;
  readonly stop: () => void;
};

type Deps = {
  readonly open: () => BrowserWindow;
  readonly ping: (window: BrowserWindow) => void;
  readonly now: () => number;
  readonly warn: (sentence: string) => void;
};

export const engineRhythm = {
  pingMilliseconds: 5_000,
  /** Longer than any first sync holds its page busy. */
  silenceMilliseconds: 60_000,
  /** The pause before another window is opened; doubled up to the longest while they keep dying. */
  firstPauseMilliseconds: 500,
  longestPauseMilliseconds: 30_000,
} as const;

/** Opens the engine window and keeps one alive until stopped. */
export function keepEngine(deps: Deps): Engine {
  const engine = new KeptEngine(deps);
  engine.start();
  return {
    window: () => engine.window,
    heard: (waitingEdits) => engine.heard(waitingEdits),
    waitingEdits: () => engine.waitingEdits,
    ask: (patience) => engine.ask(patience),
    forgive: () => engine.forgive(),
    stop: () => engine.stop(),
  };
}

class KeptEngine {
  window: BrowserWindow | undefined;
  waitingEdits = 0;
  readonly #deps: Deps;
  readonly #listeners = new Set<(waitingEdits: number) => void>();
  #lastHeardAt = 0;
  #pause: number = engineRhythm.firstPauseMilliseconds;
  #ticking: ReturnType<typeof setInterval> | undefined;
  #reopening: ReturnType<typeof setTimeout> | undefined;
  #isStopped = false;

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  start(): void {
    this.#open();
    this.#ticking = setInterval(() => this.#tick(), engineRhythm.pingMilliseconds);
  }

  heard(waitingEdits: number): void {
    this.#lastHeardAt = this.#deps.now();
    this.#pause = engineRhythm.firstPauseMilliseconds;
    this.waitingEdits = waitingEdits;
    for (const listener of [...this.#listeners]) listener(waitingEdits);
  }

  ask(patienceMilliseconds: number): Promise<number> {
    return new Promise((resolve) => {
      const answer = (waitingEdits: number): void => {
        clearTimeout(timer);
        this.#listeners.delete(answer);
        resolve(waitingEdits);
      };
      const timer = setTimeout(() => answer(this.waitingEdits), patienceMilliseconds);
      this.#listeners.add(answer);
      if (this.window !== undefined) this.#deps.ping(this.window);
    });
  }

  forgive(): void {
    this.#lastHeardAt = this.#deps.now();
  }

  stop(): void {
    this.#isStopped = true;
    clearInterval(this.#ticking);
    clearTimeout(this.#reopening);
    this.window?.destroy();
    this.window = undefined;
  }

  #open(): void {
    if (this.#isStopped) return;
    this.#lastHeardAt = this.#deps.now();
    const window = this.#deps.open();
    this.window = window;
    window.webContents.on('render-process-gone', (_event, details) => this.#replace(window, `its process is gone (${details.reason})`));
    window.on('closed', () => this.#replace(window, 'it was closed'));
  }

  #tick(): void {
    const window = this.window;
    if (window === undefined) return;
    const isSilent = this.#deps.now() - this.#lastHeardAt > engineRhythm.silenceMilliseconds;
    if (isSilent) this.#replace(window, 'it does not answer');
    else this.#deps.ping(window);
  }

  #replace(window: BrowserWindow, why: string): void {
    if (this.window !== window || this.#isStopped) return;
    this.window = undefined;
    this.#deps.warn(`The engine window is replaced: ${why}.`);
    if (!window.isDestroyed()) window.destroy();
    this.#reopening = setTimeout(() => this.#open(), this.#pause);
    this.#pause = Math.min(this.#pause * 2, engineRhythm.longestPauseMilliseconds);
  }
}
