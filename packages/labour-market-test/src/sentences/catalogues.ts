import english from './messages/en.json' with { type: 'json' };
import french from './messages/fr.json' with { type: 'json' };
import kinyarwanda from './messages/rw.json' with { type: 'json' };

/** Languages of the sentences: English, French, Kinyarwanda. */
export type Language = 'en' | 'fr' | 'rw';

/** Sentences in ICU MessageFormat by their code. Kinyarwanda has only those that are certain. */
export interface Catalogue {
  readonly outcomes: Readonly<Record<string, string>>;
  readonly results: Readonly<Record<string, string>>;
  readonly findings: Readonly<Record<string, string>>;
  readonly terms: Readonly<Record<string, string>>;
}

export const catalogues: Readonly<Record<Language, Catalogue>> = {
  en: english,
  fr: french,
  rw: kinyarwanda,
};

/** Why a rule found what it found: a sentence of the catalogue. */
export type Reason = keyof typeof english.findings;

/** A code in words; in English where the language has none, and the code itself where nobody has. */
export const term = (code: string, language: Language): string =>
  catalogues[language].terms[code] ?? catalogues.en.terms[code] ?? code;
