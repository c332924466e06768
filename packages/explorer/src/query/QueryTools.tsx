import { useNavigate } from '@tanstack/react-router';
import { parse } from 'graphql';
import type { SubmitEvent } from 'react';
import { CopyButton } from '../app/CopyButton.tsx';
import { useWords } from '../language/language-context.ts';
import { CopyProgram } from './CopyProgram.tsx';
import type { Written } from './FollowEditor.tsx';
import styles from './QueryPage.module.css';
import { queryWords } from './query-words.ts';
import type { SavedQuery } from './saved-queries.ts';

interface Props {
  readonly written: Written;
  readonly onSave: (query: SavedQuery) => void;
}

/** Gives what stands in the editor to others by its address, and keeps it under a name. */
export function QueryTools({ written, onSave }: Props) {
  const words = useWords(queryWords);
  const navigate = useNavigate();
  const { query, variables } = written;
  const share = () => {
    void navigate({
      to: '/query',
      search: { operation: query, variables: variables || undefined },
      replace: true,
    });
    const search = new URLSearchParams({ operation: query, ...(variables && { variables }) });
    return `${window.location.origin}/query?${search}`;
  };
  const save = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSave({ ...written, name: String(new FormData(event.currentTarget).get('name')) });
  };
  return (
    <div className={`${styles.tools} no-print`}>
      <form onSubmit={save} className={styles.save}>
        <input
          key={nameOf(query)}
          name="name"
          required
          aria-label={words.saveAs}
          defaultValue={nameOf(query)}
        />
        <button type="submit" className="quiet">
          {words.save}
        </button>
      </form>
      <CopyProgram {...written} />
      <CopyButton label={words.share} done={words.copied} text={share} />
    </div>
  );
}

/** The operation's own name, as a first suggestion. */
function nameOf(query: string): string {
  try {
    const [operation] = parse(query).definitions;
    return (operation && 'name' in operation && operation.name?.value) || '';
  } catch {
    return '';
  }
}
