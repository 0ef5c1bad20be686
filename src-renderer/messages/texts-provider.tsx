import { type ReactNode, useEffect, useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import { createTexts, type Language } from './texts.ts';

/** Gives the words of the language to everything inside; a change of language shows at once. */
export function TextsProvider({ language, children }: { readonly language: Language; readonly children: ReactNode }) {
  const [texts] = useState(() => createTexts(language));
  useEffect(() => {
    document.documentElement.lang = language;
    void texts.changeLanguage(language);
  }, [texts, language]);
  return <I18nextProvider i18n={texts}>{children}</I18nextProvider>;
}
