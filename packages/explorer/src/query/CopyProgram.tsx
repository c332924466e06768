import { useState } from 'react';
import { CopyButton } from '../app/CopyButton.tsx';
import { useAsking } from '../asker/asker-context.ts';
import { useWords } from '../language/language-context.ts';
import type { Written } from './FollowEditor.tsx';
import styles from './QueryPage.module.css';
import { queryWords } from './query-words.ts';
import { type SnippetLanguage, snippetLanguages, snippetOf } from './snippets.ts';

const programs = snippetLanguages.filter((language) => language !== 'GraphQL');

/** Copies what stands in the editor as a program that asks it for the same purpose. */
export function CopyProgram({ query, variables }: Written) {
  const words = useWords(queryWords);
  const { asker } = useAsking();
  const [language, setLanguage] = useState<SnippetLanguage>('curl');
  const program = () => {
    const given = valuesOf(variables);
    const place = { hub: window.location.origin, purpose: asker.purpose };
    return snippetOf(language, { query, ...(given && { variables: given }) }, place);
  };
  return (
    <div className={styles.program}>
      <select
        aria-label={words.program}
        value={language}
        onChange={(event) => setLanguage(event.target.value as SnippetLanguage)}
      >
        {programs.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
      <CopyButton label={words.copyAs(language)} done={words.copied} text={program} />
    </div>
  );
}

/** The values of the variables; none while they are still being written. */
function valuesOf(variables: string): object | undefined {
  try {
    return variables ? JSON.parse(variables) : undefined;
  } catch {
    return undefined;
  }
}
