import { translations } from '../language/translations.ts';

/** The words of the page of the East African Community. */
export const eacWords = translations({
  en: {
    title: 'East African Community',
    lead: 'The partner states, who lives where among them, what their nationals hold and do in Rwanda, and how Rwanda’s labour market test treats them.',
    states: 'Partner states',
    state: 'Partner state',
    since: 'Member since',
    population: 'Population',
    permitsInForce: 'Permits in force in Rwanda',
    permitsIssued: 'Permits issued in 12 months',
    flow: (period: string) => `Migrants between the partner states, ${period}`,
    matrix: 'Who lives where: origin in the rows, residence in the columns',
    origin: 'From',
    permits: 'Permits issued in Rwanda to nationals of the other partner states, by year',
    crossings: 'Border crossings of Rwanda by nationals of the other partner states, by year',
    directions: { ENTRY: 'Into Rwanda', EXIT: 'Out of Rwanda' },
    permitUnit: 'permits',
    test: {
      title: 'How the labour market test treats them',
      rule: (day: string) =>
        `Free movement of workers (Common Market Protocol, Article 10 and Annex II), since ${day}: a national of a partner state, in a major group that Rwanda’s own schedule opens, needs no labour market test. In any other, they are tested like everybody, with every other exemption open to them.`,
      demonstration:
        'This is a demonstration framework: no authority has adopted it, and the schedules are taken from the Community’s summary of Annex II.',
      table: 'What each state opens to workers of the others, by ISCO-08 major group',
      group: 'Major group',
      exempt: (day: string) => `open since ${day}`,
      tested: 'not opened',
      host: (name: string) => `${name}: decides in Rwanda`,
      none: (names: string) =>
        `No schedule is known of ${names}; their nationals come to Rwanda under Rwanda’s schedule all the same.`,
    },
  },
  fr: {
    title: 'Communauté d’Afrique de l’Est',
    lead: 'Les États partenaires, qui vit où, ce que leurs ressortissants détiennent et font au Rwanda, et comment le test du marché du travail rwandais les traite.',
    states: 'États partenaires',
    state: 'État partenaire',
    since: 'Membre depuis',
    population: 'Population',
    permitsInForce: 'Permis en vigueur au Rwanda',
    permitsIssued: 'Permis délivrés en 12 mois',
    flow: (period: string) => `Migrants entre les États partenaires, ${period}`,
    matrix: 'Qui vit où : origine en lignes, résidence en colonnes',
    origin: 'De',
    permits: 'Permis délivrés au Rwanda aux ressortissants des autres États partenaires, par an',
    crossings:
      'Passages de la frontière rwandaise par les ressortissants des autres États partenaires, par an',
    directions: { ENTRY: 'Entrées au Rwanda', EXIT: 'Sorties du Rwanda' },
    permitUnit: 'permis',
    test: {
      title: 'Comment le test du marché du travail les traite',
      rule: (day: string) =>
        `Libre circulation des travailleurs (Protocole du Marché commun, article 10 et annexe II), depuis le ${day} : le ressortissant d’un État partenaire, dans un grand groupe que le barème du Rwanda ouvre, n’a besoin d’aucun test du marché du travail. Dans tout autre, il est soumis au test comme chacun, et toutes les autres exemptions lui sont ouvertes.`,
      demonstration:
        'C’est un cadre de démonstration : aucune autorité ne l’a adopté, et les barèmes viennent du résumé de l’annexe II par la Communauté.',
      table: 'Ce que chaque État ouvre aux travailleurs des autres, par grand groupe de la CITP-08',
      group: 'Grand groupe',
      exempt: (day: string) => `ouvert depuis le ${day}`,
      tested: 'non ouvert',
      host: (name: string) => `${name} : décide au Rwanda`,
      none: (names: string) =>
        `Aucun barème n’est connu de : ${names} ; leurs ressortissants viennent au Rwanda selon le barème du Rwanda tout de même.`,
    },
  },
});
