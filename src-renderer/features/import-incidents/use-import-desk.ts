import { useState } from 'react';
import { millisecondsOf } from '#shared/kernel/instant.ts';
import { readBridge } from '#renderer/platform/bridge.ts';
import { systemClock } from '#renderer/platform/clock.ts';
import { localKeepsakes } from '#renderer/platform/keepsake.ts';
import { afterSeconds } from '#renderer/platform/timers.ts';
import { createImportDesk, type ImportDesk } from './import-desk.ts';
import { createImportTransport } from './import-transport.ts';
import { createMappingMemory } from './mapping-memory.ts';

// One import at a time in a window: it has to outlive the screen, or it could not go on in the background.
let desk: ImportDesk | undefined;

/** The import of this window, as it stands. */
export function useImportDesk(): ImportDesk {
  const [known] = useState(() => (desk ??= createImportDesk({
    memory: createMappingMemory(localKeepsakes),
    send: createImportTransport({ bridge: readBridge(), fetch: (url, init) => fetch(url, init) }),
    nowMs: () => millisecondsOf(systemClock.now()),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    pause: (seconds, signal) => new Promise((resolve) => {
      const callOff = afterSeconds(seconds, resolve);
      signal.addEventListener('abort', () => {
        callOff();
        resolve();
      }, { once: true });
    }),
  })));
  return known;
}
