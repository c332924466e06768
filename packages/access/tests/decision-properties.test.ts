import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type AccessRequest,
  type Agreement,
  type Clause,
  decide,
  grains,
  type Purpose,
  purposes,
  roles,
  sensitivities,
} from '../src/index.ts';
import { noon, terms } from './agreements.ts';

const agencies = ['immigration', 'labour', 'statistics'];
const datasets = ['immigration.permits', 'labour.vacancies'];
const fields = ['Permit.class', 'Permit.nationality'];
const days = ['2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01'];
const purposeNames = (Object.keys(purposes) as Purpose[]).slice(0, 3);
const roleNames = roles.slice(0, 3);
const atLeastOne = { minLength: 1 };

const anyClause: fc.Arbitrary<Clause> = fc.record({
  dataset: fc.constantFrom(...datasets),
  fields: fc.option(fc.subarray(fields, atLeastOne)),
  roles: fc.subarray(roleNames, atLeastOne),
  purposes: fc.subarray(purposeNames, atLeastOne),
  grain: fc.constantFrom(...grains),
  rows: fc.constantFrom({}, { nationality: ['KE'] }),
  minimumCount: fc.option(fc.integer({ min: 2, max: 20 })),
});
/** Nine times of ten the plain case, so that many an agreement is in force. */
const mostly = <Plain, Value>(plain: Plain, value: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(plain) }, { weight: 1, arbitrary: value });
const anyAgreement: fc.Arbitrary<Agreement> = fc.record({
  terms: fc
    .record({
      provider: fc.constantFrom('immigration', 'labour'),
      consumers: fc.subarray(agencies, atLeastOne),
      clauses: fc.array(anyClause, { minLength: 1, maxLength: 3 }),
      validity: fc.tuple(fc.constantFrom(...days), fc.constantFrom(...days)),
    })
    .map(({ validity, ...rest }) => {
      const [validFrom, validUntil] = validity.sort();
      return terms({ ...rest, validFrom, validUntil });
    }),
  suspendedBy: mostly([], fc.subarray(agencies, { minLength: 1, maxLength: 1 })),
  endedBy: mostly(null, fc.constantFrom(...agencies)),
  supersededFrom: mostly(null, fc.constantFrom(...days)),
});
/** Each with a name of its own. */
const anyAgreements = fc
  .array(anyAgreement, { maxLength: 6 })
  .map((all) => all.map((one, index) => ({ ...one, terms: { ...one.terms, id: `agreement-${index}` } })));
const anyRequest: fc.Arbitrary<AccessRequest> = fc.record({
  principal: fc.option(
    fc.record({
      subject: fc.constant('someone'),
      agency: fc.constantFrom(...agencies),
      roles: fc.subarray(roleNames, atLeastOne),
      purposes: fc.subarray(purposeNames),
    }),
    { freq: 20 },
  ),
  purpose: fc.option(fc.constantFrom(...purposeNames), { nil: undefined, freq: 20 }),
  field: fc.constantFrom(...fields),
  dataset: fc.option(fc.constantFrom(...datasets), { nil: undefined, freq: 20 }),
  sensitivity: fc.constantFrom(...sensitivities, 'RESTRICTED', 'PERSONAL'),
  at: fc.constantFrom('2025-12-31', ...days, '2026-05-05').map(noon),
});
const runs = { numRuns: 2_000 };

/** The rules once more, written as a lawyer would go through them: clause by clause, term by term. */
function openingClauses(asked: AccessRequest, agreements: readonly Agreement[]): string[] {
  const { principal } = asked;
  const today = asked.at.getTime();
  const startOf = (day: string) => Date.parse(`${day}T00:00:00Z`);
  const found: string[] = [];
  for (const { terms, suspendedBy, endedBy, supersededFrom } of agreements) {
    if (principal === null || !terms.consumers.some((agency) => agency === principal.agency)) continue;
    if (today < startOf(terms.validFrom) || today >= startOf(terms.validUntil) + 86_400_000) continue;
    if (suspendedBy.length !== 0 || endedBy !== null) continue;
    if (supersededFrom !== null && today >= startOf(supersededFrom)) continue;
    terms.clauses.forEach((clause, index) => {
      const owned = clause.dataset.split('.')[0] === terms.provider;
      const reached = asked.sensitivity === 'RESTRICTED' || clause.grain !== 'AGGREGATE';
      const named = clause.fields === null || clause.fields.some((field) => field === asked.field);
      const byRole = principal.roles.some((role) => clause.roles.some((other) => other === role));
      const forPurpose = [principal.purposes, clause.purposes].every((list) =>
        list.some((purpose) => purpose === asked.purpose),
      );
      if (owned && clause.dataset === asked.dataset && reached && named && byRole && forPurpose)
        found.push(`${terms.id} ${index + 1}`);
    });
  }
  return found;
}

const opened = (asked: AccessRequest, agreements: readonly Agreement[]) => {
  const decision = decide(asked, agreements);
  return decision.allowed ? decision.authorities.map((one) => `${one.agreement} ${one.clause}`) : null;
};
const needsAgreement = ({ sensitivity }: AccessRequest) =>
  sensitivity === 'RESTRICTED' || sensitivity === 'PERSONAL';

test('RESTRICTED and PERSONAL are open under exactly the clauses that cover all of the request', () => {
  let allowed = 0;
  fc.assert(
    fc.property(anyRequest.filter(needsAgreement), anyAgreements, (asked, agreements) => {
      const expected = openingClauses(asked, agreements);
      expect(opened(asked, agreements) ?? []).toEqual(expected);
      expect(decide(asked, agreements).allowed).toBe(expected.length > 0);
      if (expected.length > 0) allowed += 1;
    }),
    runs,
  );
  expect(allowed, 'requests that the property saw allowed').toBeGreaterThan(20);
});

test('one more agreement never takes away: neither the decision nor what allows it', () => {
  fc.assert(
    fc.property(anyRequest, anyAgreements, anyAgreement, (asked, agreements, more) => {
      const before = opened(asked, agreements);
      if (before) expect(opened(asked, [...agreements, more])).toEqual(expect.arrayContaining(before));
    }),
    runs,
  );
});

test('a suspended agreement gives what no agreement gives: what only it opened is closed', () => {
  fc.assert(
    fc.property(anyRequest, anyAgreements, fc.nat(5), (asked, agreements, index) => {
      const suspended = agreements.map((one, at) =>
        at === index ? { ...one, suspendedBy: ['labour'] } : one,
      );
      const without = agreements.filter((_, at) => at !== index);
      expect(opened(asked, suspended)).toEqual(opened(asked, without));
    }),
    runs,
  );
});

test('the order of the agreements does not matter, not even for the reason of a refusal', () => {
  const shuffled = anyAgreements.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
  );
  fc.assert(
    fc.property(anyRequest, shuffled, (asked, [agreements, other]) => {
      expect(decide(asked, other)).toEqual(decide(asked, agreements));
    }),
    runs,
  );
});

test('the same request and agreements give the same decision, and neither is changed', () => {
  fc.assert(
    fc.property(anyRequest, anyAgreements, (asked, agreements) => {
      const before = JSON.stringify([asked, agreements]);
      expect(decide(asked, agreements)).toEqual(decide(structuredClone(asked), structuredClone(agreements)));
      expect(JSON.stringify([asked, agreements])).toBe(before);
    }),
    runs,
  );
});
