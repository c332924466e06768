import type { Language } from '@huza/labour-market-test';
import type { ReasonLanguage } from '../../generated/resolvers.ts';

/** Languages of reasons, as the framework names them. */
export const languages = { EN: 'en', FR: 'fr', RW: 'rw' } as const satisfies Record<ReasonLanguage, Language>;

/** A title of the framework in a language; in English where there is none. */
export const titleIn = (
  title: Readonly<Partial<Record<Language, string | undefined>>> & { readonly en: string },
  language: ReasonLanguage,
): string => title[languages[language]] ?? title.en;
