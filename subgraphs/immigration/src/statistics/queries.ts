import type { KeyedCell } from '@huza/disclosure';
import {
  asOf,
  type Batch,
  generated,
  groupRows,
  keyedCount,
  keysOf,
  type RequestDatabase,
  rowByKey,
  withinOccupation,
} from '@huza/subgraph';
import { type SQL, sql } from 'drizzle-orm';
import { permitApplication as application, permit } from '../database/tables.ts';
import { applications, permits } from '../policy.ts';
import { inForceOn } from './in-force.ts';

/** Whose permits are counted: those in an occupation, of a nationality, or sponsored by an employer. */
type Scope = 'occupation' | 'nationality' | 'employer';

/** What permits are counted by within a scope. */
export type Dimension = 'nationality' | 'occupation' | 'permitClass';

/** A scope's permits counted, as of the register's last day. */
export type PermitCounts = {
  readonly scope: Scope;
  readonly key: string;
  readonly inForce: KeyedCell;
  readonly issued: KeyedCell;
  readonly refused: KeyedCell;
  readonly asOf: string;
  readonly generated: boolean;
};

/** Those of them that share one nationality, occupation or class. */
export type PermitShare = { readonly code: string; readonly inForce: KeyedCell; readonly issued: KeyedCell };

/** Which rows of either table belong to a key. */
const matching = (table: typeof permit | typeof application, scope: Scope): SQL =>
  scope === 'occupation'
    ? withinOccupation(table.occupation, sql`keys.key`)
    : sql`${table[scope]} = keys.key`;

const day = sql`(select ${asOf} as as_of, ${generated} as generated) day`;
const yearBefore = sql`day.as_of - interval '12 months'`;

const isInForce = inForceOn(sql`day.as_of`);
const wasIssued = sql`(${permit.issuedOn} > ${yearBefore} and ${permit.issuedOn} <= day.as_of)`;
const inForce = keyedCount(sql`${permit.recordKey}`, isInForce);
const issued = keyedCount(sql`${permit.recordKey}`, wasIssued);

/** A permit that is in force, or was issued in the year, expires after the year's beginning. */
const fromPermits = (scope: Scope, database: RequestDatabase) => sql`
  from ${permit} where ${matching(permit, scope)} and ${permit.expiresOn} > ${yearBefore}
    and ${database.permitted(permits, 'AGGREGATE') ?? sql`true`}`;

const countsIn =
  (scope: Scope): Batch<PermitCounts> =>
  async (database, keys) => {
    const rows = await database.execute<PermitCounts>(sql`
      select ${scope} as scope, keys.key, held.*, turned_down.refused,
        day.as_of::text as "asOf", day.generated
      from ${keysOf(keys)}
      cross join ${day}
      cross join lateral (select ${inForce} as "inForce", ${issued} as issued ${fromPermits(scope, database)}) held
      cross join lateral (
        select ${keyedCount(sql`${application.recordKey}`, sql`true`)} as refused
        from ${application}
        where ${matching(application, scope)} and ${database.permitted(applications, 'AGGREGATE') ?? sql`true`} and ${application.status} = 'REFUSED'
          and ${application.decidedOn} > ${yearBefore} and ${application.decidedOn} <= day.as_of
      ) turned_down`);
    return rowByKey(rows);
  };

/** All shares of a key: which come first is decided by what is shown of them. */
const sharesIn =
  (scope: Scope, dimension: Dimension): Batch<PermitShare[]> =>
  async (database, keys) => {
    const rows = await database.execute<PermitShare & { key: string }>(sql`
      select keys.key, shares.*
      from ${keysOf(keys)}
      cross join ${day}
      cross join lateral (
        select ${permit[dimension]} as code, ${inForce} as "inForce", ${issued} as issued
        ${fromPermits(scope, database)}
        group by ${permit[dimension]}
        having bool_or(${isInForce} or ${wasIssued})
      ) shares
      order by keys.key, code`);
    return groupRows(rows);
  };

const sharesOf = (scope: Scope) => ({
  nationality: sharesIn(scope, 'nationality'),
  occupation: sharesIn(scope, 'occupation'),
  permitClass: sharesIn(scope, 'permitClass'),
});

/** The permits of each key of a scope, counted. */
export const permitCounts = {
  occupation: countsIn('occupation'),
  nationality: countsIn('nationality'),
  employer: countsIn('employer'),
};

/** The same by nationality, occupation or class. */
export const permitShares = {
  occupation: sharesOf('occupation'),
  nationality: sharesOf('nationality'),
  employer: sharesOf('employer'),
};
