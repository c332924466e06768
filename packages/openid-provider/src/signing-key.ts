import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JWK } from 'oidc-provider';

/**
 * The ES256 key that signs tokens. With a directory it is kept there, readable by its owner alone, so that
 * tokens survive a restart; without one it lives as long as the process.
 *
 * @throws Error when the kept file holds no usable key.
 */
export function signingKey(directory?: string): JWK {
  if (!directory) return generate();
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const file = join(directory, 'openid-signing-key.json');
  try {
    // Exclusive: of two processes that start at once, one writes and both read the same key.
    writeFileSync(file, JSON.stringify(generate()), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return read(file);
}

const generate = (): JWK =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }) as JWK;

function read(file: string): JWK {
  try {
    const key = JSON.parse(readFileSync(file, 'utf8'));
    createPrivateKey({ key, format: 'jwk' });
    return key;
  } catch (cause) {
    throw new Error(`${file} holds no signing key. Delete it; a new one is made at the next start.`, {
      cause,
    });
  }
}
