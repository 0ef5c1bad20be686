import { join } from 'node:path';
import { z } from 'zod';
import { Preferences } from '#shared/bridge/contract.ts';
import type { RandomBytes } from '#shared/kernel/identity.ts';
import { replicaName } from '#shared/kernel/identity.ts';
import { readJsonFile, writeJsonFile } from './settings-file.ts';

/** Where a kind of window was left. */
export const Geometry = z.strictObject({
  x: z.number().int(), y: z.number().int(),
  width: z.number().int().min(1), height: z.number().int().min(1),
  isMaximized: z.boolean(),
});
export type Geometry = z.infer<typeof Geometry>;

const Stored = z.strictObject({
  version: z.literal(1),
  replica: z.string().regex(/^[a-z0-9]{4,20}$/),
  preferences: Preferences,
  geometry: z.record(z.string(), Geometry),
});
type Stored = z.infer<typeof Stored>;

/** What this machine remembers between starts, apart from secrets. */
export type MachineSettings = {
  /** The name under which this desk writes revisions; made once. */
  readonly replica: string;
  readonly preferences: () => Preferences;
  readonly writePreferences: (preferences: Preferences) => void;
  readonly geometry: (kind: string) => Geometry | undefined;
  readonly writeGeometry: (kind: string, geometry: Geometry) => void;
};

/**
 * Opens the settings of a profile folder. A damaged file is set aside and the defaults are used with a
 * new replica name: revisions made under the old one stay valid, and no two desks ever share one.
 */
export function openMachineSettings(folder: string, random: RandomBytes, warn: (sentence: string) => void): MachineSettings {
  const path = join(folder, 'settings.json');
  const read = readJsonFile(path, Stored);
  let stored: Stored;
  if ('value' in read) stored = read.value;
  else {
    if (read.trouble === 'damaged') warn(`The settings in ${path} could not be read; they were set aside as settings.json.damaged and the defaults are used.`);
    stored = { version: 1, replica: replicaName(random), preferences: { language: 'system', colorScheme: 'auto' }, geometry: {} };
    writeJsonFile(path, stored);
  }
  const keep = (next: Stored): void => {
    stored = next;
    try {
      writeJsonFile(path, stored);
    } catch (cause) {
      warn(`The settings could not be written to ${path}: ${String(cause)}`);
    }
  };
  return {
    replica: stored.replica,
    preferences: () => stored.preferences,
    writePreferences: (preferences) => keep({ ...stored, preferences }),
    geometry: (kind) => stored.geometry[kind],
    writeGeometry: (kind, geometry) => keep({ ...stored, geometry: { ...stored.geometry, [kind]: geometry } }),
  };
}
