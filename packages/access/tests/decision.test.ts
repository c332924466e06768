import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type AccessRequest,
  decide,
  type Grant,
  type Principal,
  type Purpose,
  purposes,
  roles,
  sensitivities,
} from '../src/index.ts';

const analyst: Principal = {
  subject: 'statistics-analyst',
  agency: 'statistics',
  roles: ['analyst'],
  purposes: ['official-statistics', 'policy-research'],
};
const grant: Grant = {
  datasets: ['immigration.permits'],
  agencies: ['statistics'],
  roles: ['analyst'],
  purposes: ['official-statistics'],
  upTo: 'RESTRICTED',
};
const request: AccessRequest = {
  principal: analyst,
  purpose: 'official-statistics',
  dataset: 'immigration.permits',
  sensitivity: 'RESTRICTED',
};
const codeOf = (change: Partial<AccessRequest>, grants: Grant[] = [grant]) => {
  const decision = decide({ ...request, ...change }, grants);
  return decision.allowed ? 'ALLOWED' : decision.code;
};

test('PUBLIC is open to anyone, OFFICIAL to officials only', () => {
  expect(codeOf({ principal: null, sensitivity: 'PUBLIC' })).toBe('ALLOWED');
  expect(codeOf({ principal: null, sensitivity: 'OFFICIAL' })).toBe('UNAUTHENTICATED');
  expect(codeOf({ sensitivity: 'OFFICIAL' }, [])).toBe('ALLOWED');
  const employer: Principal = { ...analyst, agency: 'employer', roles: ['employer'] };
  expect(codeOf({ principal: employer, sensitivity: 'OFFICIAL' })).toBe('ROLE_NOT_PERMITTED');
});

test('RESTRICTED is open under a grant for the stated purpose', () => {
  expect(codeOf({})).toBe('ALLOWED');
});

test.each([
  ['no purpose', { purpose: undefined }, 'PURPOSE_REQUIRED'],
  ['another purpose of the principal', { purpose: 'policy-research' }, 'PURPOSE_NOT_PERMITTED'],
  ['another dataset', { dataset: 'immigration.applications' }, 'ROLE_NOT_PERMITTED'],
  ['persons’ data', { sensitivity: 'PERSONAL' }, 'ROLE_NOT_PERMITTED'],
  ['another agency', { principal: { ...analyst, agency: 'iom' } }, 'ROLE_NOT_PERMITTED'],
  ['another role', { principal: { ...analyst, roles: ['service'] } }, 'ROLE_NOT_PERMITTED'],
  ['nobody', { principal: null }, 'UNAUTHENTICATED'],
] satisfies [string, Partial<AccessRequest>, string][])('%s is refused', (_case, change, code) => {
  expect(codeOf(change)).toBe(code);
});

test('a refusal says what would change it', () => {
  expect(decide({ ...request, purpose: undefined }, [grant])).toMatchObject({
    reason: 'It needs a purpose: state one of these in the header huza-purpose: official-statistics.',
  });
  expect(decide(request, [])).toMatchObject({
    reason:
      'No grant opens RESTRICTED fields of immigration.permits to statistics-analyst (statistics: analyst); ' +
      'ask the steward of immigration.permits.',
  });
});

const datasets = ['immigration.permits', 'labour.vacancies'];
const agencies = ['statistics', 'labour', 'iom'];
const purposeNames = Object.keys(purposes) as Purpose[];
const anyGrant: fc.Arbitrary<Grant> = fc.record({
  datasets: fc.subarray(datasets),
  agencies: fc.subarray(agencies),
  roles: fc.subarray([...roles]),
  purposes: fc.subarray(purposeNames),
  upTo: fc.constantFrom(...sensitivities),
});
const anyRequest: fc.Arbitrary<AccessRequest> = fc.record({
  principal: fc.option(
    fc.record({
      subject: fc.constant('someone'),
      agency: fc.constantFrom(...agencies),
      roles: fc.subarray([...roles], { minLength: 1 }),
      purposes: fc.subarray(purposeNames),
    }),
  ),
  purpose: fc.option(fc.constantFrom(...purposeNames), { nil: undefined }),
  dataset: fc.option(fc.constantFrom(...datasets), { nil: undefined }),
  sensitivity: fc.constantFrom(...sensitivities),
});

test('RESTRICTED and PERSONAL are never allowed unless one grant covers all of the request', () => {
  const rank = { PUBLIC: 0, OFFICIAL: 1, RESTRICTED: 2, PERSONAL: 3 };
  fc.assert(
    fc.property(anyRequest, fc.array(anyGrant), (asked, grants) => {
      const { principal, purpose, dataset, sensitivity } = asked;
      if (sensitivity === 'PUBLIC' || sensitivity === 'OFFICIAL') return;
      const covered =
        principal !== null &&
        grants.some(
          (g) =>
            g.datasets.some((d) => d === dataset) &&
            g.agencies.some((a) => a === principal.agency) &&
            g.roles.some((r) => principal.roles.includes(r)) &&
            g.purposes.some((p) => p === purpose) &&
            rank[g.upTo] >= rank[sensitivity],
        );
      expect(decide(asked, grants).allowed).toBe(covered);
    }),
  );
});

test('one more grant never takes away, and the order of grants does not matter', () => {
  fc.assert(
    fc.property(anyRequest, fc.array(anyGrant), anyGrant, (asked, grants, more) => {
      const { allowed } = decide(asked, grants);
      if (allowed) expect(decide(asked, [...grants, more]).allowed).toBe(true);
      expect(decide(asked, [...grants].reverse()).allowed).toBe(allowed);
    }),
  );
});
