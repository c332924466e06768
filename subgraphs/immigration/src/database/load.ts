import { copyRows } from '@huza/ingest';
import { lastDay } from '@huza/sample-data/permit-applications';
import type { SubgraphDefinition } from '@huza/subgraph';
import type { TransactionSql } from 'postgres';
import { borderPosts, permitClasses } from './reference.ts';
import { crossingColumns, sampleCrossings } from './sample/crossings.ts';
import { permitTables } from './sample/permit-tables.ts';

/** Classes of permits and border posts are real; applications, permits and crossings are generated. */
export const loading: SubgraphDefinition['loading'] = {
  reference: async (sql) => {
    await copyRows(
      sql,
      'permit_class',
      [
        'code',
        'name',
        'description',
        'for_whom',
        'legal_basis',
        'longest_validity_months',
        'renewable',
        'labour_market_test',
        'occupation_in_demand',
      ],
      permitClasses().map((c) => [
        c.code,
        c.name,
        c.description,
        c.for_whom,
        c.legal_basis,
        c.longest_validity_months ?? null,
        c.renewable ?? null,
        c.labour_market_test,
        c.occupation_in_demand,
      ]),
    );
    await copyRows(
      sql,
      'border_post',
      ['code', 'name', 'mode', 'neighbour'],
      borderPosts().map(({ code, name, mode, neighbour }) => [code, name, mode, neighbour ?? null]),
    );
  },
  sample: async (sql, { permits = 0, crossings = 0 }) => {
    await sql`insert into register (generated_until) values (${lastDay})`;
    for (const { name, columns, rows } of permitTables) await copyRows(sql, name, columns, rows(permits));
    await copyRows(sql, 'border_crossing', crossingColumns, sampleCrossings(crossings));
    await countCrossings(sql);
  },
};

async function countCrossings(sql: TransactionSql): Promise<void> {
  await sql`
    insert into border_crossing_count (month, post, direction, nationality, crossings)
    select to_char(crossed_on, 'YYYY-MM'), post, direction, nationality, sum(crossings)
    from (
      select crossed_on, post, direction, nationality, count(*) as crossings
      from border_crossing
      group by crossed_on, post, direction, nationality
    ) by_day
    group by 1, 2, 3, 4`;
}
