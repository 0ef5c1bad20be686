import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeyOf, Text, TextValues } from './catalogue.ts';
import type { Catalogue, Language, Namespace } from './texts.ts';

/** The words of one namespace: `const text = useText('ticket-queue'); text('sort.by', { column })`. */
export function useText<N extends Namespace>(namespace: N): Text<Catalogue[N]> {
  const { t } = useTranslation(namespace);
  // Our own key types are stricter than i18next's, which cannot see through the namespace's type parameter.
  const say = t as (key: string, values: TextValues) => string;
  return useCallback((key: KeyOf<Catalogue[N]>, values?: TextValues): string => say(key, { ...values }), [say]);
}

/** The language the person reads now. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.resolvedLanguage === 'fr' ? 'fr' : 'en';
}
