import { type RequestDatabase, rowByKey } from '@huza/subgraph';
import { sql } from 'drizzle-orm';

/** An occupation that is on one of two editions, or on both. */
export type ComparedOccupation = {
  readonly key: string;
  readonly occupation: string;
  readonly change: 'ADDED' | 'REMOVED' | 'KEPT';
  readonly reason: string | null;
};

/** Compares two editions. Why an occupation was removed is what the committee of the second decided on it. */
export async function differenceOf(
  database: RequestDatabase,
  from: string,
  to: string,
): Promise<ComparedOccupation[]> {
  const rows = await database.execute<ComparedOccupation>(sql`
    select coalesce(later.occupation, earlier.occupation) as key,
      coalesce(later.occupation, earlier.occupation) as occupation,
      case when earlier.occupation is null then 'ADDED' when later.occupation is null then 'REMOVED' else 'KEPT' end
        as change,
      case when later.occupation is not null then later.reason else (
        select decision.reason from decision join edition on edition.review = decision.review
        where edition.name = ${to} and decision.occupation = earlier.occupation
        order by decision.version desc limit 1) end as reason
    from (select * from edition_entry where edition = ${to}) as later
    full join (select * from edition_entry where edition = ${from}) as earlier
      on earlier.occupation = later.occupation
    order by 1`);
  return [...rowByKey(rows).values()];
}
