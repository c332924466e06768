import { useWords } from '../language/language-context.ts';
import { Badge, type Tone } from '../record/Badge.tsx';
import type { Test } from './test-of.ts';
import { testWords } from './test-words.ts';

const statusTones: Partial<Record<Test['status'], Tone>> = {
  REQUESTED: 'open',
  ADVERTISED: 'open',
  CANDIDATES_REFERRED: 'open',
  APPEALED: 'open',
};

const outcomeTones = { EXEMPT: 'good', PASSED: 'good', FAILED: 'attention', REFERRED: 'open' } as const;

/** Where a test stands. */
export const StatusBadge = ({ status }: Pick<Test, 'status'>) => (
  <Badge tone={statusTones[status]}>{useWords(testWords).statuses[status]}</Badge>
);

/** What a test came to. */
export const OutcomeBadge = ({ outcome }: { readonly outcome: NonNullable<Test['outcome']> }) => (
  <Badge tone={outcomeTones[outcome]}>{useWords(testWords).outcomes[outcome]}</Badge>
);
