import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestHub, testHub } from './hub.ts';
import { inDatabaseOf } from './in-database-of.ts';

interface Figure {
  readonly value: number | null;
  readonly unit: string;
  readonly source: { readonly agency: string };
}
interface Value {
  readonly period: string;
  readonly figure: Figure | null;
  readonly numerator: Figure | null;
  readonly denominator: Figure | null;
}

const analyst = { as: 'statistics-analyst', purpose: 'official-statistics' };
/** By which a count of persons or permits may be moved, as the agencies' rules have it. */
const greatestNoise = 4;
const figure = 'value unit source { agency }';
const value = `period figure { ${figure} } numerator { ${figure} } denominator { ${figure} }`;

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub();
});
afterAll(() => hub.stop());

async function seriesOf(code: string, field = 'series'): Promise<Value[]> {
  const { data, errors } = await hub.ask<{ indicator: Record<string, Value[]> }>(
    `{ indicator(code: "${code}") { ${field}(last: 50) { ${value} } } }`,
    analyst,
  );
  expect(errors).toBeUndefined();
  return data.indicator[field] ?? [];
}

/** What the survey's records give by year, with how many persons the figure rests on. */
const survey = (estimate: string, of = 'true') =>
  inDatabaseOf<{ period: string; value: number; persons: number; total: number }>(
    'statistics',
    `select period, (${estimate})::float8 as value, count(*) filter (where ${of})::int as persons,
       coalesce(sum(weight) filter (where ${of}), 0)::float8 as total
     from survey_person group by period order by period desc`,
  );
const weighted = (condition: string) => `coalesce(sum(weight) filter (where ${condition}), 0)`;
const inLabourForce = "status in ('EMPLOYED', 'UNEMPLOYED')";
const foreign = "citizenship <> 'RWA'";

describe('counts of the survey, to within the noise that protects them', () => {
  test.each([
    ['LABOUR_FORCE', inLabourForce],
    ['EMPLOYMENT', "status = 'EMPLOYED'"],
    ['UNEMPLOYMENT', "status = 'UNEMPLOYED'"],
    ['EMPLOYED_FOREIGN_CITIZENS', `status = 'EMPLOYED' and ${foreign}`],
    ['INTERNATIONAL_MIGRANT_WORKERS', `${inLabourForce} and ${foreign}`],
  ])('%s', async (code, condition) => {
    const values = await seriesOf(code);
    const expected = await survey(weighted(condition), condition);
    expect(values.map(({ period }) => period)).toEqual(expected.map(({ period }) => period));
    values.forEach(({ figure: given }, at) => {
      const { value: estimate, persons } = expected[at] ?? { value: 0, persons: 0 };
      if (given?.value == null) expect(persons).toBeLessThan(10 + greatestNoise);
      else
        expect(Math.abs(given.value - estimate)).toBeLessThanOrEqual(
          (estimate / persons) * greatestNoise + 1,
        );
    });
  });
});

describe('rates are their numerators over their denominators, and what the records give', () => {
  test.each([
    ['LABOUR_FORCE_PARTICIPATION_RATE', inLabourForce, 'true'],
    ['EMPLOYMENT_TO_POPULATION_RATIO', "status = 'EMPLOYED'", 'true'],
    ['UNEMPLOYMENT_RATE', "status = 'UNEMPLOYED'", inLabourForce],
    ['FOREIGN_CITIZENS_SHARE_OF_EMPLOYMENT', `status = 'EMPLOYED' and ${foreign}`, "status = 'EMPLOYED'"],
    ['FOREIGN_LABOUR_FORCE_PARTICIPATION_RATE', `${inLabourForce} and ${foreign}`, foreign],
    ['FOREIGN_UNEMPLOYMENT_RATE', `status = 'UNEMPLOYED' and ${foreign}`, `${inLabourForce} and ${foreign}`],
  ])('%s', async (code, above, below) => {
    const values = await seriesOf(code);
    const expected = await survey(`100 * ${weighted(above)} / nullif(${weighted(below)}, 0)`, above);
    expect(values.length).toBe(expected.length);
    expect(values.some(({ figure: given }) => given?.value != null)).toBe(true);
    values.forEach(({ figure: given, numerator, denominator }, at) => {
      if (given?.value == null || numerator?.value == null || !denominator?.value) return;
      expect(given.value).toBeCloseTo((100 * numerator.value) / denominator.value, 1);
      const { value: rate, persons } = expected[at] ?? { value: 0, persons: 1 };
      // Either part is moved by at most 4 persons.
      expect(Math.abs(given.value - rate)).toBeLessThanOrEqual((2 * rate * greatestNoise) / persons + 0.2);
    });
  });
});

