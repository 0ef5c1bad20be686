import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ownNode, root } from '../setup/setup.mjs';
import { needsBuild } from './build-state.mjs';
import { runToEnd } from './processes.ts';

const lock = join(root, 'out', 'being-built');
/** A lock this old was left behind by a build that was killed. */
const staleMilliseconds = 180_000;

/** Builds the desk when its bundles are missing or older than their sources; waits for a build that runs already. */
export async function buildIfNeeded(): Promise<void> {
  while (needsBuild(root)) {
    if (!takeLock()) {
      await new Promise((resolve) => setTimeout(resolve, 250));
      continue;
    }
    try {
      await runToEnd(ownNode(), [join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn'], { cwd: root, what: 'Building the workstation' });
      return;
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
  }
}

function takeLock(): boolean {
  mkdirSync(join(root, 'out'), { recursive: true });
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > staleMilliseconds) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}
