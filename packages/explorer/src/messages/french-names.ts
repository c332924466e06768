import { frenchVariables } from './french-variables.ts';

/**
 * The French names of what tables count, measure and are narrowed by, each by its name in the graph. A dimension such
 * as `ISSUED_YEAR` goes by `issuedYear`.
 */
export const frenchNames: Readonly<Record<string, string>> = {
  ...frenchVariables,
  // What is counted, by the table’s field of the query.
  permitTable: 'Permis',
  permitApplicationTable: 'Demandes',
  crossingTable: 'Passages de frontière',
  labourMarketTestTable: 'Tests du marché du travail',
  jobSeekerTable: 'Demandeurs d’emploi',
  vacancyTable: 'Offres d’emploi',
  labourForceTable: 'Enquête sur la main-d’œuvre',
  // Dimensions.
  activityClass: 'Classe d’activité',
  activitySection: 'Section d’activité',
  economicActivity: 'Activité économique',
  issuedMonth: 'Mois de délivrance',
  issuedQuarter: 'Trimestre de délivrance',
  issuedYear: 'Année de délivrance',
  occupationMajorGroup: 'Profession : grand groupe',
  occupationMinorGroup: 'Profession : sous-groupe',
  occupationSubMajorGroup: 'Profession : sous-grand groupe',
  occupationUnitGroup: 'Profession : groupe de base',
  postedMonth: 'Mois de publication',
  postedQuarter: 'Trimestre de publication',
  postedYear: 'Année de publication',
  quarter: 'Trimestre',
  requestedMonth: 'Mois de la demande',
  requestedQuarter: 'Trimestre de la demande',
  requestedYear: 'Année de la demande',
  submittedMonth: 'Mois du dépôt',
  submittedQuarter: 'Trimestre du dépôt',
  submittedYear: 'Année du dépôt',
  // What narrows a table.
  ageFrom: 'Âge, depuis',
  ageTo: 'Âge, jusqu’à',
  inForceOn: 'En vigueur le',
  issuedFrom: 'Délivré depuis le',
  issuedTo: 'Délivré jusqu’au',
  postedFrom: 'Publiée depuis le',
  postedTo: 'Publiée jusqu’au',
  requestedFrom: 'Demandé depuis le',
  requestedTo: 'Demandé jusqu’au',
  section: 'Section d’activité',
  submittedFrom: 'Déposée depuis le',
  submittedTo: 'Déposée jusqu’au',
  // Units.
  days: 'Jours',
  interviews: 'Entretiens',
  percent: 'Pour cent',
  persons: 'Personnes',
  // What a rule of disclosure control is told.
  threshold: 'Seuil',
  noise: 'Bruit',
  maximum: 'Maximum',
  variance: 'Variance',
  smallestWithheld: 'Plus petite valeur retenue',
  base: 'Base',
};

/** Members that are words of the graph, in French. */
export const frenchMembers: Readonly<Record<string, string>> = {
  EAC: 'CAE',
  EMPLOYED: 'En emploi',
  ENTRY: 'Entrée',
  EXEMPT: 'Exempté',
  EXIT: 'Sortie',
  FAILED: 'Non satisfait',
  FEMALE: 'Femmes',
  MALE: 'Hommes',
  OTHER: 'Autres',
  OUTSIDE: 'Hors de la main-d’œuvre',
  PASSED: 'Satisfait',
  PENDING: 'En attente',
  REFERRED: 'Renvoyé à un agent',
  REFUSED: 'Refusée',
  APPROVED: 'Approuvée',
  RWANDA: 'Rwanda',
  TOTAL: 'Total',
  UNEMPLOYED: 'Au chômage',
};
