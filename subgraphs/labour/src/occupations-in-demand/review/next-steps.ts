import type { RequestAccess, Role } from '@huza/access';
import type { ListAction, ListStep } from '../../../generated/resolvers.ts';
import type { OccupationsInDemandEditionModel, OccupationsInDemandReviewModel } from '../../models.ts';
import { hasRole } from '../role.ts';
import { openers, type StepName, steps } from './steps.ts';

/** What can be done with a review where it stands, in the usual order. */
export function stepsOfReview(review: OccupationsInDemandReviewModel, access: RequestAccess): ListStep[] {
  const { state, kind, proposedBy } = review;
  const proposedByAsker = proposedBy !== null && proposedBy === access.principal?.subject;
  return (Object.keys(steps) as StepName[]).flatMap((name) => {
    const { from, roles, needsReason, ofRenewals } = steps[name];
    if (!from.includes(state) || (ofRenewals && kind !== 'RENEWAL')) return [];
    const step = stepFor(access, name, roles, needsReason);
    return [name === 'approveListProposal' && proposedByAsker ? { ...step, yours: false } : step];
  });
}

/** What can be made of an edition: of the latest alone. */
export const stepsOfEdition = (
  { next }: OccupationsInDemandEditionModel,
  access: RequestAccess,
): ListStep[] =>
  next === null
    ? (['openListReview', 'openListAmendment'] as const).map((name) => stepFor(access, name, openers))
    : [];

const stepFor = (
  access: RequestAccess,
  action: ListAction,
  roles: readonly Role[],
  needsReason = false,
): ListStep => ({
  action,
  roles,
  needsReason,
  yours: hasRole(access.principal, roles) && access.opens(`Mutation.${action}`),
});
