import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { type Clause, createPseudonyms, guard } from '../src/index.ts';
import { agreement, clause } from './agreements.ts';
import { type Asked, ask, permitSchema, permits } from './permits.ts';

const guarded = guard(permitSchema());
const secret = new Uint8Array(32).fill(7);
const pseudonymsOf = createPseudonyms(secret);
const [kenyan = '', ugandan = ''] = permits.map(({ id }) => id);

const under = (...clauses: Partial<Clause>[]) => agreement({ clauses: clauses.map(clause) });
const identified = under({ grain: 'IDENTIFIED' });
const pseudonymised = under({ grain: 'PSEUDONYMISED' });
const other = { ...pseudonymised, terms: { ...pseudonymised.terms, id: 'another-agreement' } };
const sealed = (id: string, agreed = pseudonymised, kind = 'Permit') =>
  pseudonymsOf(agreed.terms.id).seal(kind, id);

/** The identifiers of all permits, as an agreement shows them. */
async function shown(...agreements: (typeof identified)[]): Promise<string[]> {
  const { data } = await ask(guarded, '{ permits { id } }', { agreements });
  return data.permits.map(({ id }: { id: string }) => id);
}
/** The class of the permit that an identifier leads to; `null` for none. */
async function read(given: string, ...agreements: (typeof identified)[]): Promise<string | null> {
  const asked: Asked = { agreements, variables: { given } };
  const { data } = await ask(guarded, 'query ($given: ID) { permit(id: $given) { class } }', asked);
  return data.permit?.class ?? null;
}

test('IDENTIFIED shows identifiers, PSEUDONYMISED pseudonyms in their place', async () => {
  expect(await shown(identified)).toEqual([kenyan, ugandan]);
  expect(await shown(pseudonymised)).toEqual([sealed(kenyan), sealed(ugandan)]);
  expect((await shown(pseudonymised)).join()).not.toContain('P00');
});

test('an identifier shows the same pseudonym wherever the record stands in an answer', async () => {
  const source = '{ permit { id again: id } document { ... on Permit { id } } }';
  const { data } = await ask(guarded, source, { agreements: [pseudonymised] });
  const pseudonym = sealed(kenyan);
  expect(data).toEqual({ permit: { id: pseudonym, again: pseudonym }, document: { id: pseudonym } });
});

test('where clauses differ by row, each record shows what the clause that opens it has', async () => {
  const byRow = under(
    { grain: 'IDENTIFIED', rows: { nationality: ['KE'] } },
    { grain: 'PSEUDONYMISED', rows: { nationality: ['UG'] } },
  );
  expect(await shown(byRow)).toEqual([kenyan, sealed(ugandan)]);
  const overlapping = under(
    { grain: 'PSEUDONYMISED' },
    { grain: 'IDENTIFIED', rows: { nationality: ['UG'] } },
  );
  expect(await shown(overlapping)).toEqual([sealed(kenyan), ugandan]);
});

test('a record that no clause opens shows no identifier, should a resolver give it all the same', async () => {
  const kenyans = under({ grain: 'PSEUDONYMISED', rows: { nationality: ['KE'] } });
  const { data, codes } = await ask(guarded, '{ permits { id } }', { agreements: [kenyans] });
  expect(data).toEqual({ permits: null });
  expect(codes).toHaveLength(1);
});

test('a pseudonym leads back to its record under its own agreement, and under no other', async () => {
  expect(await read(sealed(kenyan), pseudonymised)).toBe('H1');
  expect(await read(sealed(ugandan), pseudonymised)).toBe('H2');
  expect(await read(sealed(kenyan), other)).toBeNull();
  expect(await read(sealed(kenyan, other), pseudonymised)).toBeNull();
  expect(await read(sealed(kenyan, other), pseudonymised, other)).toBe('H1');
});

test('a pseudonym of another kind, an altered one and none at all read as nothing', async () => {
  const pseudonym = sealed(kenyan);
  const altered = `${pseudonym.startsWith('A') ? 'B' : 'A'}${pseudonym.slice(1)}`;
  for (const given of [sealed(kenyan, pseudonymised, 'Person'), altered, pseudonym.slice(2), '', 'x'])
    expect(await read(given, pseudonymised)).toBeNull();
});

test('a raw identifier reads as nothing for who may see pseudonyms alone', async () => {
  expect(await read(kenyan, identified)).toBe('H1');
  expect(await read(kenyan, pseudonymised)).toBeNull();
  expect(await read(kenyan)).toBeNull();
  const { context } = await ask(guarded, '{ permit { class } }', { agreements: [pseudonymised] });
  expect(context.identifiers.read('Permit', kenyan), 'nothing that a database need be asked for').toBeNull();
});

test('what a caller may come to is what the clauses open, by identifier and by pseudonym', async () => {
  const byRow = under(
    { grain: 'IDENTIFIED', rows: { nationality: ['KE'] } },
    { grain: 'PSEUDONYMISED', rows: { nationality: ['UG'] } },
  );
  expect(await read(kenyan, byRow)).toBe('H1');
  expect(await read(ugandan, byRow)).toBeNull();
  expect(await read(sealed(ugandan), byRow)).toBe('H2');
  const kenyans = under({ grain: 'PSEUDONYMISED', rows: { nationality: ['KE'] } });
  expect(await read(sealed(ugandan), kenyans)).toBeNull();
});

test('a refused operation reads no identifier at all', async () => {
  const asked: Asked = { agreements: [identified], purpose: undefined, variables: { given: kenyan } };
  const { data } = await ask(guarded, 'query ($given: ID) { permit(id: $given) { class } }', asked);
  expect(data).toEqual({ permit: null });
});

test('pseudonyms differ between agreements, kinds, agencies and persons', () => {
  const elsewhere = createPseudonyms(new Uint8Array(32).fill(8))('immigration-statistics');
  const made = [
    sealed(kenyan),
    sealed(kenyan, other),
    sealed(kenyan, pseudonymised, 'Person'),
    sealed(ugandan),
    elsewhere.seal('Permit', kenyan),
  ];
  expect(new Set(made).size).toBe(made.length);
});

test('a pseudonym opens under its own agreement, kind and agency alone', () => {
  const pseudonym = sealed(kenyan);
  expect(pseudonymsOf('immigration-statistics').open('Permit', pseudonym)).toBe(kenyan);
  expect(pseudonymsOf('immigration-statistics').open('Person', pseudonym)).toBeNull();
  expect(pseudonymsOf('another-agreement').open('Permit', pseudonym)).toBeNull();
  const elsewhere = createPseudonyms(new Uint8Array(32).fill(8))('immigration-statistics');
  expect(elsewhere.open('Permit', pseudonym)).toBeNull();
});

test('pseudonyms are the same in every process that has the secret', () => {
  const source = new URL('../src/enforcement/pseudonym.ts', import.meta.url).pathname;
  const script = `import { createPseudonyms } from ${JSON.stringify(source)};
    const secret = new Uint8Array(32).fill(7);
    process.stdout.write(createPseudonyms(secret)('immigration-statistics').seal('Permit', ${JSON.stringify(kenyan)}));`;
  const options = ['--import', 'tsx', '--input-type=module', '--eval', script];
  expect(execFileSync(process.execPath, options, { encoding: 'utf8' })).toBe(sealed(kenyan));
});

test('a secret of less than 32 bytes makes no pseudonyms', () => {
  expect(() => createPseudonyms(new Uint8Array(31))).toThrow('at least 32 bytes');
});
