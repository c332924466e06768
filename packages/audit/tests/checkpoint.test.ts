import { calculateJwkThumbprint, exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { expect, test } from 'vitest';
import { signCheckpoint, verifyCheckpoint } from '../src/index.ts';

async function keyPair() {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const jwk = await exportJWK(privateKey);
  const kid = await calculateJwkThumbprint(jwk);
  return { signing: { kid, jwk }, known: { ...(await exportJWK(publicKey)), kid } };
}

const labour = await keyPair();
const stranger = await keyPair();
const keysOf = (agency: string) => (agency === 'labour' ? [labour.known] : [stranger.known]);
const checkpoint = {
  log: 'labour',
  size: 7,
  root: Buffer.alloc(32, 1).toString('base64url'),
  at: '2026-01-01T00:00:00.000Z',
};

test('a signed checkpoint verifies with the key of its agency', async () => {
  expect(await verifyCheckpoint(await signCheckpoint(checkpoint, labour.signing), keysOf)).toEqual(
    checkpoint,
  );
});

const forgeries: [string, () => Promise<string>, string][] = [
  [
    'signed by a stranger',
    () => signCheckpoint(checkpoint, stranger.signing),
    'not signed with a key of labour',
  ],
  [
    'signed by a stranger under the agency’s key id',
    () => signCheckpoint(checkpoint, { ...stranger.signing, kid: labour.signing.kid }),
    'does not verify',
  ],
  [
    'with the algorithm none',
    async () => new UnsecuredJWT({ ...checkpoint }).encode(),
    'expected huza-checkpoint+json',
  ],
  [
    'signed with the public key as a shared secret',
    () =>
      new SignJWT({ ...checkpoint })
        .setProtectedHeader({ alg: 'HS256', kid: labour.signing.kid, typ: 'huza-checkpoint+json' })
        .sign(new TextEncoder().encode(JSON.stringify(labour.known))),
    'does not verify',
  ],
  [
    'that is another kind of statement',
    () =>
      new SignJWT({ ...checkpoint })
        .setProtectedHeader({ alg: 'EdDSA', kid: labour.signing.kid, typ: 'huza-schema+json' })
        .sign(labour.signing.jwk),
    'expected huza-checkpoint+json',
  ],
  [
    'of no log at all',
    () => signCheckpoint({ ...checkpoint, size: -1 }, labour.signing),
    'not that of a checkpoint',
  ],
  ['that is no signature', async () => 'checkpoint', 'not a JSON Web Signature'],
];

test.each(forgeries)('one %s is refused', async (_kind, forge, reason) => {
  await expect(verifyCheckpoint(await forge(), keysOf)).rejects.toThrow(reason);
});

test('one whose content was changed is refused', async () => {
  const [header, , signature] = (await signCheckpoint(checkpoint, labour.signing)).split('.');
  const changed = Buffer.from(JSON.stringify({ ...checkpoint, size: 8 })).toString('base64url');
  await expect(verifyCheckpoint(`${header}.${changed}.${signature}`, keysOf)).rejects.toThrow(
    'does not verify',
  );
});
