import { useMemo } from 'react';
import { useWords } from '../language/language-context.ts';
import { readableCode } from './names.ts';
import type { HeaderWords } from './pivot.ts';
import { tablesWords } from './tables-words.ts';

/** What headers say in the reader's language. */
export function useHeaderWords(): HeaderWords {
  const { total, notApplicable } = useWords(tablesWords);
  return useMemo(() => ({ total, notApplicable, label: readableCode }), [total, notApplicable]);
}
