import type { ListReviewState } from '#graphql/review.ts';
import type { Principal } from '../sign-in/principal.ts';

/** Whose a step is, by role; `employer` stands for sector bodies too. */
type Whose = 'labour-officer' | 'list-committee' | 'list-approver' | 'employer';

interface Step {
  readonly whose: Whose;
  /** Where the review must stand. */
  readonly from: readonly ListReviewState[];
}

/** Each step of a review: whose it is, and from where. The hub enforces it; the page offers what it will take. */
export const steps = {
  collect: { whose: 'labour-officer', from: ['OPEN', 'SCORED'] },
  score: { whose: 'labour-officer', from: ['OPEN', 'SCORED'] },
  openConsultation: { whose: 'labour-officer', from: ['SCORED'] },
  comment: { whose: 'employer', from: ['CONSULTATION'] },
  closeConsultation: { whose: 'labour-officer', from: ['CONSULTATION'] },
  decide: { whose: 'list-committee', from: ['DELIBERATION'] },
  propose: { whose: 'list-committee', from: ['DELIBERATION'] },
  approve: { whose: 'list-approver', from: ['PROPOSED'] },
  returnProposal: { whose: 'list-approver', from: ['PROPOSED'] },
  publish: { whose: 'labour-officer', from: ['APPROVED'] },
  withdraw: {
    whose: 'labour-officer',
    from: ['OPEN', 'SCORED', 'CONSULTATION', 'DELIBERATION', 'PROPOSED', 'APPROVED'],
  },
} as const satisfies Record<string, Step>;

export type StepName = keyof typeof steps;

/** The steps that fit where a review stands. */
export const stepsFrom = (state: ListReviewState): StepName[] =>
  (Object.keys(steps) as StepName[]).filter((name) =>
    (steps[name].from as readonly ListReviewState[]).includes(state),
  );

/** Whether a step is a principal's. */
export function isTheirs(name: StepName, principal: Principal | undefined): boolean {
  const { whose } = steps[name];
  const roles = whose === 'employer' ? ['employer', 'sector-body'] : [whose];
  return principal?.roles.some((role) => roles.includes(role)) ?? false;
}

/** What a principal is to the list. */
export function rolesOf(principal: Principal | undefined) {
  const committee = isTheirs('decide', principal);
  return { committee, makers: committee || isTheirs('collect', principal) || isTheirs('approve', principal) };
}
