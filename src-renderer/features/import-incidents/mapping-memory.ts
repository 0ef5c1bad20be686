import { stableId } from '#shared/kernel/identity.ts';
import { type ImportMapping, parseMapping } from '#shared/practices/incident-import/import.mapping.ts';
import type { Keepsakes } from '#renderer/platform/keepsake.ts';

/** Remembers how files with the same columns were read last time. */
export type MappingMemory = {
  readonly read: (header: readonly string[]) => ImportMapping | undefined;
  readonly write: (header: readonly string[], mapping: ImportMapping) => void;
};

/** Mappings as keepsakes of this machine, by the header they are for. */
export function createMappingMemory(keepsakes: Keepsakes): MappingMemory {
  const nameOf = (header: readonly string[]): string => `guichet.import-mapping.${stableId(header.join('\u0001'))}`;
  return {
    read: (header) => {
      const text = keepsakes.get(nameOf(header));
      const parsed = text === undefined ? undefined : readMapping(text);
      return parsed?.ok ? parsed.value : undefined;
    },
    write: (header, mapping) => keepsakes.put(nameOf(header), JSON.stringify(mapping)),
  };
}

/** Reads the text of a mapping file. */
export function readMapping(text: string): ReturnType<typeof parseMapping> {
  try {
    return parseMapping(JSON.parse(text));
  } catch {
    return { ok: false, error: { code: 'not-a-mapping', subject: '' } };
  }
}
