import { useWords } from '../language/language-context.ts';
import { Badge, type Tone } from '../record/Badge.tsx';
import type { Application, Permit } from './application.ts';
import { applicationWords } from './application-words.ts';

const tones = {
  SUBMITTED: 'open',
  UNDER_REVIEW: 'open',
  DOCUMENTS_REQUESTED: 'open',
  APPROVED: 'good',
  REFUSED: 'attention',
  WITHDRAWN: undefined,
} as const satisfies Record<Application['status'], Tone>;

/** Where an application stands. */
export const ApplicationStatus = ({ status }: Pick<Application, 'status'>) => (
  <Badge tone={tones[status]}>{useWords(applicationWords).statuses[status]}</Badge>
);

const permitTones = {
  IN_FORCE: 'good',
  EXPIRED: undefined,
  CANCELLED: 'attention',
} as const satisfies Record<Permit['status'], Tone>;

/** Where a permit stands. */
export const PermitStatus = ({ status }: Pick<Permit, 'status'>) => (
  <Badge tone={permitTones[status]}>{useWords(applicationWords).permitStatuses[status]}</Badge>
);
