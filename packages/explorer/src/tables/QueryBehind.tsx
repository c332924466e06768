import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { CopyButton } from '../app/CopyButton.tsx';
import { useAsking } from '../asker/asker-context.ts';
import type { Operation } from '../graph/ask-hub.ts';
import { useWords } from '../language/language-context.ts';
import { queryAddress } from '../query/query-address.ts';
import { type SnippetLanguage, snippetLanguages, snippetOf } from '../query/snippets.ts';
import styles from './TableResult.module.css';
import { tablesWords } from './tables-words.ts';

/** The operation that gave the table, ready to run elsewhere. */
export function QueryBehind({ operation }: { readonly operation: Operation }) {
  const words = useWords(tablesWords);
  const { asker } = useAsking();
  const id = useId();
  const [language, setLanguage] = useState<SnippetLanguage>('GraphQL');
  const text = snippetOf(language, operation, { hub: window.location.origin, purpose: asker.purpose });
  return (
    <details className={`${styles.behind} no-print`}>
      <summary>{words.behind}</summary>
      <div className={styles.behindTools}>
        <label htmlFor={id}>{words.language}</label>
        <select
          id={id}
          value={language}
          onChange={(event) => setLanguage(event.target.value as SnippetLanguage)}
        >
          {snippetLanguages.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
        <CopyButton label={words.copy} done={words.copied} text={() => text} />
        <Link className="button quiet" to="/query" search={queryAddress(operation)}>
          {words.openQuery}
        </Link>
      </div>
      {language !== 'GraphQL' && <p className="hint">{words.token}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre tabIndex={0}>{text}</pre>
    </details>
  );
}
