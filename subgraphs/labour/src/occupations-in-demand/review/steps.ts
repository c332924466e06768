import type { Role } from '@huza/access';
import type { reviewStates } from '../../database/list-tables.ts';

type ReviewState = (typeof reviewStates)[number];

/** Something that is brought to a review, which stands where it stood. */
interface Contribution {
  /** Whose it is: anyone's with one of these roles. */
  readonly roles: readonly Role[];
  /** Where the review must stand. */
  readonly from: readonly ReviewState[];
  /** Whether it needs a reason. */
  readonly needsReason: boolean;
  /** Whether it is of renewals alone. */
  readonly ofRenewals: boolean;
}

/** A step of a review that changes it. */
interface Move extends Contribution {
  /** Where the review stands then. */
  readonly to: ReviewState;
}

const contribution = (roles: readonly Role[], from: readonly ReviewState[]): Contribution => ({
  roles,
  from,
  needsReason: false,
  ofRenewals: true,
});

const move = (role: Role, from: readonly ReviewState[], to: ReviewState, needsReason = false): Move => ({
  roles: [role],
  from,
  to,
  needsReason,
  ofRenewals: false,
});

const beforePublication = ['OPEN', 'SCORED', 'CONSULTATION', 'DELIBERATION', 'PROPOSED', 'APPROVED'] as const;

/** Whose it is to open a review. */
export const openers: readonly Role[] = ['labour-officer'];

/** Each step of a review by the name of its mutation, in the usual order. All others are forbidden. */
export const steps = {
  collectListEvidence: contribution(['labour-officer'], [...beforePublication, 'PUBLISHED']),
  scoreListReview: move('labour-officer', ['OPEN', 'SCORED'], 'SCORED'),
  openListConsultation: move('labour-officer', ['SCORED'], 'CONSULTATION'),
  submitListComment: contribution(['employer', 'sector-body'], ['CONSULTATION']),
  closeListConsultation: move('labour-officer', ['CONSULTATION'], 'DELIBERATION'),
  decideOccupations: move('list-committee', ['DELIBERATION'], 'DELIBERATION'),
  proposeList: move('list-committee', ['DELIBERATION'], 'PROPOSED'),
  approveListProposal: move('list-approver', ['PROPOSED'], 'APPROVED'),
  returnListProposal: move('list-approver', ['PROPOSED'], 'DELIBERATION', true),
  publishList: move('labour-officer', ['APPROVED'], 'PUBLISHED'),
  withdrawListReview: move('labour-officer', beforePublication, 'WITHDRAWN', true),
};

export type StepName = keyof typeof steps;

/** Steps that change a review. */
export type MoveName = { [Name in StepName]: (typeof steps)[Name] extends Move ? Name : never }[StepName];
