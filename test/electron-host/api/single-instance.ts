import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, unlinkSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// A lock file with the owner's process id; a second start leaves its command line beside it as a letter.

/** What a second start says to the first. */
export type SecondStart = { readonly argv: string[]; readonly cwd: string; readonly data: unknown };

const lockName = 'host-lock';
const letterName = /^host-letter-.*\.json$/;

/** Takes the lock of a profile folder; undefined when a living process holds it (which then gets the letter). */
export function takeLock(folder: string, letter: SecondStart, onSecondStart: (start: SecondStart) => void): (() => void) | undefined {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, lockName);
  if (!createLock(path)) {
    if (isAlive(ownerOf(path))) {
      leaveLetter(folder, letter);
      return undefined;
    }
    remove(path);
    if (!createLock(path)) return undefined;
  }
  const readLetters = (): void => {
    for (const name of readdirSync(folder).filter((one) => letterName.test(one))) {
      const start = JSON.parse(readFileSync(join(folder, name), 'utf8')) as SecondStart;
      remove(join(folder, name));
      onSecondStart(start);
    }
  };
  readLetters();
  const watcher = watch(folder, (_event, name) => {
    if (name !== null && letterName.test(name)) setImmediate(readLetters);
  });
  watcher.unref();
  return () => {
    watcher.close();
    remove(path);
  };
}

function createLock(path: string): boolean {
  try {
    const file = openSync(path, 'wx');
    writeFileSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch {
    return false;
  }
}

function leaveLetter(folder: string, letter: SecondStart): void {
  const name = `host-letter-${Date.now()}-${process.pid}.json`;
  writeFileSync(join(folder, `${name}.new`), JSON.stringify(letter));
  renameSync(join(folder, `${name}.new`), join(folder, name));
}

function ownerOf(path: string): number {
  try {
    return Number(readFileSync(path, 'utf8'));
  } catch {
    return 0;
  }
}

/** A process id that was given to another program since does not count as the owner. */
function isAlive(processId: number): boolean {
  if (processId === 0 || processId === process.pid) return false;
  try {
    process.kill(processId, 0);
  } catch {
    return false;
  }
  if (process.platform !== 'linux') return true;
  try {
    return readFileSync(`/proc/${processId}/cmdline`, 'utf8').includes('boot.ts');
  } catch {
    return false;
  }
}

function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // Another process was quicker: what had to go is gone.
  }
}
