import { translations } from '../../language/translations.ts';

/** The words of the audit log's page. */
export const auditWords = translations({
  en: {
    title: 'Audit log',
    lead: 'Who used which data of an agency, why, and under which agreement. It is for the agency’s own data stewards and data protection officer, for the purpose audit; reading it is recorded too.',
    forOfficers: (agency: string) =>
      `You work for ${agency}: its log is the one that you may be given. Choose the purpose “audit” at the top of the page.`,
    signIn: 'Sign in as a data steward or data protection officer of an agency.',
    noLog: (agency: string) => `${agency} has no log in this hub.`,
    principal: 'Who asked',
    dataset: 'Dataset',
    decision: 'Outcome',
    anyDecision: 'any',
    decisions: { DISCLOSED: 'given', REFUSED: 'refused' },
    subjectType: 'About the record, type',
    subjectTypeHint: 'such as Permit',
    subjectId: 'its identifier',
    agreement: 'or its pseudonym’s agreement',
    search: 'Search',
    records: (agency: string) => `Records of ${agency}, the latest first`,
    count: (count: string) => `${count} records in the log.`,
    sequence: 'Record',
    at: 'When',
    nobody: 'nobody signed in',
    purpose: 'Purpose',
    fields: 'Fields',
    someFields: (count: number) => (count === 1 ? 'one field' : `${count} fields`),
    rows: 'Records given',
    under: 'Under, or why not',
    proof: 'Proof',
    older: 'Older records',
    newest: 'The latest records',
    verify: 'Verify in this browser',
    verifying: 'Verifying…',
    verifyHint:
      'Hashes each record shown, proves that it is in the agency’s Merkle tree, that the tree continues the checkpoints which the coordination keeps, and that the agency signed these. Nobody needs to be trusted for the arithmetic: it is done here.',
    intact: (records: number, checkpoints: number) =>
      `Verified: ${records} records are in the log as they were written; it continues ${checkpoints} signed checkpoints kept by the coordination.`,
    broken: 'The log is not what it was',
    problems: {
      record: (sequence: number) => `Record ${sequence} is not the one that was written: its proof fails.`,
      signature: 'The agency’s checkpoint is not signed with a key of the agency, or is of another log.',
      rewritten: (size: number) =>
        `The log does not continue the checkpoint over ${size} records: its past was rewritten.`,
      shortened: (size: number) =>
        `The coordination keeps a checkpoint over ${size} records: the log has fewer.`,
      unproved: 'The agency gave no proof.',
    },
    noCheckpoint: 'The agency has signed no checkpoint yet: try again in a few seconds.',
    proved: 'proved',
    failed: 'fails',
    root: 'Root of the tree',
  },
  fr: {
    title: 'Journal d’audit',
    lead: 'Qui a utilisé quelles données d’une institution, pourquoi, et sous quel accord. Il est pour les responsables des données et le délégué à la protection des données de l’institution, avec la finalité audit ; le lire est inscrit aussi.',
    forOfficers: (agency: string) =>
      `Vous travaillez pour ${agency} : son journal est celui qui peut vous être donné. Choisissez la finalité « audit » en haut de la page.`,
    signIn:
      'Connectez-vous comme responsable des données ou délégué à la protection des données d’une institution.',
    noLog: (agency: string) => `${agency} n’a pas de journal dans ce hub.`,
    principal: 'Qui a demandé',
    dataset: 'Jeu de données',
    decision: 'Issue',
    anyDecision: 'toutes',
    decisions: { DISCLOSED: 'donné', REFUSED: 'refusé' },
    subjectType: 'Sur l’enregistrement, type',
    subjectTypeHint: 'par exemple Permit',
    subjectId: 'son identifiant',
    agreement: 'ou l’accord de son pseudonyme',
    search: 'Chercher',
    records: (agency: string) => `Inscriptions de ${agency}, la plus récente d’abord`,
    count: (count: string) => `${count} inscriptions au journal.`,
    sequence: 'Inscription',
    at: 'Quand',
    nobody: 'personne de connecté',
    purpose: 'Finalité',
    fields: 'Champs',
    someFields: (count: number) => (count === 1 ? 'un champ' : `${count} champs`),
    rows: 'Enregistrements donnés',
    under: 'Sous, ou pourquoi non',
    proof: 'Preuve',
    older: 'Inscriptions plus anciennes',
    newest: 'Les dernières inscriptions',
    verify: 'Vérifier dans ce navigateur',
    verifying: 'Vérification…',
    verifyHint:
      'Hache chaque inscription montrée, prouve qu’elle est dans l’arbre de Merkle de l’institution, que l’arbre continue les points de contrôle gardés par la coordination, et que l’institution les a signés. Il n’y a personne à croire pour le calcul : il est fait ici.',
    intact: (records: number, checkpoints: number) =>
      `Vérifié : ${records} inscriptions sont au journal telles qu’écrites ; il continue ${checkpoints} points de contrôle signés, gardés par la coordination.`,
    broken: 'Le journal n’est plus ce qu’il était',
    problems: {
      record: (sequence: number) =>
        `L’inscription ${sequence} n’est pas celle qui fut écrite : sa preuve échoue.`,
      signature:
        'Le point de contrôle n’est pas signé d’une clé de l’institution, ou est celui d’un autre journal.',
      rewritten: (size: number) =>
        `Le journal ne continue pas le point de contrôle sur ${size} inscriptions : son passé fut réécrit.`,
      shortened: (size: number) =>
        `La coordination garde un point de contrôle sur ${size} inscriptions : le journal en a moins.`,
      unproved: 'L’institution n’a donné aucune preuve.',
    },
    noCheckpoint:
      'L’institution n’a pas encore signé de point de contrôle : réessayez dans quelques secondes.',
    proved: 'prouvée',
    failed: 'échoue',
    root: 'Racine de l’arbre',
  },
});
