import { useCallback } from 'react';
import { channels, incidentStates, onHoldReasons, resolutionCodes } from '#shared/domain/ticket/ticket.record.ts';
import { isInstant } from '#shared/kernel/instant.ts';
import { useCatalog } from '#renderer/data/queries/catalog.ts';
import { useDirectory } from '#renderer/data/queries/directory.ts';
import { useLanguage, useText } from '#renderer/messages/use-text.ts';
import { useFormats } from '#renderer/ui/time.tsx';

const oneOf = <T extends string | number>(all: readonly T[], value: unknown): T | undefined => all.find((one) => one === value);

/** Puts any value of any field into words: terms, names instead of ids, dates; '' for what is not set. */
export function useValueText(): (field: string, value: unknown) => string {
  const text = useText('sync-status');
  const entity = useText('entities');
  const formats = useFormats();
  const directory = useDirectory();
  const catalog = useCatalog();
  const language = useLanguage();
  const termOf = useCallback((field: string, value: unknown): string | undefined => {
    const said = <T extends string | number>(found: T | undefined, words: (one: T) => string): string | undefined => (found === undefined ? undefined : words(found));
    switch (field) {
      case 'state': return said(oneOf(incidentStates, value), (one) => entity(`state.${one}`));
      case 'onHoldReason': return said(oneOf(onHoldReasons, value), (one) => entity(`onHoldReason.${one}`));
      case 'resolutionCode': return said(oneOf(resolutionCodes, value), (one) => entity(`resolutionCode.${one}`));
      case 'channel': return said(oneOf(channels, value), (one) => entity(`channel.${one}`));
      case 'priority': return said(oneOf([1, 2, 3, 4, 5] as const, value), (one) => `${one} - ${entity(`priority.${one}`)}`);
      case 'impact':
      case 'urgency': return said(oneOf([1, 2, 3] as const, value), (one) => `${one} - ${entity(`level.${one}`)}`);
      default: return undefined;
    }
  }, [entity]);
  return useCallback((field: string, value: unknown): string => {
    const nameOf = (id: string): string => directory.nameOf(id) || (catalog.entry(id) ? catalog.nameOf(id, language) : id);
    const worded = (one: unknown): string => {
      if (one === null || one === undefined || one === '') return '';
      if (typeof one === 'boolean') return text(one ? 'value.yes' : 'value.no');
      if (typeof one === 'number') return formats.number(one);
      if (Array.isArray(one)) return one.map(worded).join(', ');
      if (typeof one === 'object') return JSON.stringify(one);
      const plain = String(one);
      if (isInstant(plain)) return formats.exact(plain);
      return isReference(field) ? nameOf(plain) : plain;
    };
    return termOf(field, value) ?? worded(value);
  }, [text, formats, directory, catalog, language, termOf]);
}

/** Whether a field names something else by its id or key. */
const isReference = (field: string): boolean => /Ids?$/.test(field) || ['category', 'subcategory', 'location', 'createdBy', 'updatedBy'].includes(field);

/** The value in a JSON text; the text itself where it is none. */
export function valueOf(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}