describe('hours and earnings of the survey', () => {
  test.each([
    ['MEAN_WEEKLY_HOURS', 'sum(weight * hours) / sum(weight) filter (where hours is not null)', 1],
    [
      'AVERAGE_HOURLY_EARNINGS',
      'sum(weight * earnings / (hours * 52 / 12.0)) / sum(weight) filter (where earnings is not null)',
      3,
    ],
  ])('%s is moved by no more than a few percent', async (code, mean, percent) => {
    const expected = await survey(mean);
    const values = await seriesOf(code);
    expect(values.length).toBe(expected.length);
    values.forEach(({ figure: given }, at) => {
      const of = expected[at]?.value ?? 0;
      expect(Math.abs((given?.value ?? 0) - of)).toBeLessThanOrEqual((of * percent) / 100);
    });
  });

  test('MEDIAN_MONTHLY_EARNINGS halves the weights of employees, to the nearest 1,000 francs', async () => {
    const [latest] = await seriesOf('MEDIAN_MONTHLY_EARNINGS');
    const [parts] = await inDatabaseOf<{ below: number; above: number }>(
      'statistics',
      `select (sum(weight) filter (where earnings < ${(latest?.figure?.value ?? 0) - 501}) / sum(weight))::float8 as below,
         (sum(weight) filter (where earnings > ${(latest?.figure?.value ?? 0) + 501}) / sum(weight))::float8 as above
       from survey_person where period = '${latest?.period}' and earnings is not null`,
    );
    expect(parts?.below).toBeLessThanOrEqual(0.5);
    expect(parts?.above).toBeLessThanOrEqual(0.5);
  });
});

describe('published figures', () => {
  test('MIGRANT_SHARE_OF_POPULATION is the published stock over the published population', async () => {
    const values = await seriesOf('MIGRANT_SHARE_OF_POPULATION');
    expect(values[0]).toMatchObject({ period: '2019', numerator: { value: 539_932 } });
    for (const { figure: given, numerator, denominator } of values)
      expect(given?.value).toBeCloseTo((100 * (numerator?.value ?? 0)) / (denominator?.value ?? 0), 2);
  });

  test('REFUGEES_PER_100000', async () => {
    const [latest] = await seriesOf('REFUGEES_PER_100000');
    expect(latest).toMatchObject({ period: '2019', numerator: { value: 171_414 } });
    expect(latest?.figure?.value).toBeCloseTo((100_000 * 171_414) / (latest?.denominator?.value ?? 0), 2);
  });
});

describe('what the registers count', () => {
  test.each([
    ['PERMIT_INFLOW', 'count(*) filter (where issued_on between make_date(year, 1, 1) and day)'],
    [
      'PERMIT_STOCK',
      'count(*) filter (where issued_on <= day and expires_on >= day and (cancelled_on is null or cancelled_on > day))',
    ],
  ])('%s by year', async (code, count) => {
    const values = await seriesOf(code, 'permitSeries');
    const expected = await inDatabaseOf<{ period: string; value: number }>(
      'immigration',
      `select year::text as period, (${count})::int as value from permit, register,
         generate_series(2020, 2025) year, least(make_date(year, 12, 31), generated_until) as day
       group by year order by year desc`,
    );
    for (const { period, value: counted } of expected) {
      const given = values.find((one) => one.period === period)?.figure?.value ?? 0;
      expect(Math.abs(given - counted), period).toBeLessThanOrEqual(Math.max(greatestNoise, 5));
    }
  });

  test.each([
    ['PERMIT_STOCK', 'permitSeries', 'immigration', 'select min(issued_on) as day from permit'],
    ['TIME_TO_FILL', 'vacancySeries', 'labour', 'select min(posted) as day from vacancy'],
  ])('%s begins with its register: a year before it is not none', async (code, field, agency, first) => {
    const [row] = await inDatabaseOf<{ year: string }>(
      agency,
      `select extract(year from day)::int::text as year from (${first}) register`,
    );
    expect((await seriesOf(code, field)).at(-1)?.period).toBe(row?.year);
  });

  test('TIME_TO_FILL is the median of days from posting to filling', async () => {
    const values = await seriesOf('TIME_TO_FILL', 'vacancySeries');
    const expected = await inDatabaseOf<{ period: string; value: number }>(
      'labour',
      `select to_char(filled, 'YYYY') as period,
         (percentile_cont(0.5) within group (order by filled - posted))::float8 as value
       from vacancy, register where filled <= generated_until group by 1 order by 1 desc`,
    );
    for (const { period, value: median } of expected)
      expect(values.find((one) => one.period === period)?.figure?.value, period).toBe(median);
  });
});

