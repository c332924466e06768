import { occupation } from '@huza/classifications/isco-08';
import { country } from '@huza/classifications/iso-3166';
import { type Language, term } from './catalogues.ts';

/** How dates and numbers are written; Kinyarwanda has no data of its own everywhere. */
const locales: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR', rw: 'en-GB' };

type Speak = (value: string, language: Language) => string;

const countryName: Speak = (alpha3, language) => {
  const found = country(alpha3);
  return (found && (language === 'fr' ? found.nameFrench : found.nameEnglish)) ?? alpha3;
};

const occupationTitle: Speak = (code, language) => {
  const found = occupation(code);
  const title = found && (language === 'fr' ? found.titleFrench : found.titleEnglish);
  return title ? `${code} (${title})` : code;
};

const dayName: Speak = (day, language) =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));

/** `450000 RWF per MONTH` */
const pay = /^(?<amount>[\d.]+) (?<currency>[A-Z]{3}) per (?<period>[A-Z]+)$/;

const payName: Speak = (text, language) => {
  const { amount, currency, period } = pay.exec(text)?.groups ?? {};
  if (!amount || !currency || !period) return text;
  const number = new Intl.NumberFormat(locales[language], {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
    minimumFractionDigits: 0,
  }).format(Number(amount));
  return `${number} ${term(`PER_${period}`, language)}`;
};

/** Values of findings that are said otherwise than they are written, by their names. */
export const spokenValues: Readonly<Record<string, Speak>> = {
  nationality: countryName,
  country: countryName,
  occupation: occupationTitle,
  from: dayName,
  day: dayName,
  pay: payName,
  level: payName,
  prevailing: payName,
};
