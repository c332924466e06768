import type { CSSProperties } from 'react';
import { useWords } from '../language/language-context.ts';
import styles from './Board.module.css';
import { boardWords } from './board-words.ts';

const strong = { '--heat': '42%' } as CSSProperties;

/** What the colours and signs of the board mean. */
export function BoardLegend() {
  const words = useWords(boardWords);
  return (
    <ul className={styles.legend} aria-label={words.legend}>
      <li>
        <span className={styles.shortage} style={strong}>
          1.2
        </span>{' '}
        {words.shortage}
      </li>
      <li>
        <span className={styles.surplus} style={strong}>
          0.4
        </span>{' '}
        {words.surplus}
      </li>
      <li>
        <span className={styles.passes}>✓</span> {words.passes}
      </li>
      <li>
        <span className={styles.from}>251</span> {words.fromLegend}
      </li>
      <li>
        <span className={styles.withheld}>{words.withheld}</span> {words.withheldLegend}
      </li>
      <li>
        <span className={styles.missing}>–</span> {words.missing}
      </li>
    </ul>
  );
}
