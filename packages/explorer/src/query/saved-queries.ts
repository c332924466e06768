import { useState } from 'react';
import * as z from 'zod/mini';
import type { Written } from './FollowEditor.tsx';

const shape = z.array(z.object({ name: z.string(), query: z.string(), variables: z.string() }));

/** A query that a reader has saved under a name. */
export interface SavedQuery extends Written {
  readonly name: string;
}

/** The queries that a principal, or nobody in particular, has saved in this browser; another sees none of them. */
export function useSavedQueries(principal: string | undefined) {
  const key = `huza.saved.${principal ?? ''}`;
  const [, setChange] = useState(0);
  const saved = readSaved(localStorage, key);
  const write = (queries: readonly SavedQuery[]) => {
    localStorage.setItem(key, JSON.stringify(queries));
    setChange((last) => last + 1);
  };
  return {
    saved,
    /** A query of the same name is replaced. */
    save: (query: SavedQuery) => write([...saved.filter(({ name }) => name !== query.name), query]),
    forget: (gone: string) => write(saved.filter(({ name }) => name !== gone)),
  };
}

/** What is stored, or nothing where it cannot be read. */
function readSaved(storage: Storage, key: string): readonly SavedQuery[] {
  try {
    return shape.safeParse(JSON.parse(storage.getItem(key) ?? '[]')).data ?? [];
  } catch {
    return [];
  }
}
