import { district, economicActivity, educationLevel, occupation } from '@huza/classifications';
import { employers } from '@huza/sample-data';
import { describe, expect, test } from 'vitest';
import { jobSeekerColumns, jobSeekerSample } from '../src/database/loading/job-seeker-sample.ts';
import { vacancyColumns, vacancySample } from '../src/database/loading/vacancy-sample.ts';
import { openDatabase } from './open-database.ts';

const { sql } = openDatabase();
const owner = openDatabase('ownerUrl').sql;

const sizes = async () =>
  (await owner<{ sizes: Record<string, number> }[]>`select sizes from loaded`)[0]?.sizes;

test.each([
  ['employer', 'employers'],
  ['vacancy', 'vacancies'],
  ['job_seeker', 'jobSeekers'],
])(
  '%s holds as many records as were asked for, beside the vacancies of demonstration tests',
  async (table, size) => {
    const [found] = await sql<{ rows: number }[]>`
    select count(*)::int as rows from ${sql(table)} where id !~ '^VDEMO'`;
    expect(found?.rows).toBeGreaterThan(0);
    expect(found?.rows).toBe((await sizes())?.[size]);
  },
);

/** Days as their text, as the generator gives them. */
const stored = async (table: string, columns: readonly string[], count: number) => {
  const rows = await sql<Record<string, unknown>[]>`select * from ${sql(table)} order by id limit ${count}`;
  const plain = (value: unknown) => (value instanceof Date ? value.toISOString().slice(0, 10) : value);
  return rows.map((row) => columns.map((column) => plain(row[column])));
};

test('the database holds what the generators give, so the same sizes load the same records', async () => {
  const register = employers((await sizes())?.employers ?? 0);
  expect(await stored('vacancy', vacancyColumns, 500)).toEqual([...vacancySample(500, register)]);
  expect(await stored('job_seeker', jobSeekerColumns, 500)).toEqual([...jobSeekerSample(500)]);
});

/** Each statement finds the records that would contradict its title. */
const contradictions: Record<string, string> = {
  'a vacancy is of its employer’s activity and district': `
    select vacancy.id from vacancy join employer on employer.id = vacancy.employer
    where (vacancy.activity, vacancy.district) <> (employer.activity, employer.district)`,
  'a vacancy seeks at least one worker and offers a range of pay': `
    select id from vacancy where openings < 1 or pay_from <= 0 or pay_to < pay_from`,
  'nobody seeks, and no one is sought for, the armed forces': `
    select id from vacancy where occupation like '0%'
    union all select id from job_seeker where occupation like '0%'`,
  'an employer says that it is invented, and employs somebody': `
    select id from employer where name not like '%(demonstration %' or employees < 1`,
};

describe('the generated records are consistent', () => {
  test.each(Object.entries(contradictions))('%s', async (_title, statement) => {
    expect([...(await sql.unsafe(statement))]).toEqual([]);
  });
});

const codesIn = async (statement: string) =>
  (await sql.unsafe<{ code: string }[]>(statement)).map(({ code }) => code);

describe('codes are those of the classifications', () => {
  test('occupations are unit groups of ISCO-08', async () => {
    const codes = await codesIn(`
      select occupation as code from vacancy union select occupation from job_seeker
      union select occupation from edition_entry`);
    expect(codes.length).toBeGreaterThan(100);
    expect(codes.filter((code) => occupation(code)?.level !== 4)).toEqual([]);
  });

  test('activities are classes of ISIC Rev. 4, sections are theirs', async () => {
    const classes = await codesIn('select activity as code from vacancy union select activity from employer');
    expect(classes.filter((code) => economicActivity(code)?.level !== 4)).toEqual([]);
    const sections = await codesIn('select distinct section as code from vacancy');
    expect(sections.filter((code) => economicActivity(code)?.level !== 1)).toEqual([]);
  });

  test('districts are Rwanda’s and education is a level of ISCED 2011', async () => {
    const districts = await codesIn(`
      select district as code from vacancy union select district from employer
      union select district from job_seeker`);
    expect(districts.filter((code) => !district(code))).toEqual([]);
    const levels = await codesIn('select distinct education as code from job_seeker');
    expect(levels.filter((code) => !educationLevel(code))).toEqual([]);
  });
});
