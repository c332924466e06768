import { useWords } from '../language/language-context.ts';
import styles from './QueryPage.module.css';
import { queryWords } from './query-words.ts';
import type { SavedQuery } from './saved-queries.ts';

interface Props {
  readonly saved: readonly SavedQuery[];
  readonly onOpen: (query: SavedQuery) => void;
  readonly onForget: (name: string) => void;
}

/** The reader's own queries. */
export function SavedQueries({ saved, onOpen, onForget }: Props) {
  const words = useWords(queryWords);
  if (saved.length === 0) return null;
  return (
    <section className={styles.saved} aria-label={words.saved}>
      <h2>{words.saved}</h2>
      <ul>
        {saved.map((query) => (
          <li key={query.name}>
            <button type="button" className="plain" onClick={() => onOpen(query)}>
              {query.name}
            </button>
            <button
              type="button"
              className={styles.forget}
              aria-label={words.forget(query.name)}
              onClick={() => onForget(query.name)}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
