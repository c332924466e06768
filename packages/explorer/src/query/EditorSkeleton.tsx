import { useWords } from '../language/language-context.ts';
import outline from '../states/Loading.module.css';
import styles from './EditorSkeleton.module.css';
import { queryWords } from './query-words.ts';

/** The editor's outline while it loads. */
export function EditorSkeleton() {
  const { loading } = useWords(queryWords);
  return (
    <div className={styles.skeleton} aria-busy>
      <div className={styles.pane}>
        <p role="status">{loading}</p>
        {[40, 65, 55, 72, 48, 60].map((width) => (
          <div key={width} className={outline.line} style={{ inlineSize: `${width}%` }} />
        ))}
      </div>
      <div className={styles.pane} />
    </div>
  );
}
