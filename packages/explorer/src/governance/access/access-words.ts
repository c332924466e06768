import { translations } from '../../language/translations.ts';

/** The words of the access matrix. */
export const accessWords = translations({
  en: {
    title: 'Access matrix',
    lead: 'Which variables of a dataset are open to which agency, under which clause of an agreement in force. What an agency lets its own staff do is its own rule and is not shown here.',
    dataset: 'Dataset',
    table: (dataset: string) => `Variables of ${dataset}, and who may read them`,
    variable: 'Variable',
    sensitivity: 'Whom it is for',
    own: 'its own data',
    everyone: 'open to everyone',
    officials: 'signed-in officials',
    closed: '–',
    roles: (roles: string, purposes: string) => `${roles}; for ${purposes}`,
    minimum: (count: number) => `counts below ${count} withheld`,
    only: (rows: string) => `only where ${rows}`,
  },
  fr: {
    title: 'Matrice des accès',
    lead: 'Quelles variables d’un jeu de données sont ouvertes à quelle institution, sous quelle clause d’un accord en vigueur. Ce qu’une institution permet à son propre personnel relève de sa règle et n’est pas montré ici.',
    dataset: 'Jeu de données',
    table: (dataset: string) => `Variables de ${dataset}, et qui peut les lire`,
    variable: 'Variable',
    sensitivity: 'Pour qui',
    own: 'ses propres données',
    everyone: 'ouvert à tous',
    officials: 'agents publics connectés',
    closed: '–',
    roles: (roles: string, purposes: string) => `${roles} ; pour ${purposes}`,
    minimum: (count: number) => `nombres inférieurs à ${count} retenus`,
    only: (rows: string) => `seulement si ${rows}`,
  },
});
