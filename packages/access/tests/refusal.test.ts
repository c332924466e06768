import { expect, test } from 'vitest';
import { type AccessRequest, type Agreement, decide } from '../src/index.ts';
import { agreement, analyst, clause, noon } from './agreements.ts';

const request: AccessRequest = {
  principal: analyst,
  purpose: 'official-statistics',
  field: 'PermitsByClass.inForce',
  dataset: 'immigration.permits',
  sensitivity: 'RESTRICTED',
  at: noon('2026-06-15'),
};
const reasonOf = (change: Partial<AccessRequest>, ...agreements: readonly Agreement[]) => {
  const decision = decide({ ...request, ...change }, agreements);
  return decision.allowed ? 'ALLOWED' : decision.reason;
};

const none =
  'No agreement in force lets statistics use PermitsByClass.inForce of immigration.permits for official-statistics.';
const ask = 'Ask the data steward of immigration: npx huza agreement request immigration.permits';

test('without an agreement it says which would be needed and how to ask for it', () => {
  expect(reasonOf({})).toBe(`${none} ${ask}`);
  expect(reasonOf({ purpose: undefined })).toBe(`${none.replace(' for official-statistics', '')} ${ask}`);
});

test.each<[string, Agreement, string]>([
  ['not yet in force', agreement({ validFrom: '2026-07-01' }), 'comes into force on 2026-07-01.'],
  ['over', agreement({ validUntil: '2026-05-31' }), 'is ended.'],
  ['ended', agreement({}, { endedBy: 'immigration' }), 'is ended.'],
  ['suspended', agreement({}, { suspendedBy: ['statistics'] }), 'is suspended by statistics.'],
  [
    'suspended by both',
    agreement({}, { suspendedBy: ['immigration', 'statistics'] }),
    'is suspended by immigration and statistics.',
  ],
])('an agreement that is %s is named, with what keeps it from opening the field', (_case, one, state) => {
  expect(reasonOf({}, one)).toBe(`${none} immigration-statistics (version 1) ${state} ${ask}`);
});

test('an agreement that would not open the field is not named, whatever keeps it from being in force', () => {
  const elsewhere = agreement({ id: 'elsewhere', consumers: ['iom'] }, { suspendedBy: ['iom'] });
  const counts = agreement({ clauses: [clause({ fields: ['Other.field'] })] }, { suspendedBy: ['iom'] });
  expect(reasonOf({}, elsewhere, counts)).toBe(`${none} ${ask}`);
});

test('a role that is not permitted is told which are', () => {
  const clauses = [clause({ roles: ['data-steward', 'list-committee'] })];
  expect(reasonOf({}, agreement({ clauses }))).toBe(
    'immigration-statistics (clause 1) opens it to data-steward, list-committee; statistics-analyst is analyst.',
  );
});

test('a missing or another purpose is told which of its own to state', () => {
  const advice = 'state one of these in the header huza-purpose: official-statistics.';
  expect(reasonOf({ purpose: undefined }, agreement())).toBe(`It needs a purpose: ${advice}`);
  expect(reasonOf({ purpose: 'policy-research' }, agreement())).toBe(
    `It is not open for policy-research: ${advice}`,
  );
});

test('a principal none of whose purposes would do is told for which the field is open', () => {
  const clauses = [clause({ purposes: ['permit-decision', 'audit'] })];
  expect(reasonOf({}, agreement({ clauses }))).toBe(
    'It is not open for official-statistics: immigration-statistics (clause 1) opens it for audit, permit-decision, ' +
      'none of which is a purpose of statistics-analyst.',
  );
});

test('nobody, an employer and the owner’s own staff are told what applies to them', () => {
  expect(reasonOf({ principal: null })).toBe('It is RESTRICTED: sign in first.');
  expect(reasonOf({ principal: { ...analyst, roles: ['employer'] }, sensitivity: 'OFFICIAL' })).toBe(
    'It is open to officials only.',
  );
  expect(reasonOf({ principal: { ...analyst, agency: 'immigration' } }, agreement())).toBe(
    "The agency's own rules let none of its staff use PermitsByClass.inForce of immigration.permits for official-statistics; ask its data steward.",
  );
});
