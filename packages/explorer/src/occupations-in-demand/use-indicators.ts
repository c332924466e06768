import { useMemo } from 'react';
import { useLanguage } from '../language/language-context.ts';
import type { Review } from './ReviewPage.tsx';

/** An indicator of the review's method with its title in the reader's language. */
export interface NamedIndicator {
  readonly code: string;
  readonly title: string;
  readonly unit: string;
}

/** The indicators that a review's method looks at, in its order. */
export function useIndicators({ method }: Review): readonly NamedIndicator[] {
  const { language } = useLanguage();
  return useMemo(
    () =>
      (method?.indicators ?? []).map(({ code, title, titleFrench, unit }) => ({
        code,
        title: language === 'fr' ? titleFrench : title,
        unit,
      })),
    [method, language],
  );
}
