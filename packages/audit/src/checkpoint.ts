import { base64url, CompactSign, compactVerify, decodeProtectedHeader, importJWK, type JWK } from 'jose';
import { z } from 'zod';

const checkpointSchema = z.strictObject({
  /** Whose log: an agency. */
  log: z.string(),
  size: z.int().min(0),
  /** The tree's root: SHA-256 in base64url. */
  root: z.base64url().length(43),
  at: z.iso.datetime(),
});

/** What an agency says of its log at a moment, for others to keep. */
export type Checkpoint = z.infer<typeof checkpointSchema>;

/** A checkpoint that nobody should rely on. Its message says why. */
export class CheckpointError extends Error {
  override readonly name = 'CheckpointError';
}

const type = 'huza-checkpoint+json';
const algorithm = 'EdDSA';

/** Signs a checkpoint with an agency's key: a compact JWS. */
export async function signCheckpoint(
  checkpoint: Checkpoint,
  { kid, jwk }: { kid: string; jwk: JWK },
): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(checkpoint)))
    .setProtectedHeader({ alg: algorithm, kid, typ: type })
    .sign(await importJWK(jwk, algorithm));
}

/** The public keys of the agency that signs. */
export type KeysOf = (agency: string) => readonly JWK[];

/**
 * Verifies a checkpoint against the keys of the agency whose log it is about.
 *
 * @throws CheckpointError when it is forged, of another agency, or no checkpoint.
 */
export async function verifyCheckpoint(jws: string, keysOf: KeysOf): Promise<Checkpoint> {
  const { kid, typ } = headerOf(jws);
  if (typ !== type) throw new CheckpointError(`Its type is ${JSON.stringify(typ)}; expected ${type}.`);
  const claimed = checkpointSchema.safeParse(contentOf(jws));
  if (!claimed.success) throw new CheckpointError('Its content is not that of a checkpoint.');
  const key = keysOf(claimed.data.log).find((candidate) => candidate.kid === kid);
  if (!key) throw new CheckpointError(`It is not signed with a key of ${claimed.data.log}.`);
  await compactVerify(jws, await importJWK(key, algorithm), { algorithms: [algorithm] }).catch(() => {
    throw new CheckpointError(`The signature of ${claimed.data.log} does not verify.`);
  });
  return claimed.data;
}

function headerOf(jws: string) {
  try {
    return decodeProtectedHeader(jws);
  } catch {
    throw new CheckpointError('It is not a JSON Web Signature.');
  }
}

function contentOf(jws: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(base64url.decode(jws.split('.')[1] ?? '')));
  } catch {
    return undefined;
  }
}
