import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AgencyKeys, readAgencyKeys } from '@huza/subgraph';
import { InputError } from './command-error.ts';

/** Where a development hub keeps everybody's keys. */
const kept = process.env.HUZA_DATA || fileURLToPath(new URL('../../../.huza', import.meta.url));

/** The file of an agency's keys, unless another is named. */
export const keysFileOf = (agency: string) => join(kept, 'keys', `${agency}.json`);

/**
 * An agency's keys.
 *
 * @throws InputError when the file holds none; it shows none.
 */
export function readKeysFile(file: string): AgencyKeys {
  try {
    return readAgencyKeys(readFileSync(file, 'utf8'));
  } catch {
    throw new InputError(`${file} holds no keys of an agency. Name the file with --key.`);
  }
}
