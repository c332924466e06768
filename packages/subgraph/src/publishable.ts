import type { RequestAccess } from '@huza/access';
import type { GuardedTable } from './governance/guarded-table.ts';

/** A count of a dataset's records; `null` where an agreement withholds one that small. Nothing counted is no secret. */
export function publishable(access: RequestAccess, { dataset }: GuardedTable, count: number): number | null {
  return count > 0 && count < access.minimumCount(dataset) ? null : count;
}
