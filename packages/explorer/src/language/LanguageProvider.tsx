import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { type Choice, LanguageContext } from './language-context.ts';
import { type Language, preferredLanguage, rememberLanguage } from './translations.ts';

/** Lets what it holds speak the reader's language, and says which it is on the page itself. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(() => preferredLanguage(localStorage, navigator.languages));
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choice = useMemo<Choice>(() => {
    const choose = (next: Language) => {
      rememberLanguage(localStorage, next);
      setLanguage(next);
    };
    return { language, choose };
  }, [language]);
  return <LanguageContext value={choice}>{children}</LanguageContext>;
}
