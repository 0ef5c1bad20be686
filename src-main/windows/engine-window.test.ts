import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { engineRhythm, keepEngine } from './engine-window.ts';

class StandInWindow extends EventEmitter {
  readonly webContents = new EventEmitter();
  isGone = false;
  isDestroyed(): boolean { return this.isGone; }
  destroy(): void {
    this.isGone = true;
    this.emit('closed');
  }
}

function world() {
  const windows: StandInWindow[] = [];
  const ping = vi.fn();
  const warn = vi.fn();
  const engine = keepEngine({
    open() {
      windows.push(new StandInWindow());
      return windows.at(-1) as unknown as BrowserWindow;
    },
    ping, warn, now: () => Date.now(),
  });
  return { windows, ping, warn, engine };
}

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

test('asks for a sign of life, and leaves an answering window alone', () => {
  const { engine, windows, ping } = world();
  for (let tick = 0; tick < 30; tick += 1) {
    vi.advanceTimersByTime(engineRhythm.pingMilliseconds);
    engine.heard(2);
  }
  expect(ping).toHaveBeenCalledTimes(30);
  expect(windows).toHaveLength(1);
  expect(engine.waitingEdits()).toBe(2);
  engine.stop();
});

test('replaces a silent window, one whose process is gone and one that was closed', () => {
  const { engine, windows, warn } = world();
  vi.advanceTimersByTime(engineRhythm.silenceMilliseconds + 2 * engineRhythm.pingMilliseconds);
  expect(windows).toHaveLength(2);
  expect(windows[0]?.isGone).toBe(true);
  engine.heard(0);
  windows[1]?.webContents.emit('render-process-gone', {}, { reason: 'oom' });
  vi.advanceTimersByTime(engineRhythm.firstPauseMilliseconds);
  expect(windows).toHaveLength(3);
  engine.heard(0);
  windows[2]?.destroy();
  vi.advanceTimersByTime(engineRhythm.firstPauseMilliseconds);
  expect(windows).toHaveLength(4);
  expect(warn.mock.calls.join()).toMatch(/does not answer.*oom.*closed/);
  engine.stop();
});

test('waits longer each time a window dies before it ever spoke', () => {
  const { engine, windows } = world();
  const die = (): void => void windows.at(-1)?.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
  for (const pause of [500, 1000, 2000, 4000]) {
    const before = windows.length;
    die();
    vi.advanceTimersByTime(pause - 1);
    expect(windows).toHaveLength(before);
    vi.advanceTimersByTime(1);
    expect(windows).toHaveLength(before + 1);
  }
  engine.stop();
});

test('sleep of the machine is not silence', () => {
  const { engine, windows } = world();
  vi.setSystemTime(Date.now() + 10 * engineRhythm.silenceMilliseconds);
  engine.forgive();
  vi.advanceTimersByTime(engineRhythm.pingMilliseconds);
  expect(windows).toHaveLength(1);
  engine.stop();
});

test('answers how many edits wait: from the engine, or the last number when it is silent', async () => {
  const { engine } = world();
  engine.heard(3);
  const answered = engine.ask(1000);
  engine.heard(1);
  expect(await answered).toBe(1);
  const unanswered = engine.ask(1000);
  vi.advanceTimersByTime(1000);
  expect(await unanswered).toBe(1);
  engine.stop();
});

test('stopped, it opens nothing any more', () => {
  const { engine, windows } = world();
  engine.stop();
  vi.advanceTimersByTime(10 * engineRhythm.silenceMilliseconds);
  expect(windows).toHaveLength(1);
  expect(windows[0]?.isGone).toBe(true);
});
