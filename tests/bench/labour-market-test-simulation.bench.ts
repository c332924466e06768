import {
  changedFramework,
  decide,
  type Facts,
  type Framework,
  rwandaFrameworks,
} from '@huza/labour-market-test';
import postgres from 'postgres';
import { afterAll, beforeAll, bench, describe } from 'vitest';
import { type OwnHub, ownHub } from '../own-hub.ts';

const generated = 5_000;
const copies = 20;
const applications = generated * copies;
const [rwanda] = rwandaFrameworks as [Framework];

let hub: OwnHub;
let token: string;
let sql: postgres.Sql;
beforeAll(async () => {
  hub = await ownHub({
    sizes: { employers: 2_000, vacancies: 15_000, jobSeekers: 30_000, labourMarketTests: generated },
  });
  token = await hub.token('list-committee-member');
  sql = postgres(hub.databases.labour?.ownerUrl ?? '', { onnotice: () => {} });
  await copyTests();
}, 600_000);
afterAll(async () => {
  await sql?.end();
  await hub?.stop();
});

/** Generated tests are multiplied: each copy is some days later, and offers another pay, so that few facts are alike. */
async function copyTests(): Promise<void> {
  const copied = `employer, vacancy, occupation, district, openings, nationality, permit_class, monthly_pay, duration_days,
    plans, plan, foreign_workers, circumstances, requested_on, status, outcome, decided_on, valid_until, appeal_until`;
  await sql.unsafe(`
    insert into labour_market_test (id, ${copied})
    select id || '-' || copy, ${copied} from labour_market_test, generate_series(1, ${copies - 1}) copy;
    insert into labour_market_test_decision
      (test, sequence, framework, facts, rules, hashes, rules_outcome, outcome, overruled, reason, decided_by, decided_on)
    select test || '-' || copy, sequence, framework, facts || jsonb_build_object(
        'applied', ((facts ->> 'applied')::date + copy)::text,
        'pay', facts -> 'pay' || jsonb_build_object('amount', ((facts #>> '{pay,amount}')::int + copy * 1000)::text),
        'advertisements', (select jsonb_agg(run || jsonb_build_object(
          'from', ((run ->> 'from')::date + copy)::text, 'to', ((run ->> 'to')::date + copy)::text))
          from jsonb_array_elements(facts -> 'advertisements') run)),
      rules, hashes, rules_outcome, outcome, overruled, reason, decided_by, decided_on
    from labour_market_test_decision, generate_series(1, ${copies - 1}) copy where sequence = 1;
    analyze`);
}

const query = `{
  labourMarketTestSimulation(
    changes: { advertising: [{ channel: PUBLIC_EMPLOYMENT_SERVICE, days: 14 }] }
    by: [OCCUPATION_MAJOR_GROUP, NATIONALITY, DISTRICT]
  ) { size cells(first: 20) { nodes { exempt { value } passed { value } failed { value } changed { value } } } }
}`;

/** Once each is enough for a ratio: either takes seconds. */
const few = { iterations: 3, warmupIterations: 1, time: 0, warmupTime: 0 };

describe(`${applications} past applications under a changed framework`, () => {
  bench(
    'labourMarketTestSimulation: tabulated by three variables, under disclosure control',
    async () => {
      const { errors } = await hub.ask(query, {
        url: hub.agencies.labour?.url ?? '',
        purpose: 'occupations-in-demand',
        headers: { authorization: `Bearer ${token}` },
      });
      if (errors) throw new Error(errors[0]?.message);
    },
    few,
  );
  bench(
    'each application’s facts read and decided one by one, outcomes counted',
    async () => {
      const framework = changedFramework(rwanda, {
        advertising: [{ channel: 'PUBLIC_EMPLOYMENT_SERVICE', days: 14 }],
      });
      const counts = new Map<string, number>();
      const decisions = sql<{ facts: Facts }[]>`
        select facts from labour_market_test_decision where sequence = 1`.cursor(20_000);
      for await (const page of decisions)
        for (const { facts } of page) {
          const { outcome } = decide(framework, facts);
          const cell = `${outcome} ${facts.occupation.charAt(0)} ${facts.nationality} ${facts.district}`;
          counts.set(cell, (counts.get(cell) ?? 0) + 1);
        }
    },
    few,
  );
});
