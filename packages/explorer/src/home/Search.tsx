import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useId } from 'react';
import type { HubContentsQuery } from '#graphql/hub-contents.ts';
import { useWords } from '../language/language-context.ts';
import { homeWords } from './home-words.ts';
import styles from './Search.module.css';
import { SearchResults } from './SearchResults.tsx';

const route = getRouteApi('/');

/** The search over everything that has a name; what is sought stands in the address. */
export function Search({ contents }: { readonly contents: HubContentsQuery | undefined }) {
  const words = useWords(homeWords);
  const id = useId();
  const { search = '' } = route.useSearch();
  const navigate = useNavigate();
  const sought = useDeferredValue(search.trim());
  return (
    <search className={styles.search}>
      <label htmlFor={id}>{words.search}</label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        placeholder={words.searchHint}
        value={search}
        onChange={(event) =>
          void navigate({
            to: '/',
            search: { search: event.target.value },
            replace: true,
            resetScroll: false,
          })
        }
      />
      {sought.length > 1 && <SearchResults sought={sought} contents={contents} />}
    </search>
  );
}
