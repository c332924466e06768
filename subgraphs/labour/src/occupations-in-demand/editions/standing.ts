import { type Batch, keysOf, rowByKey, withinOccupation } from '@huza/subgraph';
import { type SQL, sql } from 'drizzle-orm';
import { editionEntry, editionValidity } from '../../database/tables.ts';

/** An occupation's standing in the edition in force on a day. */
export type Standing = {
  readonly key: string;
  readonly occupation: string;
  readonly edition: string;
  /** Listed unit groups: the occupation's own or those below it. */
  readonly unitGroups: readonly string[];
};

/** The edition in force on a day. */
export const inForceOn = (day: SQL): SQL => sql`
  ${editionValidity.effectiveFrom} <= ${day} and (${editionValidity.effectiveUntil} is null or ${editionValidity.effectiveUntil} > ${day})`;

/**
 * Standings of occupations of any level, each on its own day: keys are a code and a day, `2512 2025-12-31`. None where
 * no edition was in force.
 */
export const standings: Batch<Standing> = async (database, keys) => {
  const code = sql`split_part(keys.key, ' ', 1)`;
  const rows = await database.execute<Standing>(sql`
    select keys.key, ${code} as occupation, ${editionValidity.name} as edition,
      coalesce(array_agg(${editionEntry.occupation} order by ${editionEntry.occupation})
        filter (where ${editionEntry.occupation} is not null), '{}') as "unitGroups"
    from ${keysOf(keys)}
    join ${editionValidity} on ${inForceOn(sql`split_part(keys.key, ' ', 2)::date`)}
    left join ${editionEntry}
      on ${editionEntry.edition} = ${editionValidity.name}
      and ${withinOccupation(editionEntry.occupation, code)}
    group by keys.key, ${editionValidity.name}`);
  return rowByKey(rows);
};

/** The key of a standing. */
export const standingKey = (code: string, day: string): string => `${code} ${day}`;
