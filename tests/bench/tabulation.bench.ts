import { setTimeout as wait } from 'node:timers/promises';
import { developmentKeys, subgraphs, throwAwayDatabases } from '@huza/hub';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, bench, describe } from 'vitest';
import { askableHub, type TestHub } from '../hub.ts';

const records = 1_000_000;
const sizes: Record<string, number> = { permits: 10_000, surveyPersons: records };

let hub: TestHub;
let databases: Awaited<ReturnType<typeof throwAwayDatabases>>;
let immigration: Sql;
let statistics: Sql;

/** Who asks, why, and a token that is had once. */
function asker(principal: string, purpose: string) {
  let token: Promise<string> | undefined;
  return { purpose, token: () => (token ??= hub.token(principal)) };
}
const analyst = asker('statistics-analyst', 'official-statistics');
const committee = asker('list-committee-member', 'occupations-in-demand');

beforeAll(async () => {
  databases = await throwAwayDatabases({ agencies: subgraphs.map(({ agency }) => agency) });
  for (const { agency, sampleSizes, prepare } of subgraphs) {
    const own = Object.keys(sampleSizes).map((size) => [size, sizes[size] ?? 1_000]);
    await prepare(databases.databases[agency]?.ownerUrl ?? '', Object.fromEntries(own));
  }
  immigration = postgres(databases.databases.immigration?.ownerUrl ?? '', { onnotice: () => {} });
  statistics = postgres(databases.databases.statistics?.ownerUrl ?? '', { onnotice: () => {} });
  await multiplyPermits(immigration);
  await statistics`vacuum analyze`;
  hub = await askableHub({ databases: databases.databases, keys: await developmentKeys() });
  await surveyCollected(databases.databases.labour?.ownerUrl ?? '');
}, 600_000);

afterAll(async () => {
  await hub.stop();
  await Promise.all([immigration.end(), statistics.end()]);
  await databases.stop();
});

/** Waits until the labour agency has asked for what it keeps of the survey: that loads the machine for a while. */
async function surveyCollected(labourUrl: string): Promise<void> {
  const labour = postgres(labourUrl, { onnotice: () => {} });
  const due = () => labour`
    select from undecided_major_groups() as needed(occupation)
    where needed.occupation not in (select occupation from survey_collection)`;
  while ((await due()).length > 0) await wait(500);
  await labour.end();
}

/** Copies the permits until there are as many as are asked for, each with a key of its own. */
async function multiplyPermits(sql: Sql): Promise<void> {
  await sql`alter table permit drop constraint permit_application_unique,
    drop constraint permit_application_permit_application_id_fk`;
  const columns = await sql<{ name: string }[]>`
    select column_name as name from information_schema.columns where table_name = 'permit' order by ordinal_position`;
  const names = columns.map(({ name }) => name);
  const values = names.map((name) => {
    if (name === 'id' || name === 'application') return `${name} || '-' || copy`;
    return name === 'record_key' ? '(random() * 2147483647)::int' : name;
  });
  await sql.unsafe(
    `insert into permit (${names}) select ${values} from permit, generate_series(2, ${
      records / (sizes.permits ?? records)
    }) copy`,
  );
  await sql`vacuum analyze permit`;
}

const ask = async (query: string, as = analyst) => {
  const { errors } = await hub.ask(query, {
    purpose: as.purpose,
    headers: { authorization: `Bearer ${await as.token()}` },
  });
  if (errors) throw new Error(errors[0]?.message);
};

const times = { iterations: 20, warmupIterations: 10, time: 0, warmupTime: 0 };

const permits = `{ permitTable(by: [PERMIT_CLASS, SEX, NATIONALITY])
  { cells(first: 1000) { nodes { totalOver permits { value } } } } }`;
/** The plain statements of a table's cells: the finest alone, and all of them. */
function benchPlain(columns: string, run: (grouped: string) => Promise<unknown>) {
  const grouped = (by: string) => async () => {
    await run(by);
  };
  bench('the plain GROUP BY of its finest cells, sent to PostgreSQL', grouped(columns), times);
  bench('the plain GROUP BY CUBE of all its cells, sent to PostgreSQL', grouped(`cube (${columns})`), times);
}
const benchPlainPermits = (where = '') => {
  const columns = 'permit_class, sex, nationality';
  benchPlain(columns, (grouped) =>
    immigration.unsafe(`select ${columns}, count(*) from permit ${where} group by ${grouped}`),
  );
};

describe(`permits by class, sex and nationality: ${records.toLocaleString('en')} records`, () => {
  bench('permitTable through the gateway: totals, disclosure control, audit log', () => ask(permits), times);
  benchPlainPermits();
});

describe('the same of the classes that an agreement opens', () => {
  const open = "where permit_class in ('H1', 'H2', 'H4', 'H5', 'H6', 'J', 'Q1', 'N2')";
  bench('permitTable through the gateway', () => ask(permits, committee), times);
  benchPlainPermits(open);
});

/** Of every person in the survey's records, so that both sides count 1,000,000. */
describe(`the population by year, occupation and sex: ${records.toLocaleString('en')} interviewed persons`, () => {
  const table = (fields: string) =>
    ask(`{ labourForceTable(by: [YEAR, OCCUPATION_MAJOR_GROUP, SEX])
      { cells(first: 1000) { nodes { totalOver population { ${fields} } } } } }`);
  bench(
    'labourForceTable through the gateway: weighted, totals, disclosure control',
    () => table('value'),
    times,
  );
  bench('the same with standard errors', () => table('value standardError'), times);
  const columns = 'period, left(occupation, 1), sex';
  benchPlain(columns, (grouped) =>
    statistics.unsafe(`select ${columns}, sum(weight) from survey_person group by ${grouped}`),
  );
  bench(
    'standard errors without totals by a statement written by hand, sent to PostgreSQL',
    async () => {
      await statistics.unsafe(`
        with clusters as (
          select period, left(occupation, 1) as occupation, sex, district, cluster, sum(weight) as total
          from survey_person group by period, left(occupation, 1), sex, district, cluster
        ), strata as (
          select period, occupation, sex, district, sum(total) as total, sum(total * total) as squares
          from clusters group by period, occupation, sex, district
        ), design as (
          select period, district, count(*)::float8 as drawn
          from (select distinct period, district, cluster from survey_person) clusters group by period, district
        )
        select period, occupation, sex, sum(total),
          sqrt(sum(drawn / (drawn - 1) * (squares - total * total / drawn)))
        from strata join design using (period, district) group by period, occupation, sex`);
    },
    times,
  );
});
