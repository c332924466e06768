import type { Messages } from './english.ts';

/** The same in French. */
export const french: Messages = {
  skip: 'Aller au contenu',
  tagline: 'Une seule question à toutes les institutions de la migration de travail au Rwanda',
  demonstrationData:
    'Les registres (permis, passages aux frontières, offres, demandeurs d’emploi, enquête) sont des données de ' +
    'démonstration générées ; la CITP-08, la CITI et les chiffres de l’ONU et de l’OIT sont réels.',
  demonstrationDataLabel: 'À propos des données',
  languageLabel: 'Langue',
  loading: 'Chargement…',
  tryAgain: 'Réessayer',
  close: 'Fermer',
  navigation: {
    label: 'Pages',
    menu: 'Menu',
    home: 'Accueil',
    tables: 'Tableaux',
    query: 'Requête',
  },
  footer: {
    acknowledgement: 'Ce service utilise la classification ESCO de la Commission européenne.',
    graph: 'GraphQL',
    catalogue: 'Catalogue (DCAT)',
    sdmx: 'SDMX',
  },
  configuration: {
    failed: 'L’explorateur n’a pas pu démarrer',
    unreachable: 'Le hub ne répond pas. Vérifiez qu’il fonctionne et que vous êtes connecté, puis réessayez.',
    unfit: 'La configuration de cette page n’est pas complète. Les opérateurs du hub peuvent la corriger :',
  },
  account: {
    label: 'Connexion',
    signIn: 'Se connecter',
    signInAgain: 'Se reconnecter',
    signOut: 'Se déconnecter',
    signedOut: 'Non connecté : seuls les champs publics répondent',
    demonstration: 'Démonstration : soyez qui vous voulez, sans mot de passe',
    working: 'Connexion…',
    ended: 'Votre session est terminée ; reconnectez-vous.',
    failed: (reason) => `La connexion a échoué : ${reason}`,
  },
  purpose: {
    label: 'Finalité',
    signedOut: 'Connectez-vous pour en déclarer une',
    hint: 'Pourquoi vous demandez. Chaque requête la déclare.',
    missing: 'Vous n’en avez aucune : les champs qui en exigent une ne répondront pas.',
  },
  notFound: {
    title: 'Cette page n’existe pas',
    text: 'L’adresse est peut-être mal saisie, ou la page a été déplacée.',
    home: 'Aller à l’accueil',
  },
  states: {
    failed: 'Cette partie n’a pas pu être affichée',
    unreachable: 'Le hub ne répond pas. Vérifiez qu’il fonctionne et que vous êtes connecté, puis réessayez.',
    unreadable: (status) => `La réponse du hub est illisible (statut ${status}). Réessayez.`,
    refused: 'Une partie ne vous est pas ouverte',
    refusedSignIn: 'Connectez-vous : qui peut la voir est écrit dans les accords de chaque institution.',
    refusedAgreement: (dataset) =>
      `Il faut un accord en vigueur sur ${dataset} qui nomme votre institution, votre rôle et votre finalité.`,
    refusedPurpose: 'Une autre de vos finalités peut l’ouvrir : choisissez-la en haut de la page.',
    refusedAsk: (agency) => `Adressez-vous au gestionnaire des données de ${agency}.`,
    refusedDataset: (dataset) => `À propos de ${dataset}, et à qui demander`,
    partly: (agencies) =>
      `Pas de réponse de ${agencies} pour l’instant. Ce que les autres ont donné reste valable.`,
    details: 'Ce que le hub a répondu',
  },
  figure: {
    withheld: 'non diffusé',
    missing: 'pas de chiffre',
    open: 'D’où vient ce chiffre',
    value: 'Valeur',
    period: 'Période',
    status: 'Qualité',
    confidentiality: 'Confidentialité',
    margin: 'Intervalle de confiance à 95 %',
    agency: 'Institution',
    dataset: 'Jeu de données',
    generated: 'généré pour la démonstration',
    asOf: 'Dernière modification des données',
    access: 'Vous est ouvert par',
    everyone: 'Ouvert à tous',
    officials: 'Ouvert à tout agent public connecté',
    ownData: 'Données de votre propre institution',
    minimum: (count) => `les effectifs inférieurs à ${count} ne sont pas diffusés`,
    query: 'Ouvrir la requête',
    suppressed:
      'L’institution ne diffuse pas cette valeur, afin que personne ne puisse être reconnu dans le tableau : trop peu ' +
      'de personnes la composent, ou elle trahirait une autre valeur de ce genre.',
    observationStatus: {
      A: 'Valeur normale',
      B: 'Rupture de série',
      E: 'Estimation',
      F: 'Prévision',
      M: 'Manquante : ne peut exister',
      P: 'Provisoire',
      U: 'Peu fiable',
    },
    confidentialityStatus: {
      F: 'Libre de diffusion',
      N: 'Pour votre propre usage, non publiable',
      C: 'Confidentielle : non diffusée',
    },
  },
  table: {
    sort: (column) => `Trier par ${column}`,
    empty: 'Rien ici.',
  },
  chart: {
    loading: 'Tracé…',
    failed: 'Le graphique n’a pas pu être chargé ; le tableau a les mêmes chiffres.',
    svg: 'SVG',
    png: 'PNG',
    noData: 'pas de chiffre',
  },
};
