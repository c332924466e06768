import { translations } from '../language/translations.ts';

/** The words that the pages of records share. */
export const recordWords = translations({
  en: {
    history: 'History',
    by: (who: string) => `by ${who}`,
    steps: 'What you can do',
    nothingToDo: 'Nothing now.',
    newest: 'The latest',
    older: 'Older ones',
  },
  fr: {
    history: 'Historique',
    by: (who: string) => `par ${who}`,
    steps: 'Ce que vous pouvez faire',
    nothingToDo: 'Rien pour le moment.',
    newest: 'Les plus récents',
    older: 'Plus anciens',
  },
});
