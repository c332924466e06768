import fc from 'fast-check';
import { expect, test } from 'vitest';
import { signStatement, stateOf } from '../src/index.ts';
import { noon, terms } from './agreements.ts';
import { anchors, keys, registerOf, signedAct, signedTerms } from './parties.ts';

const summer = noon('2026-06-15');
const signed = await signedTerms();

/** Where the agreement's versions stand after statements, the oldest version first. */
const statesAfter = async (statements: readonly string[], at = summer) => {
  const register = await registerOf(statements);
  const versions = [...register.agreements()].sort((one, other) => one.terms.version - other.terms.version);
  return versions.map((one) => stateOf(one, at));
};
const after = async (...acts: readonly Promise<string>[]) =>
  (await statesAfter([signed, ...(await Promise.all(acts))]))[0];
const suspends = (party: 'immigration' | 'statistics' | 'iom', sequence: number) =>
  signedAct(party, 'SUSPEND', sequence);
const resumes = (party: 'immigration' | 'statistics' | 'iom', sequence: number) =>
  signedAct(party, 'RESUME', sequence);

test.each([
  ['2025-12-31', 'SIGNED'],
  ['2026-01-01', 'IN_FORCE'],
  ['2026-12-31', 'IN_FORCE'],
  ['2027-01-01', 'ENDED'],
])('on %s an agreement of 2026 is %s', async (day, state) => {
  expect(await statesAfter([signed], noon(day))).toEqual([state]);
});

test('days begin and end in Coordinated Universal Time', async () => {
  expect(await statesAfter([signed], new Date('2025-12-31T23:59:59.999Z'))).toEqual(['SIGNED']);
  expect(await statesAfter([signed], new Date('2026-01-01T00:00:00Z'))).toEqual(['IN_FORCE']);
  expect(await statesAfter([signed], new Date('2026-12-31T23:59:59.999Z'))).toEqual(['IN_FORCE']);
});

test('either party suspends, and only the same party resumes', async () => {
  for (const party of ['immigration', 'statistics'] as const) {
    const other = party === 'immigration' ? 'statistics' : 'immigration';
    expect(await after(suspends(party, 1))).toBe('SUSPENDED');
    expect(await after(suspends(party, 1), resumes(other, 2))).toBe('SUSPENDED');
    expect(await after(suspends(party, 1), resumes(party, 2))).toBe('IN_FORCE');
  }
});

test('what both parties suspended stays suspended until both have resumed it', async () => {
  const both = [suspends('immigration', 1), suspends('statistics', 1)];
  expect(await after(...both, resumes('immigration', 2))).toBe('SUSPENDED');
  expect(await after(...both, resumes('immigration', 2), resumes('statistics', 2))).toBe('IN_FORCE');
});

test('an old RESUME that comes again changes nothing', async () => {
  const acts = [suspends('immigration', 1), resumes('immigration', 2), suspends('immigration', 3)];
  expect(await after(...acts, resumes('immigration', 2))).toBe('SUSPENDED');
});

test('of a SUSPEND and a RESUME with one number the SUSPEND stands', async () => {
  const acts = [suspends('immigration', 1), resumes('immigration', 1)];
  expect(await after(...acts)).toBe('SUSPENDED');
  expect(await after(...acts.reverse())).toBe('SUSPENDED');
});

test('END is final: nothing that a party does afterwards brings the agreement back', async () => {
  const acts = [signedAct('statistics', 'END', 1), resumes('statistics', 2), resumes('immigration', 1)];
  expect(await after(...acts)).toBe('ENDED');
});

test('an act of somebody who is not a party changes nothing', async () => {
  expect(await after(suspends('iom', 1))).toBe('IN_FORCE');
  expect(await after(signedAct('iom', 'END', 2))).toBe('IN_FORCE');
  expect(await after(suspends('immigration', 1), resumes('iom', 2))).toBe('SUSPENDED');
});

test('an act on another version or another agreement changes nothing', async () => {
  expect(await after(signedAct('immigration', 'END', 1, { version: 2 }))).toBe('IN_FORCE');
  const elsewhere = { act: 'END', agreement: 'elsewhere', version: 1, party: 'immigration', sequence: 1 };
  const statement = { ...elsewhere, reason: 'Over.', at: '2026-06-01T08:00:00Z' };
  expect(await after(signStatement('ACT', statement, keys.immigration))).toBe('IN_FORCE');
});

