import type { FactName, FactTexts, Outcome } from '@huza/labour-market-test';
import type { RequestDatabase } from '@huza/subgraph';
import { type SQL, sql } from 'drizzle-orm';
import { labourMarketTest, labourMarketTestDecision } from '../database/tables.ts';
import { labourMarketTests } from '../policy.ts';

/** An application that was decided: what was known then, and what the rules in force gave. */
export interface PastApplication {
  readonly test: string;
  /** The framework that it was decided by, by its hash. */
  readonly framework: string;
  readonly before: Outcome;
  readonly facts: FactTexts;
}

type Row = { test: string; framework: string; before: Outcome; [fact: string]: string };

/** So many are held at a time, however many there are. */
const pageSize = 10_000;

/** A candidate's reference in a fact's text: no rule reads it, and without it many applications are alike. */
const reference = sql.raw(`'"candidate": "([^"\\\\]|\\\\.)*"'`);

const textOf = (name: FactName): SQL => {
  const text = sql`known.${sql.identifier(name)}::text`;
  return name === 'candidates' ? sql`regexp_replace(${text}, ${reference}, '"candidate": ""', 'g')` : text;
};

const factText = (name: FactName): SQL => sql`coalesce(${textOf(name)}, 'null') as ${sql.identifier(name)}`;

/**
 * Applications at their first decision, page by page: of their facts those that are asked for, each as JSON, so that
 * equal facts are equal text. One statement a page, which reads each record's facts once.
 */
export async function* pastApplications(
  names: readonly FactName[],
  where: SQL,
  database: RequestDatabase,
): AsyncGenerator<PastApplication> {
  const columns = sql.join(names.map(factText), sql`, `);
  const record = sql.join(
    names.map((name) => sql`${sql.identifier(name)} jsonb`),
    sql`, `,
  );
  const page = (after: string) =>
    database.execute<Row>(sql`
      select ${labourMarketTest.id} as test, ${labourMarketTestDecision.framework} as framework,
        ${labourMarketTestDecision.rulesOutcome} as before, ${columns}
      from ${labourMarketTest}
      join ${labourMarketTestDecision}
        on ${labourMarketTestDecision.test} = ${labourMarketTest.id} and ${labourMarketTestDecision.sequence} = 1
      cross join lateral jsonb_to_record(${labourMarketTestDecision.facts}) as known(${record})
      where ${labourMarketTest.id} > ${after} and ${where}
        and ${database.permitted(labourMarketTests, 'AGGREGATE') ?? sql`true`}
      order by ${labourMarketTest.id} limit ${pageSize}`);
  let coming: Promise<Row[]> | undefined = page('');
  while (coming) {
    const rows: Row[] = await coming;
    const last = rows.length < pageSize ? undefined : rows.at(-1);
    // The database makes the next page while this one is decided.
    coming = last && page(last.test);
    for (const { test, framework, before, ...facts } of rows)
      yield { test, framework, before, facts: facts as FactTexts };
  }
}
