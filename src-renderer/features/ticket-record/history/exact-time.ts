import { type Instant, millisecondsOf } from '#shared/kernel/instant.ts';
import { useLanguage } from '#renderer/messages/use-text.ts';

const built: Partial<Record<'en' | 'fr', Intl.DateTimeFormat>> = {};

/** Writes an instant to the second where the person sits: the history promises exact times. */
export function useExactTime(): (at: Instant) => string {
  const language = useLanguage();
  const format = (built[language] ??= new Intl.DateTimeFormat(language === 'fr' ? 'fr' : 'en-GB', { dateStyle: 'medium', timeStyle: 'medium' }));
  return (at) => (at === '' ? '' : format.format(millisecondsOf(at)));
}
