import { translations } from '../language/translations.ts';

/** The words of the home page. */
export const homeWords = translations({
  en: {
    title: 'What Rwanda’s agencies know of labour migration',
    lead: 'Each agency keeps its own data and its own rules; here one question reaches all of them. Every number tells where it comes from.',
    search: 'Search datasets, variables, indicators, occupations and countries',
    searchHint: 'A word, an ISCO-08 code such as 2512, or a country',
    results: (count: number) => (count === 1 ? 'One result' : `${count} results`),
    nothing: (words: string) =>
      `Nothing is called “${words}”. Try a shorter word, or the title in English or French.`,
    datasets: 'Datasets',
    variables: 'Variables',
    indicators: 'Indicators',
    occupations: 'Occupations',
    countries: 'Countries',
    eacMember: 'partner state of the East African Community',
    holds: 'What the hub holds',
    tasks: 'What you can do here',
    buildTable: 'Build a table',
    buildTableText:
      'Count permits, crossings, vacancies, job seekers or the survey by what you choose; chart it, keep it, share it.',
    ask: 'Ask a query',
    askText: 'Write one question that crosses agencies; see before it runs what you would be given, and why.',
    glance: {
      title: 'At a glance',
      migrants: 'International migrants in Rwanda',
      refugees: 'Refugees and asylum seekers',
      population: 'Population',
      stock: 'International migrants who live in Rwanda',
      origins: 'Where migrants in Rwanda come from',
      persons: 'persons',
    },
    sensitivity: {
      PUBLIC: 'open to everyone',
      OFFICIAL: 'for signed-in officials',
      RESTRICTED: 'under an agreement',
      PERSONAL: 'records of persons, under an agreement',
    },
    inDataset: (dataset: string) => `in ${dataset}`,
  },
  fr: {
    title: 'Ce que savent les institutions rwandaises de la migration de travail',
    lead: 'Chaque institution garde ses données et ses règles ; ici, une seule question les atteint toutes. Chaque chiffre dit d’où il vient.',
    search: 'Chercher des jeux de données, variables, indicateurs, professions et pays',
    searchHint: 'Un mot, un code CITP-08 comme 2512, ou un pays',
    results: (count: number) => (count === 1 ? 'Un résultat' : `${count} résultats`),
    nothing: (words: string) =>
      `Rien ne s’appelle « ${words} ». Essayez un mot plus court, ou le titre en anglais ou en français.`,
    datasets: 'Jeux de données',
    variables: 'Variables',
    indicators: 'Indicateurs',
    occupations: 'Professions',
    countries: 'Pays',
    eacMember: 'État partenaire de la Communauté d’Afrique de l’Est',
    holds: 'Ce que contient le hub',
    tasks: 'Ce que vous pouvez faire ici',
    buildTable: 'Composer un tableau',
    buildTableText:
      'Comptez permis, passages, offres, demandeurs d’emploi ou l’enquête selon vos choix ; tracez, gardez, partagez.',
    ask: 'Poser une requête',
    askText:
      'Écrivez une question à plusieurs institutions ; voyez avant de la lancer ce que vous recevriez, et pourquoi.',
    glance: {
      title: 'En bref',
      migrants: 'Migrants internationaux au Rwanda',
      refugees: 'Réfugiés et demandeurs d’asile',
      population: 'Population',
      stock: 'Migrants internationaux qui vivent au Rwanda',
      origins: 'D’où viennent les migrants au Rwanda',
      persons: 'personnes',
    },
    sensitivity: {
      PUBLIC: 'ouvert à tous',
      OFFICIAL: 'pour agents publics connectés',
      RESTRICTED: 'sous accord',
      PERSONAL: 'données de personnes, sous accord',
    },
    inDataset: (dataset: string) => `dans ${dataset}`,
  },
});
