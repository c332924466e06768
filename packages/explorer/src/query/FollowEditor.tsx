import { useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';

/** What stands in the editor. */
export interface Written {
  readonly query: string;
  /** As JSON, or not yet. */
  readonly variables: string;
}

/** How long the editor rests before what stands in it is taken up, in milliseconds. */
const rest = 500;

/** Tells what stands in the editor's open tab, whenever the editor rests. */
export function FollowEditor({ onRest }: { readonly onRest: (written: Written) => void }) {
  const query = useGraphiQL(({ tabs, activeTabIndex }) => tabs[activeTabIndex]?.query ?? '');
  const variables = useGraphiQL(({ tabs, activeTabIndex }) => tabs[activeTabIndex]?.variables ?? '');
  useEffect(() => {
    const timer = setTimeout(() => onRest({ query: query ?? '', variables: variables ?? '' }), rest);
    return () => clearTimeout(timer);
  }, [query, variables, onRest]);
  return null;
}
