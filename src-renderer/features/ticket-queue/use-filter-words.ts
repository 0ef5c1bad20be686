import { useMemo } from 'react';
import { useCatalog } from '#renderer/data/queries/catalog.ts';
import { useDirectory } from '#renderer/data/queries/directory.ts';
import { useLanguage, useText } from '#renderer/messages/use-text.ts';
import { useFormats } from '#renderer/ui/time.tsx';
import type { FilterWords } from './filter-words.model.ts';

/** What filters, columns and values are put into words with; a new object only when language or names change. */
export function useFilterWords(): FilterWords {
  const text = useText('ticket-queue');
  const entity = useText('entities');
  const language = useLanguage();
  const formats = useFormats();
  const directory = useDirectory();
  const catalog = useCatalog();
  return useMemo(() => ({
    text, entity, language,
    nameOf: (idOrKey) => directory.nameOf(idOrKey) || (catalog.entry(idOrKey) ? catalog.nameOf(idOrKey, language) : keyName(catalog.nameOf(idOrKey, language), idOrKey)),
    day: formats.day,
  }), [text, entity, language, formats, directory, catalog]);
}

/** The catalog answers a key it does not know with the key itself. */
const keyName = (name: string, key: string): string => (name === key ? '' : name);
