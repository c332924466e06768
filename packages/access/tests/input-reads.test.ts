import { expect, test } from 'vitest';
import { guard } from '../src/index.ts';
import { agreement, clause } from './agreements.ts';
import { type Asked, ask as askGuarded, permitSchema } from './permits.ts';

const guarded = guard(permitSchema());
/** Opens permits’ classes, and counts by class: neither tells of a nationality. */
const open = agreement({
  clauses: [
    clause({ grain: 'PSEUDONYMISED', fields: ['Permit.class'] }),
    clause({ fields: ['Query.counts', 'PermitCount.class', 'PermitCount.inForce'] }),
  ],
});
const ask = (source: string, asked: Asked = {}) =>
  askGuarded(guarded, source, { agreements: [open], ...asked });
const filter = { nationality: 'KE' };

test.each<[string, string, string, Record<string, unknown>?]>([
  ['a filter', '{ permits(filter: { nationality: "KE" }) { class } }', 'Query.permits'],
  [
    'a filter beside one that may be used',
    '{ permits(filter: { class: "H1", nationality: "KE" }) { class } }',
    'Query.permits',
  ],
  [
    'a filter within a filter',
    '{ permits(filter: { within: { nationality: "KE" } }) { class } }',
    'Query.permits',
  ],
  [
    'a variable in a filter',
    'query ($n: String) { permits(filter: { nationality: $n }) { class } }',
    'Query.permits',
    { n: 'KE' },
  ],
  [
    'a variable that is the filter',
    'query ($f: PermitFilter) { permits(filter: $f) { class } }',
    'Query.permits',
    { f: filter },
  ],
  [
    'a variable’s default',
    'query ($f: PermitFilter = { nationality: "KE" }) { permits(filter: $f) { class } }',
    'Query.permits',
  ],
  ['an argument’s default', '{ kenyanPermits { class } }', 'Query.kenyanPermits'],
  ['an argument', '{ permitsSince(nationality: "KE") { class } }', 'Query.permitsSince'],
  ['the order of a list', '{ permitsByNationality { class } }', 'Query.permitsByNationality'],
  ['an enum value', '{ counts(by: [CLASS, NATIONALITY]) { inForce } }', 'Query.counts'],
  ['an enum value that is not in a list', '{ counts(by: NATIONALITY) { inForce } }', 'Query.counts'],
  [
    'enum values of a variable',
    'query ($by: [Dimension!]) { counts(by: $by) { inForce } }',
    'Query.counts',
    { by: ['NATIONALITY'] },
  ],
  [
    'an alias beside one that may be asked',
    '{ permits { class } other: permits(filter: { nationality: "KE" }) { class } }',
    'Query.permits',
  ],
  [
    'a fragment',
    '{ ...f } fragment f on Query { permits(filter: { nationality: "KE" }) { class } }',
    'Query.permits',
  ],
  [
    'a field that is skipped',
    '{ welcome permits(filter: { nationality: "KE" }) @skip(if: true) { class } }',
    'Query.permits',
  ],
])(
  'a field that may not be read may not be asked for by %s',
  async (_case, source, field, variables = {}) => {
    const { admitted, context } = await ask(source, { variables });
    expect(admitted).toBe(false);
    const type = field === 'Query.counts' ? 'PermitCount' : 'Permit';
    expect(context.access.decisionOn(field)).toMatchObject({
      allowed: false,
      code: 'NO_AGREEMENT_IN_FORCE',
      reason: expect.stringContaining(`It reads ${type}.nationality, which is refused.`),
    });
  },
);

test.each([
  ['a filter by what is open', '{ permits(filter: { class: "H1" }) { class } }'],
  ['no filter', '{ permits { class } }'],
  ['a filter that is null', '{ permits(filter: { nationality: null }) { class } }'],
  ['a variable that is not given', 'query ($n: String) { permits(filter: { nationality: $n }) { class } }'],
  ['a default that is overridden', '{ kenyanPermits(filter: { class: "H1" }) { class } }'],
  ['an enum value that reads what is open', '{ counts(by: [CLASS]) { inForce } }'],
])('%s is admitted', async (_case, source) => {
  expect(await ask(source)).toMatchObject({ admitted: true, codes: [] });
});

test('the refusal names the field that asked, the field that it reads, and what would change it', async () => {
  const { data, messages } = await ask('{ welcome permits(filter: { nationality: "KE" }) { class } }');
  expect(data).toEqual({ welcome: 'welcome', permits: null });
  expect(messages).toEqual([
    'Query.permits is refused. It reads Permit.nationality, which is refused. ' +
      'No agreement in force lets statistics use Permit.nationality of immigration.permits for official-statistics. ' +
      'Ask the data steward of immigration: npx huza agreement request immigration.permits',
  ]);
});

test('a value that is not valid is the executor’s to refuse, and no record is given', async () => {
  const missing = 'query ($f: PermitFilter!) { permits(filter: $f) { class } }';
  expect(await ask(missing)).toMatchObject({ data: undefined, messages: [expect.stringContaining('$f')] });
  const malformed = await ask('{ permits(filter: 44) { class } }');
  expect(malformed.data).toEqual({ permits: null });
});
