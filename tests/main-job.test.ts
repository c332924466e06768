import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestHub, testHub } from './hub.ts';
import { inDatabaseOf } from './in-database-of.ts';

interface Glance {
  occupation: {
    code: string;
    title: string;
    level: string;
    parent: { code: string; title: string };
    employment: {
      period: string;
      value: number;
      unit: string;
      source: { agency: string; dataset: string };
    }[];
    vacancies: { open: number; medianDaysOpen: number };
    occupationsInDemand: { listed: boolean; edition: string };
    permits: {
      inForce: number;
      byNationality: {
        country: { alpha3: string; name: string; eacMember: boolean };
        inForce: number | null;
      }[];
    };
  };
}

const mainJob = readFileSync(new URL('./main-job.graphql', import.meta.url), 'utf8');
/** By which the agencies' rules of disclosure control move a count. */
const greatestNoise = 4;

const analyst = { as: 'statistics-analyst', purpose: 'official-statistics' };

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub();
});
afterAll(() => hub.stop());

test('one query gives an analyst the figures of all three agencies, as their databases have them', async () => {
  const { data, errors } = await hub.ask<Glance>(mainJob, analyst);
  expect(errors).toBeUndefined();
  const { employment, vacancies, permits, ...standing } = data.occupation;
  expect(standing).toEqual({
    code: '2512',
    title: 'Software developers',
    level: 'UNIT_GROUP',
    parent: { code: '251', title: 'Software and applications developers and analysts' },
    occupationsInDemand: { listed: true, edition: '2013' },
  });

  const employed = await inDatabaseOf<{ period: string; value: number; interviewed: number }>(
    'statistics',
    `select period, sum(weight) as value, count(*)::int as interviewed from survey_person
     where occupation = '2512' and status = 'EMPLOYED' group by period order by period desc limit 3`,
  );
  expect(employment.map(({ period }) => period)).toEqual(employed.map(({ period }) => period));
  employment.forEach(({ value }, index) => {
    const { value: estimate, interviewed } = employed[index] ?? { value: 0, interviewed: 1 };
    // Each interviewed person stands for so many; the count of them is moved by at most 4.
    expect(Math.abs(value - estimate)).toBeLessThanOrEqual((estimate / interviewed) * greatestNoise + 1);
  });
  expect(employment[0]?.source).toEqual({ agency: 'statistics', dataset: 'statistics.labour-force-survey' });

  const [open] = await inDatabaseOf<{ open: number }>(
    'labour',
    `select count(*)::int as open from vacancy, register
     where occupation = '2512' and posted <= generated_until and closes > generated_until and (filled is null or filled > generated_until)`,
  );
  expect(vacancies.open).toBe(open?.open);
  expect(vacancies.open).toBeGreaterThan(0);
  expect(vacancies.medianDaysOpen).toBeGreaterThan(0);

  const inForce = await inDatabaseOf<{ nationality: string; permits: number }>(
    'immigration',
    `select nationality, count(*)::int as permits from permit, register
     where occupation = '2512' and issued_on <= generated_until and expires_on >= generated_until
       and (cancelled_on is null or cancelled_on > generated_until)
     group by nationality order by permits desc, nationality`,
  );
  const held = inForce.reduce((sum, row) => sum + row.permits, 0);
  expect(Math.abs(permits.inForce - held)).toBeLessThanOrEqual(greatestNoise);
  const known = new Map(inForce.map((row) => [row.nationality, row.permits]));
  // The most come first as they are shown: the order tells no more than the figures.
  const shown = permits.byNationality.map(({ inForce: count }) => count ?? -1);
  expect(shown).toEqual(shown.toSorted((a, b) => b - a));
  for (const { country, inForce: count } of permits.byNationality) {
    const permitsHeld = known.get(country.alpha3) ?? 0;
    if (count === null) expect(permitsHeld).toBeLessThan(5 + greatestNoise);
    else expect(Math.abs(count - permitsHeld)).toBeLessThanOrEqual(greatestNoise);
  }
  for (const { country } of permits.byNationality) {
    expect(country.name.length).toBeGreaterThan(3);
    expect(country.eacMember).toBe(
      ['BDI', 'COD', 'KEN', 'SOM', 'SSD', 'TZA', 'UGA'].includes(country.alpha3),
    );
  }
});

