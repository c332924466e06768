import { type Batch, groupRows, keysOf } from '@huza/subgraph';
import { sql } from 'drizzle-orm';
import { migrantStock } from '../database/tables.ts';
import { type FigureRow, figureOf } from '../figure.ts';
import type { MigrantsByCountryModel } from '../models.ts';

/** Which pairs of countries: the period, by default the latest, and how many, the largest first. */
export interface MigrantArguments {
  readonly period: string | null;
  readonly first: number;
}

/** Where those who live in each country come from. */
export const immigrantsByOrigin = pairs(migrantStock.destination, migrantStock.origin);

/** Where those who come from each country live. */
export const emigrantsByDestination = pairs(migrantStock.origin, migrantStock.destination);

type End = typeof migrantStock.origin | typeof migrantStock.destination;

function pairs(end: End, other: End): Batch<MigrantsByCountryModel[], MigrantArguments> {
  return async (database, keys, { period, first }) => {
    const rows = await database.execute<FigureRow & { key: string; country: string }>(sql`
      select keys.key, largest.*, 'persons' as unit, 'statistics.migrant-stock' as dataset,
        'A' as "observationStatus", (select loaded_at from loaded) as "asOf"
      from ${keysOf(keys)}
      cross join lateral (
        select ${other} as country, ${migrantStock.period} as period, ${migrantStock.persons} as value
        from ${migrantStock}
        where ${end} = keys.key
          and ${migrantStock.period} = coalesce(${period}, (select max(${migrantStock.period}) from ${migrantStock}))
        order by ${migrantStock.persons} desc, ${other}
        limit ${first}
      ) largest
      order by keys.key, largest.value desc, largest.country`);
    const groups = [...groupRows(rows)];
    return new Map(
      groups.map(([key, group]) => [
        key,
        group.map((row) => ({ country: row.country, persons: figureOf(row) })),
      ]),
    );
  };
}
