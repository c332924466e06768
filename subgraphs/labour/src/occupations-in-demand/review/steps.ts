import type { Role } from '@huza/access';
import type { reviewStates } from '../../database/list-tables.ts';

type ReviewState = (typeof reviewStates)[number];

interface Step {
  /** Whose step it is. */
  readonly role: Role;
  /** Where the review must stand. */
  readonly from: readonly ReviewState[];
  /** Where it stands then. */
  readonly to: ReviewState;
  /** Whether it needs a reason. */
  readonly needsReason: boolean;
}

const step = (role: Role, from: readonly ReviewState[], to: ReviewState, needsReason = false): Step => ({
  role,
  from,
  to,
  needsReason,
});

/** Each step of a review by the name of its mutation: whose it is, from where, to where. All others are forbidden. */
export const steps = {
  scoreListReview: step('labour-officer', ['OPEN', 'SCORED'], 'SCORED'),
  openListConsultation: step('labour-officer', ['SCORED'], 'CONSULTATION'),
  closeListConsultation: step('labour-officer', ['CONSULTATION'], 'DELIBERATION'),
  decideOccupations: step('list-committee', ['DELIBERATION'], 'DELIBERATION'),
  proposeList: step('list-committee', ['DELIBERATION'], 'PROPOSED'),
  returnListProposal: step('list-approver', ['PROPOSED'], 'DELIBERATION', true),
  approveListProposal: step('list-approver', ['PROPOSED'], 'APPROVED'),
  publishList: step('labour-officer', ['APPROVED'], 'PUBLISHED'),
  withdrawListReview: step(
    'labour-officer',
    ['OPEN', 'SCORED', 'CONSULTATION', 'DELIBERATION', 'PROPOSED', 'APPROVED'],
    'WITHDRAWN',
    true,
  ),
} as const satisfies Record<string, Step>;

export type StepName = keyof typeof steps;
