import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';

let sql: Sql;
beforeAll(() => {
  sql = postgres(inject('databases').statistics?.loginUrl ?? '');
});
afterAll(() => sql.end());

test('the classifications and published figures are complete', async () => {
  const [counts] = await sql`
    select (select count(*) from occupation)::int as occupations,
      (select count(*) from economic_activity)::int as activities,
      (select count(*) from district)::int as districts,
      (select count(*) from eac_membership)::int as partners,
      (select count(*) from migrant_stock)::int as pairs,
      (select count(*) from observation where indicator = 'MIGRANT_STOCK')::int as totals,
      (select count(*) from observation where indicator = 'REFUGEE_STOCK')::int as refugees`;
  expect(counts).toEqual({
    occupations: 619,
    activities: 766,
    districts: 30,
    partners: 8,
    pairs: 76_369,
    totals: 1_602,
    refugees: 1_579,
  });
});

test('every respondent’s codes are codes of the classifications', async () => {
  const [strays] = await sql`
    select count(*) filter (where district not in (select code from district))::int as district,
      count(*) filter (where occupation not in (select code from occupation where level = 4))::int as occupation,
      count(*) filter (where activity not in (select code from economic_activity where level = 1))::int as activity,
      count(*) filter (where citizenship not in (select alpha3 from country))::int as citizenship,
      count(*) filter (where education not in (select code from education_level))::int as education,
      count(*) filter (where weight <= 0)::int as weight
    from survey_person`;
  expect(strays).toEqual({
    district: 0,
    occupation: 0,
    activity: 0,
    citizenship: 0,
    education: 0,
    weight: 0,
  });
});

test('the role that serves can read and can change nothing', async () => {
  await expect(sql`insert into district values ('99', 'Nowhere', 'None')`).rejects.toThrow(
    /permission denied/,
  );
  await expect(sql`delete from survey_person`).rejects.toThrow(/permission denied/);
  await expect(sql`create table stolen (id int)`).rejects.toThrow(/permission denied/);
});
