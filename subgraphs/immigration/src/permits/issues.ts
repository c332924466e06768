import { eachEvent, occupationCode, type StoredEvent, type SubgraphContext } from '@huza/subgraph';
import type { PermitIssueFilter, Resolvers } from '../../generated/resolvers.ts';
import { type PermitRow, permitById } from './queries.ts';

/** What a permit that was issued is to a caller: nothing where no clause opens it, or its filter leaves it out. */
async function issueOf(
  { id: event, subject, at }: StoredEvent,
  filter: PermitIssueFilter,
  { load }: SubgraphContext,
) {
  const permit = await load(permitById, subject);
  return permit && fits(permit, filter) ? { event, at, permit } : null;
}

function fits(permit: PermitRow, { permitClass, nationality, occupation }: PermitIssueFilter): boolean {
  if (permitClass && permit.permitClass !== permitClass) return false;
  if (nationality && permit.nationality !== nationality) return false;
  return !occupation || permit.occupation.startsWith(occupationCode('filter.occupation', occupation));
}

export const permitIssueResolvers = {
  Subscription: {
    permitIssued: eachEvent((event, { filter }: { filter?: PermitIssueFilter | null }, context) =>
      issueOf(event, filter ?? {}, context),
    ),
  },
} satisfies Resolvers;
