import { useMemo } from 'react';
import { useLanguage } from './language-context.ts';

/** English as it is written in Rwanda: the day before the month. */
const locales = { en: 'en-GB', fr: 'fr', rw: 'rw' };

/** How numbers and moments are written in the reader's language. */
export function useFormats() {
  const { language } = useLanguage();
  return useMemo(() => {
    const locale = locales[language];
    // A small rate keeps its digits: 0.0192 is not none.
    const number = new Intl.NumberFormat(locale, {
      maximumFractionDigits: 1,
      maximumSignificantDigits: 3,
      roundingPriority: 'morePrecision',
    });
    const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
    const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
    return {
      number: (value: number) => number.format(value),
      moment: (iso: string) => moment.format(new Date(iso)),
      day: (iso: string) => day.format(new Date(iso)),
      /** A duration of ISO 8601 in years, months, weeks or days: `P5Y` is written `5 years`; others as they are. */
      duration: (iso: string) => durationIn(iso, locale),
    };
  }, [language]);
}

const units: Readonly<Record<string, string>> = { Y: 'year', M: 'month', W: 'week', D: 'day' };

function durationIn(iso: string, locale: string): string {
  const [, parts] = /^P((?:\d+[YMWD])+)$/.exec(iso) ?? [];
  if (!parts) return iso;
  const written = [...parts.matchAll(/(\d+)([YMWD])/g)].map(([, count, unit = '']) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: units[unit] ?? 'day', unitDisplay: 'long' }).format(
      Number(count),
    ),
  );
  return written.join(' ');
}
