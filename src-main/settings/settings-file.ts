import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { z } from 'zod';

/** Why a file gave no value. */
export type FileTrouble = 'missing' | 'damaged';

/**
 * Reads a JSON file of the given shape. A file that does not have it is set aside beside itself
 * (`name.damaged`), so that nothing a person may want back is overwritten by the fallback.
 */
export function readJsonFile<T>(path: string, shape: z.ZodType<T>): { readonly value: T } | { readonly trouble: FileTrouble } {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return { trouble: 'missing' };
  }
  const parsed = shape.safeParse(jsonOrNothing(text));
  if (parsed.success) return { value: parsed.data };
  renameSync(path, `${path}.damaged`);
  return { trouble: 'damaged' };
}

/** Writes beside and renames: a crash leaves the old file or the new one, never half of one. */
export function writeJsonFile(path: string, value: unknown): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.new`;
  writeFileSync(draft, `${JSON.stringify(value, undefined, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(draft, path);
}

/** Removes a file that may not be there. */
export const removeFile = (path: string): void => rmSync(path, { force: true });

function jsonOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
