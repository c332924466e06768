import { readSigningKey, type SigningKey } from '@huza/access/agreement';

/**
 * Reads the key that a steward chose, in this browser alone.
 *
 * @throws Error with the words given when the file holds none; it shows nothing of the file.
 */
export async function readKey(file: File, noKey: string): Promise<SigningKey> {
  const text = await file.text();
  try {
    return readSigningKey(text);
  } catch {
    throw new Error(noKey);
  }
}
