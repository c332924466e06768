import { translations } from '../language/translations.ts';

/** The words of the home page. */
export const homeWords = translations({
  en: {
    title: 'What Rwanda’s agencies know of labour migration',
    lead: 'Each agency keeps its own data and its own rules; here one question reaches all of them. Every number tells where it comes from.',
    search: 'Search datasets, variables, indicators, occupations and countries',
    searchHint: 'A word, what people call a job, an ISCO-08 code such as 2512, or a country',
    results: (count: number) => (count === 1 ? 'One result' : `${count} results`),
    nothing: (words: string) =>
      `Nothing is called “${words}”. Try a shorter word, or another name in English, French or Kinyarwanda.`,
    datasets: 'Datasets',
    variables: 'Variables',
    indicators: 'Indicators',
    occupations: 'Occupations',
    alsoCalled: (name: string) => `also called “${name}”`,
    countries: 'Countries',
    eacMember: 'partner state of the East African Community',
    holds: 'What the hub holds',
    tasks: {
      title: 'What you can do here',
      tables: {
        name: 'Build a table',
        text: 'Count permits, crossings, vacancies, job seekers or the survey by what you choose; chart it, map it, keep it, share it.',
        who: 'For analysts and researchers',
      },
      indicators: {
        name: 'Look up an indicator',
        text: 'What the indicators of labour migration measure, how they are computed, and their values over time, each with the figures behind it.',
        who: 'For analysts and researchers',
      },
      query: {
        name: 'Ask a query',
        text: 'Write one question that crosses agencies; see before it runs what you would be given, and why.',
        who: 'For analysts and developers',
      },
      eac: {
        name: 'See movement within the Community',
        text: 'Migrants, permits and crossings between Rwanda and the other partner states, and free movement by law.',
        who: 'For analysts and policy makers',
      },
      occupationsInDemand: {
        name: 'Follow the Occupations in Demand List',
        text: 'The edition in force and the ones before; a review’s evidence, consultation and decisions, occupation by occupation.',
        who: 'For the list’s committee, employers and sector bodies',
      },
      labourMarketTests: {
        name: 'Ask for or decide a labour market test',
        text: 'Post a vacancy and ask for a test; refer job seekers, see each rule with its reasons, decide, appeal.',
        who: 'For employers and labour officers',
      },
      permitApplications: {
        name: 'Decide on an application for a permit',
        text: 'Hand one in, see its labour market test and the list in force on its day, decide, issue, renew, change, cancel.',
        who: 'For permit officers and sponsoring employers',
      },
      governance: {
        name: 'Govern who sees what',
        text: 'Draft, sign and suspend agreements between agencies; read the audit log, and verify that nobody altered it.',
        who: 'For data stewards and data protection officers',
      },
    },
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
    searchHint: 'Un mot, un nom de métier, un code CITP-08 comme 2512, ou un pays',
    results: (count: number) => (count === 1 ? 'Un résultat' : `${count} résultats`),
    nothing: (words: string) =>
      `Rien ne s’appelle « ${words} ». Essayez un mot plus court, ou un autre nom en français, en anglais ou en kinyarwanda.`,
    datasets: 'Jeux de données',
    variables: 'Variables',
    indicators: 'Indicateurs',
    occupations: 'Professions',
    alsoCalled: (name: string) => `aussi appelé « ${name} »`,
    countries: 'Pays',
    eacMember: 'État partenaire de la Communauté d’Afrique de l’Est',
    holds: 'Ce que contient le hub',
    tasks: {
      title: 'Ce que vous pouvez faire ici',
      tables: {
        name: 'Composer un tableau',
        text: 'Comptez permis, passages, offres, demandeurs d’emploi ou l’enquête selon vos choix ; tracez, cartographiez, gardez, partagez.',
        who: 'Pour analystes et chercheurs',
      },
      indicators: {
        name: 'Consulter un indicateur',
        text: 'Ce que mesurent les indicateurs de la migration de main-d’œuvre, comment ils sont calculés, et leurs valeurs dans le temps, chacune avec les chiffres dont elle est faite.',
        who: 'Pour analystes et chercheurs',
      },
      query: {
        name: 'Poser une requête',
        text: 'Écrivez une question à plusieurs institutions ; voyez avant de la lancer ce que vous recevriez, et pourquoi.',
        who: 'Pour analystes et développeurs',
      },
      eac: {
        name: 'Voir les mouvements dans la Communauté',
        text: 'Migrants, permis et passages entre le Rwanda et les autres États partenaires, et la libre circulation selon la loi.',
        who: 'Pour analystes et décideurs',
      },
      occupationsInDemand: {
        name: 'Suivre la liste des métiers en demande',
        text: 'L’édition en vigueur et les précédentes ; les preuves, la consultation et les décisions d’une révision, métier par métier.',
        who: 'Pour le comité de la liste, les employeurs et les organisations de branche',
      },
      labourMarketTests: {
        name: 'Demander ou décider un test du marché du travail',
        text: 'Publiez une offre et demandez un test ; proposez des candidats, voyez chaque règle et ses raisons, décidez, faites appel.',
        who: 'Pour employeurs et agents du travail',
      },
      permitApplications: {
        name: 'Décider sur une demande de permis',
        text: 'Déposez-en une, voyez son test du marché du travail et la liste en vigueur ce jour-là, décidez, délivrez, renouvelez, modifiez, annulez.',
        who: 'Pour agents des permis et employeurs garants',
      },
      governance: {
        name: 'Gouverner qui voit quoi',
        text: 'Rédigez, signez et suspendez les accords entre institutions ; lisez le journal d’audit et vérifiez que personne ne l’a altéré.',
        who: 'Pour gestionnaires et délégués à la protection des données',
      },
    },
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
