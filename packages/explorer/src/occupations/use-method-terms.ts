import { useMemo } from 'react';
import type { MethodTermsFragment } from '#graphql/method-terms.ts';
import { useLanguage } from '../language/language-context.ts';

/** An indicator of a method in the reader's language. */
export interface NamedIndicator {
  readonly code: string;
  readonly title: string;
  readonly description: string;
}

/** What a method names, in the reader's language. */
export interface MethodTerms {
  /** Its indicators, in its order. */
  readonly indicators: readonly NamedIndicator[];
  /** An indicator by its code; the code stands for one that the method does not name. */
  readonly indicator: (code: string) => NamedIndicator;
  /** The title of what an agency measures, by its code. */
  readonly measure: (code: string) => string;
}

/** The terms of the method that occupations were assessed by. */
export function useMethodTerms(method: MethodTermsFragment | null | undefined): MethodTerms {
  const { language } = useLanguage();
  return useMemo(() => {
    const french = language === 'fr';
    const indicators = (method?.indicators ?? []).map(
      ({ code, title, titleFrench, description, descriptionFrench }) => ({
        code,
        title: french ? titleFrench : title,
        description: french ? descriptionFrench : description,
      }),
    );
    const measures = new Map(
      (method?.measures ?? []).map(({ code, title, titleFrench }) => [code, french ? titleFrench : title]),
    );
    return {
      indicators,
      indicator: (sought) =>
        indicators.find(({ code }) => code === sought) ?? { code: sought, title: sought, description: '' },
      measure: (code) => measures.get(code) ?? code,
    };
  }, [method, language]);
}
