import { useState } from 'react';
import { useWords } from '../language/language-context.ts';
import { queryWords } from '../query/query-words.ts';
import styles from './Examples.module.css';
import { examples } from './examples.ts';
import type { Example } from './parse-example.ts';

const hasRoom = () => window.matchMedia('(width >= 60rem)').matches;

/** The saved queries, each opened by pressing it; folded away where there is little room. */
export function Examples({ onOpen }: { readonly onOpen: (example: Example) => void }) {
  const words = useWords(queryWords);
  const [unfolded, setUnfolded] = useState(hasRoom);
  const open = (example: Example) => {
    onOpen(example);
    if (!hasRoom()) setUnfolded(false);
  };
  return (
    <details
      className={styles.examples}
      open={unfolded}
      onToggle={(event) => setUnfolded(event.currentTarget.open)}
    >
      <summary>
        <h2>{words.examples}</h2>
      </summary>
      <p className="hint">{words.examplesHint}</p>
      <ul>
        {examples.map((example) => (
          <li key={example.title}>
            <button type="button" className={styles.example} onClick={() => open(example)}>
              <strong>{example.title}</strong>
              <span>{example.description}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
