import { expect, test } from 'vitest';
import { type AccessRequest, type Agreement, decide, ownUse, type Principal } from '../src/index.ts';
import { agreement, analyst, clause, noon } from './agreements.ts';

const request: AccessRequest = {
  principal: analyst,
  purpose: 'official-statistics',
  field: 'PermitsByClass.inForce',
  dataset: 'immigration.permits',
  sensitivity: 'RESTRICTED',
  at: noon('2026-06-15'),
};
const decideOn = (change: Partial<AccessRequest>, agreements: readonly Agreement[] = [agreement()]) =>
  decide({ ...request, ...change }, agreements);
const codeOf = (...asked: Parameters<typeof decideOn>) => {
  const decision = decideOn(...asked);
  return decision.allowed ? 'ALLOWED' : decision.code;
};
const withClause = (...change: Parameters<typeof clause>) => [agreement({ clauses: [clause(...change)] })];
const employer: Principal = { ...analyst, agency: 'employer', roles: ['employer'] };

test('PUBLIC is open to anyone, OFFICIAL to officials of any agency alone', () => {
  expect(codeOf({ principal: null, sensitivity: 'PUBLIC' }, [])).toBe('ALLOWED');
  expect(codeOf({ principal: employer, sensitivity: 'PUBLIC' }, [])).toBe('ALLOWED');
  expect(codeOf({ sensitivity: 'OFFICIAL', purpose: undefined }, [])).toBe('ALLOWED');
  expect(codeOf({ principal: null, sensitivity: 'OFFICIAL' })).toBe('UNAUTHENTICATED');
  expect(codeOf({ principal: employer, sensitivity: 'OFFICIAL' })).toBe('ROLE_NOT_PERMITTED');
});

test('RESTRICTED is open under an agreement in force, and the clause that opens it is named', () => {
  const rows = { permitClass: ['H2'] };
  const clauses = [clause({ purposes: ['audit'] }), clause({ rows, minimumCount: 10 })];
  expect(decideOn({}, [agreement({ version: 3, clauses })])).toEqual({
    allowed: true,
    authorities: [
      {
        agreement: 'immigration-statistics',
        version: 3,
        clause: 2,
        grain: 'AGGREGATE',
        rows,
        minimumCount: 10,
      },
    ],
  });
});

test('every clause that opens a field is named, by agreement and clause', () => {
  const second = agreement({ id: 'another', clauses: [clause(), clause()] });
  const decision = decideOn({}, [agreement(), second]);
  expect(decision.allowed && decision.authorities.map((one) => `${one.agreement} ${one.clause}`)).toEqual([
    'another 1',
    'another 2',
    'immigration-statistics 1',
  ]);
});

test.each([
  ['AGGREGATE', 'RESTRICTED', 'ALLOWED'],
  ['PSEUDONYMISED', 'RESTRICTED', 'ALLOWED'],
  ['AGGREGATE', 'PERSONAL', 'NO_AGREEMENT_IN_FORCE'],
  ['PSEUDONYMISED', 'PERSONAL', 'ALLOWED'],
  ['IDENTIFIED', 'PERSONAL', 'ALLOWED'],
] as const)('a clause of grain %s on a %s field: %s', (grain, sensitivity, outcome) => {
  expect(codeOf({ sensitivity }, withClause({ grain }))).toBe(outcome);
});

test('a clause that lists fields opens those alone', () => {
  const listed = withClause({ fields: ['PermitsByClass.inForce'] });
  expect(codeOf({}, listed)).toBe('ALLOWED');
  expect(codeOf({ field: 'PermitsByClass.issued' }, listed)).toBe('NO_AGREEMENT_IN_FORCE');
});

test.each<[string, Partial<AccessRequest>, string]>([
  ['nobody', { principal: null }, 'UNAUTHENTICATED'],
  ['another agency', { principal: { ...analyst, agency: 'iom' } }, 'NO_AGREEMENT_IN_FORCE'],
  ['another role', { principal: { ...analyst, roles: ['service'] } }, 'ROLE_NOT_PERMITTED'],
  ['no purpose', { purpose: undefined }, 'PURPOSE_REQUIRED'],
  [
    'a purpose of the principal that no clause names',
    { purpose: 'policy-research' },
    'PURPOSE_NOT_PERMITTED',
  ],
  [
    'a purpose that is not the principal’s',
    { principal: { ...analyst, purposes: [] } },
    'PURPOSE_NOT_PERMITTED',
  ],
  ['another dataset', { dataset: 'immigration.applications' }, 'NO_AGREEMENT_IN_FORCE'],
  ['no dataset', { dataset: undefined }, 'NO_AGREEMENT_IN_FORCE'],
  ['the day before the first', { at: noon('2025-12-31') }, 'NO_AGREEMENT_IN_FORCE'],
  ['the first day', { at: noon('2026-01-01') }, 'ALLOWED'],
  ['the last day', { at: noon('2026-12-31') }, 'ALLOWED'],
  ['the day after the last', { at: noon('2027-01-01') }, 'NO_AGREEMENT_IN_FORCE'],
])('under an agreement of 2026 for analysts and official statistics, %s: %s', (_case, change, code) => {
  expect(codeOf(change)).toBe(code);
});

test('one clause must open all: two that each open a part open nothing together', () => {
  const clauses = [clause({ roles: ['service'] }), clause({ purposes: ['audit'] })];
  expect(codeOf({}, [agreement({ clauses })])).toBe('PURPOSE_NOT_PERMITTED');
});

test.each<[string, Agreement, string]>([
  ['suspended', agreement({}, { suspendedBy: ['immigration'] }), 'NO_AGREEMENT_IN_FORCE'],
  ['ended before its last day', agreement({}, { endedBy: 'statistics' }), 'NO_AGREEMENT_IN_FORCE'],
  ['superseded from that day', agreement({}, { supersededFrom: '2026-06-15' }), 'NO_AGREEMENT_IN_FORCE'],
  ['superseded from the day after', agreement({}, { supersededFrom: '2026-06-16' }), 'ALLOWED'],
])('an agreement that is %s: %s', (_case, one, code) => {
  expect(codeOf({}, [one])).toBe(code);
});

test('an agreement opens its provider’s data alone, whatever dataset it names', () => {
  const taken = agreement({ id: 'taken', provider: 'statistics', consumers: ['statistics'] });
  expect(codeOf({}, [taken])).toBe('NO_AGREEMENT_IN_FORCE');
});

test('the agency’s own rules open its data to its own staff, and to nobody else', () => {
  const rules = [ownUse('immigration', [clause()])];
  const officer: Principal = { ...analyst, agency: 'immigration' };
  expect(codeOf({ principal: officer }, rules)).toBe('ALLOWED');
  expect(codeOf({}, rules)).toBe('NO_AGREEMENT_IN_FORCE');
});