describe('rates across agencies', () => {
  test.each([
    ['FOREIGN_WORKERS_PER_100_EMPLOYED', 'permitSeries', 'permits', 'immigration', 'EMPLOYMENT'],
    ['VACANCIES_PER_UNEMPLOYED', 'vacancySeries', 'openings', 'labour', 'UNEMPLOYMENT'],
  ])('%s has each agency’s part, linked to its source', async (code, field, unit, agency, below) => {
    const [above] = await seriesOf(code, field);
    const [under] = await seriesOf(code);
    expect(above?.numerator).toMatchObject({ unit, source: { agency } });
    expect(under?.denominator).toMatchObject({ unit: 'persons', source: { agency: 'statistics' } });
    expect(above?.period).toBe(under?.period);
    const [published] = await seriesOf(below);
    expect(under?.denominator?.value).toBe(published?.figure?.value);
  });

  interface Rate {
    readonly period: string;
    readonly value: number | null;
    readonly unit: string;
    readonly confidentialityStatus: string;
  }
  const rates = async (code: string, field: string, of: TestHub = hub, asking: object = analyst) => {
    const { data, errors } = await of.ask<{ indicator: Record<string, Rate[] | null> | null }>(
      `{ indicator(code: "${code}") { ${field}(last: 50) { period value unit confidentialityStatus } } }`,
      asking,
    );
    return {
      rates: data.indicator?.[field] ?? null,
      codes: errors?.map(({ extensions }) => extensions.code),
    };
  };
  const acrossAgencies = [
    ['FOREIGN_WORKERS_PER_100_EMPLOYED', 'permitRates', 'permitSeries', 100, 3],
    ['VACANCIES_PER_UNEMPLOYED', 'vacancyRates', 'vacancySeries', 1, 4],
  ] as const;

  test.each(acrossAgencies)(
    '%s is a series: the one agency’s figures over the other’s, withheld where either is',
    async (code, field, above, times, places) => {
      const [given, numerators, denominators] = [
        await rates(code, field),
        await seriesOf(code, above),
        await seriesOf(code),
      ];
      expect(given.codes).toBeUndefined();
      const expected = numerators.flatMap(({ period, numerator }) => {
        const denominator = denominators.find((one) => one.period === period)?.denominator;
        if (!denominator) return [];
        const isWithheld = numerator?.value == null || denominator.value === null;
        const value = isWithheld
          ? null
          : Number(((times * (numerator.value ?? 0)) / (denominator.value ?? 0)).toFixed(places));
        return [{ period, value, confidentialityStatus: isWithheld ? 'C' : 'F' }];
      });
      expect(given.rates).toEqual(expected.map((one) => ({ ...one, unit: expect.any(String) })));
      expect(given.rates?.some(({ value }) => value !== null)).toBe(true);
    },
  );

  test('a rate series is refused to whom the guarded part is, and there is none of other indicators', async () => {
    const refused = await rates('FOREIGN_WORKERS_PER_100_EMPLOYED', 'permitRates', hub, {});
    expect(refused).toEqual({ rates: null, codes: ['UNAUTHENTICATED'] });
    const employer = { as: 'employer', purpose: 'labour-market-test' };
    expect((await rates('FOREIGN_WORKERS_PER_100_EMPLOYED', 'permitRates', hub, employer)).codes).toEqual([
      'NO_AGREEMENT_IN_FORCE',
    ]);
    expect(await rates('PERMIT_STOCK', 'permitRates')).toEqual({ rates: null, codes: undefined });
  });

  test('with an agency down there is no rate, and the answer says which agency is missing', async () => {
    await using own = await testHub();
    await own.agencies.labour?.stop();
    const { rates: without, codes } = await rates('VACANCIES_PER_UNEMPLOYED', 'vacancyRates', own);
    expect([without, codes]).toEqual([null, ['AGENCY_UNAVAILABLE']]);
    expect((await rates('FOREIGN_WORKERS_PER_100_EMPLOYED', 'permitRates', own)).codes).toBeUndefined();
    await own.agencies.statistics?.stop();
    const both = await rates('FOREIGN_WORKERS_PER_100_EMPLOYED', 'permitRates', own);
    expect([both.rates, both.codes]).toEqual([null, ['AGENCY_UNAVAILABLE']]);
  });

  test('are known of each occupation, and withheld where either part is', async () => {
    interface Row {
      code: string;
      employment: { value: number | null }[];
      unemployed: { value: number | null }[];
      permits: { inForce: number | null };
      vacancies: { openings: number };
      foreignWorkersPer100Employed: number | null;
      vacanciesPerUnemployed: number | null;
    }
    const { data, errors } = await hub.ask<{ occupations: { nodes: Row[] } }>(
      `{ occupations(filter: { level: SUB_MAJOR_GROUP }, first: 43) { nodes {
        code permits { inForce } vacancies { openings }
        employment(last: 1) { value } unemployed(last: 1) { value }
        foreignWorkersPer100Employed vacanciesPerUnemployed
      } } }`,
      analyst,
    );
    expect(errors).toBeUndefined();
    const rows = data.occupations.nodes;
    const rate = (above: number | null, below: number | null | undefined, times: number, places: number) =>
      above === null || !below ? null : Number(((times * above) / below).toFixed(places));
    for (const { employment, unemployed, permits, vacancies, ...given } of rows)
      expect(given).toEqual({
        code: given.code,
        foreignWorkersPer100Employed: rate(permits.inForce, employment[0]?.value, 100, 3),
        vacanciesPerUnemployed: rate(vacancies.openings, unemployed[0]?.value, 1, 4),
      });
    expect(rows.filter((row) => row.foreignWorkersPer100Employed !== null).length).toBeGreaterThan(5);
    expect(rows.some((row) => row.vacanciesPerUnemployed !== null)).toBe(true);
  });
});

