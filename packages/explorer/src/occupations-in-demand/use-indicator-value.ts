import { useMemo } from 'react';
import { useLanguage } from '../language/language-context.ts';

/** How an indicator's value is written, from shares to francs: three digits that count. */
export function useIndicatorValue(): (value: number) => string {
  const { language } = useLanguage();
  return useMemo(() => {
    const digits = new Intl.NumberFormat(language, { maximumSignificantDigits: 3, notation: 'compact' });
    return (value) => digits.format(value);
  }, [language]);
}
