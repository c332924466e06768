import { useMemo } from 'react';
import { useLanguage } from './language-context.ts';

/** How numbers and moments are written in the reader's language. */
export function useFormats() {
  const { language } = useLanguage();
  return useMemo(() => {
    const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
    const moment = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
    const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
    return {
      number: (value: number) => number.format(value),
      moment: (iso: string) => moment.format(new Date(iso)),
      day: (iso: string) => day.format(new Date(iso)),
    };
  }, [language]);
}
