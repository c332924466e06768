import { translations } from '../language/translations.ts';

/** What a form says of a field that cannot stay as it is. */
export const formWords = translations({
  en: {
    required: 'This is needed.',
    chooseOne: 'Choose at least one.',
    choose: 'Choose…',
    unitGroup: 'Four digits of a unit group are needed: choose one that is offered.',
    occupationHint: 'Type words of its title, or its four digits of ISCO-08.',
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
    unitGroup: 'Il faut les quatre chiffres d’un groupe de base : choisissez parmi ceux proposés.',
    occupationHint: 'Tapez des mots de l’intitulé, ou les quatre chiffres de la CITP-08.',
    any: 'tous',
    show: 'Afficher',
    search: 'Code ou mots',
    nothingFits: 'Rien ne convient.',
    number: 'Il faut un nombre entier.',
    atLeast: (least: number) => `Au moins ${least}.`,
  },
});
