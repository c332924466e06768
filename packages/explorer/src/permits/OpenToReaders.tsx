import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAsking } from '../asker/asker-context.ts';
import { useWords } from '../language/language-context.ts';
import { labelOf } from '../messages/labels.ts';
import { Notice } from '../states/Notice.tsx';
import { applicationWords } from './application-words.ts';

/** For which purpose each role comes to applications. */
const purposes: Readonly<Record<string, string>> = {
  'permit-officer': 'permit-decision',
  employer: 'labour-market-test',
  'data-steward': 'audit',
  'data-protection-officer': 'audit',
};

/** Says to whom applications are open, and how to come to them, where the reader cannot see them as they ask now. */
export function OpenToReaders({ children }: { readonly children: ReactNode }) {
  const words = useWords(applicationWords);
  const { principal, asker, ready } = useAsking();
  const needed = principal?.roles.map((role) => purposes[role]).find(Boolean);
  if (!ready || (needed && needed === asker.purpose)) return children;
  return (
    <Notice
      kind="refused"
      title={words.notOpenNow}
      action={
        <Link to="/tables" className="button quiet">
          {words.toTables}
        </Link>
      }
    >
      <p>{words.forWhom}</p>
      {!principal && <p>{words.signIn}</p>}
      {needed && <p>{words.purposeNeeded(labelOf(needed))}</p>}
    </Notice>
  );
}
