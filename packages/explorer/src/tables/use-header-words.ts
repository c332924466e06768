import { useMemo } from 'react';
import { useWords } from '../language/language-context.ts';
import { useNames } from '../messages/use-names.ts';
import type { HeaderWords } from './pivot.ts';
import { tablesWords } from './tables-words.ts';

/** What headers say in the reader's language. */
export function useHeaderWords(): HeaderWords {
  const { total, notApplicable } = useWords(tablesWords);
  const { member } = useNames();
  return useMemo(() => ({ total, notApplicable, label: member }), [total, notApplicable, member]);
}
