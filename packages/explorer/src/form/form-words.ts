import { translations } from '../language/translations.ts';

/** What a form says of a field that cannot stay as it is. */
export const formWords = translations({
  en: {
    required: 'This is needed.',
    chooseOne: 'Choose at least one.',
    choose: 'Choose…',
    any: 'any',
    show: 'Show',
    search: 'Code or words',
    nothingFits: 'Nothing fits.',
    number: 'A whole number is needed.',
    atLeast: (least: number) => `At least ${least}.`,
  },
  fr: {
    required: 'Ceci est nécessaire.',
    chooseOne: 'Choisissez-en au moins un.',
    choose: 'Choisir…',
    any: 'tous',
    show: 'Afficher',
    search: 'Code ou mots',
    nothingFits: 'Rien ne convient.',
    number: 'Il faut un nombre entier.',
    atLeast: (least: number) => `Au moins ${least}.`,
  },
});
