import { translations } from '../language/translations.ts';

/** The words of the indicators' pages. */
export const indicatorWords = translations({
  en: {
    title: 'Indicators',
    lead: 'Indicators of labour migration and the labour market for Rwanda: what each measures, how it is computed, and its values over time. Each page has the definition and its source.',
    all: 'All indicators',
    indicator: 'Indicator',
    none: (code: string) => `There is no indicator ${code}.`,
    unit: 'Unit',
    framework: 'Framework',
    dataset: 'Dataset',
    notHeld: 'No agency of the hub holds it',
    facts: {
      code: 'Code',
      formula: 'Formula',
      numerator: 'Numerator',
      denominator: 'Denominator',
      disaggregation: 'Can be had by',
      reference: 'Defined in',
      revisions: 'Revisions',
      citation: 'How to cite',
      licence: 'Licence',
    },
    values: 'Values',
    parts: 'What each value is made of',
    period: 'Period',
    value: 'Value',
    noValues:
      'No agency of the hub holds its figures yet: the definition is here so that they can be collected.',
    apart:
      'It has no single series for Rwanda: its published figures stand apart by area, sex, age or occupation. Ask for observations of it in a query, or take its dataset as SDMX.',
  },
  fr: {
    title: 'Indicateurs',
    lead: 'Indicateurs de la migration de main-d’œuvre et du marché du travail pour le Rwanda : ce que chacun mesure, comment il est calculé, et ses valeurs dans le temps. Chaque page en donne la définition et sa source.',
    all: 'Tous les indicateurs',
    indicator: 'Indicateur',
    none: (code: string) => `Il n’y a pas d’indicateur ${code}.`,
    unit: 'Unité',
    framework: 'Cadre',
    dataset: 'Jeu de données',
    notHeld: 'Aucune institution ne le détient',
    facts: {
      code: 'Code',
      formula: 'Formule',
      numerator: 'Numérateur',
      denominator: 'Dénominateur',
      disaggregation: 'Peut être ventilé par',
      reference: 'Défini dans',
      revisions: 'Révisions',
      citation: 'Comment citer',
      licence: 'Licence',
    },
    values: 'Valeurs',
    parts: 'De quoi chaque valeur est faite',
    period: 'Période',
    value: 'Valeur',
    noValues:
      'Aucune institution ne détient encore ses chiffres : la définition est là pour qu’ils puissent être collectés.',
    apart:
      'Il n’a pas de série unique pour le Rwanda : ses chiffres publiés sont par territoire, sexe, âge ou profession. Demandez ses observations dans une requête, ou prenez son jeu de données en SDMX.',
  },
});
