/** A language that a reader may choose. Kinyarwanda joins `offeredLanguages` once its words are written. */
export type Language = 'en' | 'fr' | 'rw';

/** The languages on offer, each by its own name. */
export const offeredLanguages = { en: 'English', fr: 'Français' } satisfies Partial<Record<Language, string>>;

/** The same words in every language; a part that has no Kinyarwanda yet is shown in English. */
export interface Translations<Words> {
  readonly en: Words;
  readonly fr: Words;
  readonly rw?: Words;
}

/** Holds a page's words together: the compiler asks for the same words in each language. */
export const translations = <Words>(words: Translations<Words>): Translations<Words> => words;

/** The words in a language. */
export const wordsIn = <Words>(words: Translations<Words>, language: Language): Words =>
  words[language] ?? words.en;

const stored = 'huza.language';

/** The language chosen before in this browser, else the first of the reader's own that is on offer. */
export function preferredLanguage(storage: Storage, wanted: readonly string[]): Language {
  const candidates = [storage.getItem(stored) ?? '', ...wanted.map((tag) => tag.slice(0, 2))];
  return candidates.find(isOffered) ?? 'en';
}

/** Remembers the choice in this browser. */
export const rememberLanguage = (storage: Storage, language: Language) => storage.setItem(stored, language);

const isOffered = (tag: string): tag is keyof typeof offeredLanguages => Object.hasOwn(offeredLanguages, tag);