test('a new version takes the old one’s place from its first day, in whatever order they come', async () => {
  const second = await signedTerms(terms({ version: 2, validFrom: '2026-07-01', validUntil: '2027-12-31' }));
  for (const statements of [
    [signed, second],
    [second, signed],
  ]) {
    expect(await statesAfter(statements, noon('2026-06-30'))).toEqual(['IN_FORCE', 'SIGNED']);
    expect(await statesAfter(statements, noon('2026-07-01'))).toEqual(['ENDED', 'IN_FORCE']);
  }
});

test('a suspended version does not suspend the next', async () => {
  const second = await signedTerms(terms({ version: 2, validFrom: '2026-06-01' }));
  expect(await statesAfter([signed, second, await suspends('immigration', 1)])).toEqual([
    'ENDED',
    'IN_FORCE',
  ]);
});

test('an agreement of others that takes the name takes neither the place nor the version', async () => {
  const others = { provider: 'iom', consumers: ['iom'], version: 2, validFrom: '2026-02-01' };
  const taken = await signedTerms(terms(others), [keys.iom]);
  const second = await signedTerms(terms({ version: 2, validFrom: '2026-09-01' }));
  const register = await registerOf([taken, signed, second]);
  const own = register.agreements().filter((one) => one.terms.provider === 'immigration');
  expect(own.map((one) => [one.terms.version, stateOf(one, summer)])).toEqual([
    [1, 'IN_FORCE'],
    [2, 'SIGNED'],
  ]);
});

test('a version is never exchanged: of two texts that all have signed the first stands', async () => {
  const other = await signedTerms(terms({ title: 'The same version with another text' }));
  const register = await registerOf([signed, other]);
  expect(register.agreements().map((one) => one.terms.title)).toEqual([terms().title]);
});

test('the order in which acts arrive does not matter, nor that some arrive twice', async () => {
  const parties = ['immigration', 'statistics', 'iom'] as const;
  const acts = await Promise.all(
    parties.flatMap((party) =>
      [1, 2, 3].flatMap((sequence) => [
        suspends(party, sequence),
        resumes(party, sequence),
        ...(sequence === 3 ? [signedAct(party, 'END', 3)] : []),
      ]),
    ),
  );
  const someActs = fc.subarray(acts, { maxLength: 6 });
  const orders = someActs.chain((some) =>
    fc.tuple(
      fc.constant(some),
      fc.shuffledSubarray([signed, ...some, ...some], { minLength: 2 * some.length + 1 }),
    ),
  );
  await fc.assert(
    fc.asyncProperty(orders, async ([some, shuffled]) => {
      const inOrder = await registerOf([signed, ...some]);
      expect((await registerOf(shuffled)).agreements()).toEqual(inOrder.agreements());
    }),
    { numRuns: 60 },
  );
});

test('what each agency offers is the latest that it stated itself', async () => {
  const offer = (sdl: string, at: string, key = keys.iom) =>
    signStatement('SCHEMA', { agency: 'iom', sdl, variables: {}, ownUse: [], at }, key);
  const older = await offer('type Query { a: Int }', '2026-05-01T00:00:00Z');
  const newer = await offer('type Query { b: Int }', '2026-05-02T00:00:00Z');
  const register = await registerOf([newer, older]);
  expect(register.schemas().get('iom')?.sdl).toBe('type Query { b: Int }');
  const forged = await offer('type Query { c: Int }', '2026-05-03T00:00:00Z', keys.statistics);
  await expect(register.accept(forged)).rejects.toMatchObject({ code: 'SIGNATURE_NOT_VALID' });
});

test('an act can be read without being taken in, and nothing but an act', async () => {
  const register = await registerOf([signed]);
  await expect(register.readAct(await suspends('immigration', 1))).resolves.toMatchObject({ act: 'SUSPEND' });
  expect(register.agreements()[0]?.suspendedBy).toEqual([]);
  expect(register.actsOn('immigration-statistics', 1)).toEqual([]);
  await expect(register.readAct(signed)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
});

test('every agency’s first keys are found by their thumbprints', async () => {
  const { keys: ring } = await registerOf([]);
  expect(ring.keysOf('iom').map(({ jwk }) => jwk)).toEqual(anchors.iom);
  expect(ring.find(keys.iom.kid)?.agency).toBe('iom');
  expect(ring.find(keys.stranger.kid)).toBeUndefined();
});
