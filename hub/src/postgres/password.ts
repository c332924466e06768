import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';

export const randomPassword = (): string => randomBytes(24).toString('base64url');

/** A role's password, made from another's by HMAC-SHA256: the same at each start, kept nowhere. */
export function derivePassword(secret: string, role: string): string {
  return createHmac('sha256', secret).update(`role ${role}`).digest('base64url');
}

/**
 * What PostgreSQL stores for a password (RFC 5803, RFC 7677). Sent in its place, so that no log of the
 * server's ever shows the password.
 */
export function scramVerifier(password: string): string {
  const [salt, iterations] = [randomBytes(16), 4096];
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256');
  const hmac = (key: string) => createHmac('sha256', salted).update(key).digest();
  const stored = createHash('sha256').update(hmac('Client Key')).digest('base64');
  const server = hmac('Server Key').toString('base64');
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${stored}:${server}`;
}
