import { messages } from '../messages/messages.ts';
import styles from './EditorSkeleton.module.css';

/** The editor's outline while it loads. */
export function EditorSkeleton() {
  return (
    <div className={styles.skeleton} aria-busy>
      <div className={styles.pane}>
        <p role="status">{messages.query.loading}</p>
        {[40, 65, 55, 72, 48, 60].map((width) => (
          <div key={width} className={styles.line} style={{ inlineSize: `${width}%` }} />
        ))}
      </div>
      <div className={styles.pane} />
    </div>
  );
}
