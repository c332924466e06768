import { translations } from '../language/translations.ts';

/** The words around charts of figures. */
export const chartWords = translations({
  en: { asTable: 'As a table, with sources', period: 'Period', value: 'Value' },
  fr: { asTable: 'En tableau, avec les sources', period: 'Période', value: 'Valeur' },
});
