import { translations } from '../language/translations.ts';

/** The words of the query page. */
export const queryWords = translations({
  en: {
    title: 'Query',
    loading: 'Loading the query editor…',
    noAnswer: 'Run the query: the answer appears here.',
    failed: 'The query editor could not be loaded. Check your connection, then try again.',
    examples: 'Example queries',
    examplesHint: 'Each opens in a tab of its own.',
  },
  fr: {
    title: 'Requête',
    loading: 'Chargement de l’éditeur…',
    noAnswer: 'Lancez la requête : la réponse s’affiche ici.',
    failed: 'L’éditeur n’a pas pu être chargé. Vérifiez votre connexion, puis réessayez.',
    examples: 'Exemples de requêtes',
    examplesHint: 'Chacun s’ouvre dans un onglet de l’éditeur.',
  },
});
