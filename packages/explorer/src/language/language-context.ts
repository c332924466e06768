import { createContext, useContext } from 'react';
import { type Language, type Translations, wordsIn } from './translations.ts';

export interface Choice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

export const LanguageContext = createContext<Choice>({ language: 'en', choose: () => {} });

/** The reader's language, and how to change it. */
export const useLanguage = () => useContext(LanguageContext);

/** A page's words in the reader's language. */
export const useWords = <Words>(words: Translations<Words>): Words => wordsIn(words, useLanguage().language);

/** The language in which the graph gives titles: it has English and French. */
export const useTitleLanguage = (): 'ENGLISH' | 'FRENCH' =>
  useLanguage().language === 'fr' ? 'FRENCH' : 'ENGLISH';