describe('every indicator says what it is', () => {
  interface Described {
    code: string;
    definition: string;
    formula: string | null;
    framework: string | null;
    reference: string | null;
    dataset: string | null;
    sourceAgency: string | null;
    revisions: string;
    series: Value[];
  }
  const all = async () => {
    const { data } = await hub.ask<{ indicators: Described[] }>(
      `{ indicators { code definition formula framework reference dataset sourceAgency revisions
        series(last: 1) { ${value} } } }`,
      analyst,
    );
    return data.indicators;
  };

  test('those that the Sustainable Development Goals and the ICLS ask for are there', async () => {
    const indicators = await all();
    const frameworks = indicators.map(({ framework }) => framework ?? '').join('\n');
    for (const one of ['8.5.1', '8.5.2', '8.8.1', '8.8.2', '10.7.1', '10.7.2', '10.7.4', '17.18'])
      expect(frameworks).toContain(`SDG ${one}`);
    for (const one of ['time-related underemployment', 'for-work', 'return international migrant'])
      expect(frameworks).toContain(one);
    for (const { code, definition, reference } of indicators.filter(({ formula }) => formula !== null))
      expect([code, definition.length > 40, reference !== null]).toEqual([code, true, true]);
  });

  test('what no agency holds has no figures, no source, and says so', async () => {
    const none = (await all()).filter(({ dataset }) => dataset === null);
    expect(none.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['RECRUITMENT_COST', 'RETURN_MIGRANT_WORKERS', 'FATAL_OCCUPATIONAL_INJURIES']),
    );
    for (const { sourceAgency, series, revisions } of none) {
      expect([sourceAgency, series]).toEqual([null, []]);
      expect(revisions).toContain('No agency of the hub holds');
    }
  });
});