test('published figures are the publishers’ own: the ILO’s professionals of 2024, the UN’s migrants of 2019', async () => {
  const { data } = await hub.ask(`{
    occupation(code: "2") { employment(last: 2) { period value observationStatus source { dataset generated } } }
    indicator(code: "EMPLOYMENT_BY_OCCUPATION") {
      observations(filter: { occupation: "_T", from: "2024", to: "2024" }) { nodes { figure { value } } }
    }
    country(alpha3: "RWA") {
      migrantStock(last: 1) { period value }
      immigrantsByOrigin(first: 4) { country { alpha3 } persons { value } }
    }
  }`);
  expect(data).toEqual({
    occupation: {
      employment: [
        ['2025', 312_433],
        ['2024', 293_292],
      ].map(([period, value]) => ({
        period,
        value,
        observationStatus: 'E',
        source: { dataset: 'statistics.employment-by-occupation', generated: false },
      })),
    },
    indicator: { observations: { nodes: [{ figure: { value: 5_029_795 } }] } },
    country: {
      migrantStock: [{ period: '2019', value: 539_932 }],
      immigrantsByOrigin: [
        ['COD', 248_670],
        ['BDI', 137_669],
        ['UGA', 96_724],
        ['TZA', 44_877],
      ].map(([alpha3, value]) => ({ country: { alpha3 }, persons: { value } })),
    },
  });
});

test('the survey stands for exactly what the ILO publishes for each occupation group and year', async () => {
  const { data } = await hub.ask<{
    indicator: {
      observations: { nodes: { occupationGroup: string; figure: { period: string; value: number } }[] };
    };
  }>(
    `{ indicator(code: "EMPLOYMENT_BY_OCCUPATION") {
      observations(filter: { from: "2019" }, first: 100) { nodes { occupationGroup figure { period value } } } } }`,
  );
  const published = data.indicator.observations.nodes.filter(
    ({ occupationGroup }) => occupationGroup !== '_T',
  );
  expect(published).toHaveLength(8 * 7);
  const estimated = await inDatabaseOf<{ group: string; period: string; value: number }>(
    'statistics',
    `select case when left(occupation, 1) in ('6', '9') then '6+9' else left(occupation, 1) end as group, period,
       round(sum(weight))::int as value
     from survey_person where status = 'EMPLOYED' group by 1, 2`,
  );
  for (const { occupationGroup, figure } of published) {
    const estimate = estimated.find(
      ({ group, period }) => group === occupationGroup && period === figure.period,
    );
    expect([occupationGroup, figure.period, estimate?.value]).toEqual([
      occupationGroup,
      figure.period,
      figure.value,
    ]);
  }
});

test('an occupation of any level answers, through every agency', async () => {
  const { data, errors } = await hub.ask<{ occupation: Glance['occupation'] }>(
    `query ($code: String!) { occupation(code: $code) { vacancies { open } permits { inForce } occupationsInDemand { listed } } }`,
    { ...analyst, variables: { code: '25' } },
  );
  expect(errors).toBeUndefined();
  expect(data.occupation.permits.inForce).toBeGreaterThan(0);
  expect(data.occupation.vacancies.open).toBeGreaterThan(0);
  expect(data.occupation.occupationsInDemand.listed).toBe(true);
});

test('an occupation that does not exist is null; a code that cannot exist is refused with what was expected', async () => {
  expect((await hub.ask('{ occupation(code: "9999") { title } }')).data).toEqual({ occupation: null });
  const { errors } = await hub.ask('{ occupation(code: "software") { title } }');
  expect(errors?.[0]).toMatchObject({
    message: 'code is "software"; expected one to four digits of ISCO-08, such as 2512.',
    extensions: { code: 'INVALID_INPUT', agency: 'statistics' },
  });
});

test('an estimate from fewer than 10 interviewed persons is withheld and says so; below 30 it is of low reliability', async () => {
  const interviewed = await inDatabaseOf<{ code: string; persons: number }>(
    'statistics',
    `select occupation as code, count(*)::int as persons from survey_person
     where status = 'EMPLOYED' and period = (select max(period) from survey_person) group by 1`,
  );
  const withheld = interviewed.find(({ persons }) => persons < 10);
  const unreliable = interviewed.find(({ persons }) => persons >= 20 && persons < 30);
  const figure = async (code: string | undefined) => {
    const { data } = await hub.ask<{ occupation: { employment: object[] } }>(
      `{ occupation(code: "${code}") { employment(last: 1) { value observationStatus confidentialityStatus } } }`,
    );
    return data.occupation.employment[0];
  };
  expect(await figure(withheld?.code)).toEqual({
    value: null,
    observationStatus: 'U',
    confidentialityStatus: 'C',
  });
  expect(await figure(unreliable?.code)).toMatchObject({
    observationStatus: 'U',
    confidentialityStatus: 'F',
  });
});
