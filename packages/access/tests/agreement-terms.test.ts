import { expect, test } from 'vitest';
import { checkTerms, type KnownData, RequestError } from '../src/index.ts';
import { clause, terms } from './agreements.ts';

const known: KnownData = {
  agencies: new Set(['immigration', 'statistics', 'iom']),
  datasets: new Map([
    [
      'immigration.permits',
      { fields: new Set(['Permit.class', 'Permit.nationality']), variables: new Set(['permitClass']) },
    ],
    ['immigration.applications', { fields: new Set(['Application.id']), variables: new Set<string>() }],
    ['labour.vacancies', { fields: new Set(['Vacancy.open']), variables: new Set<string>() }],
  ]),
};

/** What is wrong with terms, a line each. */
function problemsOf(input: unknown): unknown {
  try {
    checkTerms(input, known);
    return [];
  } catch (error) {
    if (!(error instanceof RequestError) || error.code !== 'INVALID_INPUT') throw error;
    return error.extensions.problems;
  }
}
const withClause = (change: object) => ({ ...terms(), clauses: [{ ...clause(), ...change }] });

test('terms about what there is are read as they stand', () => {
  const full = terms({
    consumers: ['statistics', 'iom'],
    stewards: { immigration: 'The registrar', statistics: 'The head', iom: 'The mission' },
    clauses: [
      clause({ fields: ['Permit.class'], rows: { permitClass: ['H2'] }, minimumCount: 10 }),
      clause({ dataset: 'immigration.applications', grain: 'PSEUDONYMISED' }),
    ],
  });
  expect(checkTerms(full, known)).toEqual(full);
});

test.each<[string, unknown, string]>([
  [
    'an unknown party',
    terms({ consumers: ['narnia'], stewards: { immigration: 'A', narnia: 'B' } }),
    'The party "narnia" is not an agency: expected one of immigration, iom, statistics',
  ],
  [
    'the provider among the consumers',
    terms({ consumers: ['statistics', 'immigration'] }),
    'consumers has "immigration", which is the provider: expected other agencies',
  ],
  [
    'a consumer that stands there twice',
    terms({ consumers: ['statistics', 'statistics'] }),
    'consumers has "statistics" twice: expected each once',
  ],
  [
    'a party without a steward',
    terms({ stewards: { immigration: 'The registrar' } }),
    'stewards names nobody for statistics: expected who answers for the agreement there',
  ],
  [
    'dates that cross',
    terms({ validFrom: '2026-05-01', validUntil: '2026-04-30' }),
    'validUntil is 2026-04-30, before validFrom 2026-05-01: expected a later day',
  ],
  [
    'a day that is not in the calendar',
    terms({ validFrom: '2026-02-30' }),
    'validFrom is "2026-02-30": expected a day such as 2026-01-31',
  ],
  [
    'an unknown dataset',
    withClause({ dataset: 'immigration.visas' }),
    'clauses.0.dataset is "immigration.visas": expected one that immigration offers: immigration.permits, immigration.applications',
  ],
  [
    'another agency’s dataset',
    withClause({ dataset: 'labour.vacancies' }),
    'clauses.0.dataset is "labour.vacancies": expected one that immigration offers: immigration.permits, immigration.applications',
  ],
  [
    'an unknown field',
    withClause({ fields: ['Permit.class', 'Permit.shoeSize'] }),
    'clauses.0.fields has "Permit.shoeSize", which immigration.permits does not have under agreement',
  ],
  [
    'an unknown variable to choose records by',
    withClause({ rows: { shoeSize: ['44'] } }),
    'clauses.0.rows has "shoeSize": immigration.permits can be filtered by: permitClass',
  ],
  [
    'a dataset whose records cannot be chosen',
    withClause({ dataset: 'immigration.applications', rows: { permitClass: ['H2'] } }),
    'clauses.0.rows has "permitClass": immigration.applications can be filtered by: none',
  ],
  [
    'a field that is no coordinate',
    withClause({ fields: ['nationality'] }),
    'clauses.0.fields.0 is "nationality": expected a coordinate such as Permit.nationality',
  ],
  [
    'a retention that is no duration',
    terms({ retention: 'five years' }),
    'retention is "five years": expected a duration of ISO 8601 such as P5Y',
  ],
])('%s is an error that says where, what and what was expected', (_case, input, problem) => {
  expect(problemsOf(input)).toEqual([problem]);
});

test.each<[string, unknown, string, RegExp]>([
  [
    'a purpose',
    withClause({ purposes: ['curiosity'] }),
    'clauses.0.purposes.0 is "curiosity"',
    /"permit-decision"/,
  ],
  ['a role', withClause({ roles: ['root'] }), 'clauses.0.roles.0 is "root"', /"data-steward"/],
  ['a grain', withClause({ grain: 'RAW' }), 'clauses.0.grain is "RAW"', /"AGGREGATE"\|"PSEUDONYMISED"/],
  ['a minimum count', withClause({ minimumCount: 1 }), 'clauses.0.minimumCount is 1', />=2/],
  ['a version', terms({ version: 0 }), 'version is 0', />=1/],
  ['a title', { ...terms(), title: undefined }, 'title is undefined', /expected string/],
  ['a clause', terms({ clauses: [] }), 'clauses is []', />=1/],
  ['a consumer', terms({ consumers: [] }), 'consumers is []', />=1/],
  [
    'a value of a row filter',
    withClause({ rows: { permitClass: [] } }),
    'clauses.0.rows.permitClass is []',
    />=1/,
  ],
])('%s that does not exist is an error that says what was expected', (_case, input, where, expected) => {
  expect(problemsOf(input)).toEqual([expect.stringMatching(expected)]);
  expect(String(problemsOf(input))).toContain(where);
});

test('a key that no agreement has is an error that names it, so that nothing is agreed by a misspelling', () => {
  expect(problemsOf({ ...terms(), vaildUntil: '2027-01-01' })).toEqual([
    expect.stringContaining('Unrecognized key: "vaildUntil"'),
  ]);
  expect(problemsOf(withClause({ row: {} }))).toEqual([
    expect.stringMatching(/^clauses\.0 is .*Unrecognized key: "row"/),
  ]);
});

test('what is no agreement at all is an error, not a fault', () => {
  for (const input of [null, undefined, 'terms', []])
    expect(problemsOf(input)).toEqual([expect.stringContaining('The agreement is')]);
});

test('all that is wrong is named at once, in the message too', () => {
  const wrong = { ...terms({ consumers: ['narnia'], stewards: { immigration: 'A', narnia: 'B' } }) };
  const input = { ...wrong, clauses: [clause(), clause({ dataset: 'immigration.visas' })] };
  expect(problemsOf(input)).toHaveLength(2);
  expect(() => checkTerms(input, known)).toThrow(
    /^The agreement cannot be drafted:\nThe party "narnia".*\nclauses\.1\.dataset is "immigration\.visas"/,
  );
});
