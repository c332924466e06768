import type { AgreementState } from '#graphql/agreements.ts';
import { useWords } from '../language/language-context.ts';
import { Badge, type Tone } from '../record/Badge.tsx';
import { governanceWords } from './governance-words.ts';

const tones: Partial<Record<AgreementState, Tone>> = {
  IN_FORCE: 'good',
  SUSPENDED: 'attention',
  WITHDRAWN: 'attention',
  ENDED: 'attention',
};

/** Where a version of an agreement stands. */
export const StateBadge = ({ state }: { readonly state: AgreementState }) => (
  <Badge tone={tones[state]}>{useWords(governanceWords).states[state]}</Badge>
);
