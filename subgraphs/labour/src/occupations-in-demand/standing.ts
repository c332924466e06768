import { type Batch, keysOf, rowByKey, withinOccupation } from '@huza/subgraph';
import { sql } from 'drizzle-orm';
import { edition, editionEntry } from '../database/tables.ts';

/** An occupation's standing in the edition in force on a day. */
export type Standing = {
  readonly key: string;
  readonly edition: string;
  /** Listed unit groups: the occupation's own or those below it. */
  readonly unitGroups: readonly string[];
};

/** The edition in force on a day. */
export const inForceOn = (day: string) => sql`
  ${edition.effectiveFrom} <= ${day}::date and (${edition.effectiveUntil} is null or ${edition.effectiveUntil} > ${day}::date)`;

/** Standings of occupations of any level; none where no edition is in force. */
export const standings: Batch<Standing, { on: string }> = async (database, codes, { on }) => {
  const rows = await database.execute<Standing>(sql`
    select keys.key, ${edition.name} as edition,
      coalesce(array_agg(${editionEntry.occupation} order by ${editionEntry.occupation})
        filter (where ${editionEntry.occupation} is not null), '{}') as "unitGroups"
    from ${keysOf(codes)}
    join ${edition} on ${inForceOn(on)}
    left join ${editionEntry}
      on ${editionEntry.edition} = ${edition.name}
      and ${withinOccupation(editionEntry.occupation, sql`keys.key`)}
    group by keys.key, ${edition.name}`);
  return rowByKey(rows);
};
