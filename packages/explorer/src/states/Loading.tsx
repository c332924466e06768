import { useWords } from '../language/language-context.ts';
import { shellWords } from '../messages/messages.ts';
import styles from './Loading.module.css';

const widths = [64, 88, 76, 92, 58];

/** The outline of something that is on its way. */
export function Loading({ lines = 3 }: { readonly lines?: number }) {
  const { loading } = useWords(shellWords);
  return (
    <div className={styles.loading} aria-busy>
      <p role="status" className="unseen">
        {loading}
      </p>
      {Array.from({ length: lines }, (_, line) => `${widths[line % widths.length]}%`).map((width, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never move
        <div key={line} className={styles.line} style={{ inlineSize: width }} />
      ))}
    </div>
  );
}
