import { expect, test } from 'vitest';
import { generateSigningKey, publicJwk, signStatement, stateOf } from '../src/index.ts';
import { noon, terms } from './agreements.ts';
import { keys, registerOf, signedAct, signedRotation, signedTerms } from './parties.ts';

const next = await generateSigningKey();
const rotation = await signedRotation('statistics', keys.statistics, next);
const refused = { code: 'SIGNATURE_NOT_VALID' };
const summer = noon('2026-06-15');

test('after a rotation the new key signs for the agency, and the old one is shown as replaced', async () => {
  const register = await registerOf([rotation, await signedTerms(terms(), [keys.immigration, next])]);
  await register.accept(await signedAct('statistics', 'SUSPEND', 1, { key: next }));
  expect(register.agreements()[0]?.suspendedBy).toEqual(['statistics']);
  expect(register.keys.keysOf('statistics').map(({ jwk, retiredAt }) => [jwk.kid, retiredAt])).toEqual([
    [keys.statistics.kid, '2026-06-01T08:00:00Z'],
    [next.kid, null],
  ]);
});

test('a new statement signed with a replaced key is refused, and the reason says so', async () => {
  const register = await registerOf([await signedTerms(), rotation]);
  const act = signedAct('statistics', 'SUSPEND', 1);
  await expect(register.accept(await act)).rejects.toMatchObject({
    ...refused,
    message: expect.stringContaining('of statistics was replaced at 2026-06-01T08:00:00Z'),
  });
  await expect(register.accept(await signedTerms(terms({ version: 2 })))).rejects.toMatchObject(refused);
  expect(register.agreements()).toHaveLength(1);
});

test('what was accepted before a rotation still verifies when the register is made again', async () => {
  const kept = [await signedTerms(), await signedAct('statistics', 'SUSPEND', 1), rotation];
  const again = await registerOf([rotation, ...kept], { acceptRetired: true });
  expect(again.agreements()).toEqual((await registerOf(kept)).agreements());
  expect(again.agreements().map((one) => stateOf(one, summer))).toEqual(['SUSPENDED']);
});

test('a rotation that comes again changes nothing', async () => {
  const register = await registerOf([rotation]);
  const before = register.keys.keysOf('statistics');
  await register.accept(rotation, { acceptRetired: true });
  expect(register.keys.keysOf('statistics')).toEqual(before);
});

test('keys can be replaced one after another; only the last signs', async () => {
  const third = await generateSigningKey();
  const register = await registerOf([rotation, await signedRotation('statistics', next, third)]);
  const suspendWith = async (key: typeof next) =>
    register.accept(await signedAct('statistics', 'SUSPEND', 1, { key }));
  await expect(suspendWith(next)).rejects.toMatchObject(refused);
  await expect(suspendWith(third)).resolves.toMatchObject({ kind: 'ACT' });
});

test.each<[string, () => Promise<string>]>([
  ['signed by a stranger', () => signedRotation('statistics', keys.statistics, next, keys.stranger)],
  ['signed by another agency', () => signedRotation('statistics', keys.statistics, next, keys.iom)],
  ['of another agency’s key for one’s own', () => signedRotation('iom', keys.statistics, next, keys.iom)],
  ['signed with the new key', () => signedRotation('statistics', keys.statistics, next, next)],
  ['of a key that there is not', () => signedRotation('iom', keys.stranger, next, keys.iom)],
])('a rotation %s is refused, and the agency’s key still signs', async (_case, forge) => {
  const register = await registerOf([await signedTerms()]);
  await expect(register.accept(await forge())).rejects.toMatchObject(refused);
  const act = await signedAct('statistics', 'SUSPEND', 1);
  await expect(register.accept(act)).resolves.toMatchObject({ kind: 'ACT' });
});

test('a private key never becomes part of a rotation', async () => {
  const content = { agency: 'iom', replaces: keys.iom.kid, key: { ...publicJwk(next), d: next.jwk.d } };
  const statement = await signStatement('ROTATION', { ...content, at: '2026-06-01T08:00:00Z' }, keys.iom);
  await expect(registerOf([statement])).rejects.toMatchObject(refused);
});
