import { createInstance, type i18n, type ResourceLanguage } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Words } from './catalogue.ts';
import { en } from './en/index.ts';
import { fr } from './fr/index.ts';

/** The languages the program speaks. */
export type Language = 'en' | 'fr';
/** All namespaces with their words. */
export type Catalogue = typeof en;
export type Namespace = keyof Catalogue;

/** Both catalogues, for the one test that compares them. */
export const catalogues = { en, fr } as const satisfies Record<Language, Record<Namespace, Words>>;

/** Makes the words of one window; the language can be changed at any time without a restart. */
export function createTexts(language: Language): i18n {
  const texts = createInstance();
  // Resources are complete at start, so `init` has done its work when it returns; the promise says nothing more.
  void texts.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    supportedLngs: ['en', 'fr'],
    initAsync: false,
    resources: { en, fr: withMany(fr) },
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  return texts;
}

/** French has a plural of its own for millions; our sentences say it like any other plural. */
function withMany(words: Words): ResourceLanguage {
  const entries = Object.entries(words).flatMap(([key, word]): [string, string | ResourceLanguage][] => {
    if (typeof word !== 'string') return [[key, withMany(word)]];
    const text = withFrenchSpaces(word);
    return key.endsWith('_other') ? [[key, text], [key.replace(/_other$/, '_many'), text]] : [[key, text]];
  });
  return Object.fromEntries(entries);
}

/** Narrow no-break spaces where French sets them, so that no line begins with a question mark. */
const withFrenchSpaces = (text: string): string => text.replace(/ (?=[;:!?»%])/g, '\u202f').replace(/« /g, '«\u202f');
