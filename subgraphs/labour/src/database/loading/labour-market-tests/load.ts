import { copyRows } from '@huza/ingest';
import { createRandom, dayNumber, type Employer, type Random } from '@huza/sample-data';
import { labourMarketTestRequests } from '@huza/sample-data/permit-applications';
import type { TransactionSql } from 'postgres';
import { jobSeekerSample } from '../job-seeker-sample.ts';
import { lastDay } from '../period.ts';
import { vacancySample } from '../vacancy-sample.ts';
import { demonstrationCases } from './demonstration-cases.ts';
import { postDemonstrationVacancies } from './demonstration-vacancies.ts';
import { type GeneratedTest, generateTest, type Seeker, type Surroundings } from './generated-test.ts';
import { offeredPay } from './offered-pay.ts';
import { type Course, framework, frameworkHash, rowsOf, type TestTable, testTables } from './test-rows.ts';

/** So many tests are held at a time, however many are generated. */
const testsPerChunk = 2_000;

export interface TestSizes {
  readonly labourMarketTests: number;
  readonly vacancies: number;
  readonly jobSeekers: number;
}

/** Loads generated labour market tests, of employers that are in the register, with what they were decided by. */
export async function loadLabourMarketTests(
  sql: TransactionSql,
  sizes: TestSizes,
  register: readonly Employer[],
): Promise<void> {
  if (sizes.labourMarketTests === 0) return;
  if (!framework) throw new Error('There is no framework to decide by');
  await sql`
    insert into labour_market_test_framework (hash, name, version, content)
    values (${frameworkHash}, ${framework.id}, ${framework.version}, ${JSON.stringify(framework)}::text::jsonb)`;
  const surroundings = await surroundingsOf(sql, sizes, register);
  let chunk: ReturnType<typeof rowsOf>[] = [];
  for (const rows of generatedRows(sizes, register, surroundings)) {
    chunk.push(rows);
    if (chunk.length < testsPerChunk) continue;
    await store(sql, chunk);
    chunk = [];
  }
  await store(sql, chunk);
  await postDemonstrationVacancies(sql);
}

async function store(sql: TransactionSql, chunk: readonly ReturnType<typeof rowsOf>[]): Promise<void> {
  for (const [table, columns] of Object.entries(testTables)) {
    const rows = chunk.flatMap((test) => test[table as TestTable]);
    if (rows.length > 0) await copyRows(sql, table, columns, rows);
  }
}

function* generatedRows(
  { labourMarketTests, vacancies }: TestSizes,
  register: readonly Employer[],
  surroundings: Surroundings,
): Generator<ReturnType<typeof rowsOf>> {
  const random = createRandom('how labour market tests go');
  const cases = demonstrationCases(
    register,
    vacancySample(vacancies, register),
    surroundings,
    random.fork('cases'),
  );
  yield* cases.map(({ test, course }) => rowsOf(test, course));
  const byId = new Map(register.map((employer) => [employer.id, employer]));
  let left = labourMarketTests - cases.length;
  for (const { id, requested, decideBy, application, applied } of labourMarketTestRequests()) {
    if (left <= 0) return;
    const employer = byId.get(application.employer ?? '');
    if (!employer) continue;
    left -= 1;
    const approved = application.events.at(-1)?.kind === 'APPROVED';
    const { occupation, nationality, permitClass } = application;
    const asked = {
      id,
      employer,
      occupation,
      nationality,
      permitClass,
      requested,
      flawless: applied && approved,
    };
    const test = generateTest(asked, surroundings, random);
    yield rowsOf(test, courseOf(test, decideBy, applied && approved, random));
  }
}

const last = dayNumber(lastDay);

/** Shares of failed tests that are appealed against, and of requests that are taken back: demonstration assumptions. */
const shares = { appealed: 0.15, withdrawn: 0.03 };

function courseOf(test: GeneratedTest, decideBy: number, granted: boolean, random: Random): Course {
  const ended = Math.min(decideBy, test.advertised + random.integer(1, 15));
  const officer: Course['officer'] = (rules) =>
    rules === 'EXEMPT' || rules === 'PASSED'
      ? rules
      : granted || (rules === 'REFERRED' && random.chance(0.6))
        ? 'PASSED'
        : 'FAILED';
  if (ended > last) return { status: test.requested + 1 > last ? 'REQUESTED' : 'ADVERTISED', ended, officer };
  if (!granted && random.chance(shares.withdrawn)) return { status: 'WITHDRAWN', ended, officer };
  const appealed = ended + random.integer(3, 25);
  if (!random.chance(shares.appealed) || appealed > last) return { status: 'DECIDED', ended, officer };
  const decidedOnAppeal = appealed + random.integer(10, 30);
  return { status: 'DECIDED', ended, officer, appealed, ...(decidedOnAppeal <= last && { decidedOnAppeal }) };
}

async function surroundingsOf(
  sql: TransactionSql,
  { vacancies, jobSeekers }: TestSizes,
  register: readonly Employer[],
): Promise<Surroundings> {
  const listed = await sql<
    { occupation: string }[]
  >`select occupation from edition_entry where edition = '2013'`;
  const offers = [...vacancySample(vacancies, register)].map((row) => ({
    occupation: String(row[2]),
    posted: String(row[7]),
    pay: (Number(row[10]) + Number(row[11])) / 2,
  }));
  const seekers = new Map<string, Seeker[]>();
  for (const [id, occupation, district, education] of jobSeekerSample(jobSeekers)) {
    const seeker = {
      id: String(id),
      occupation: String(occupation),
      district: String(district),
      education: String(education),
    };
    const group = seeker.occupation.slice(0, 3);
    seekers.set(group, [...(seekers.get(group) ?? []).slice(0, 19), seeker]);
  }
  return {
    listed: new Set(listed.map(({ occupation }) => occupation)),
    prevailingWages: offeredPay(offers),
    jobSeekers: (group) => seekers.get(group) ?? [],
  };
}
