import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publicJwk, type SigningKey } from '@huza/access';
import {
  type AgencyKeys,
  generateAgencyKeys,
  readAgencyKeys,
  type Trust,
  writeAgencyKeys,
} from '@huza/subgraph';

/** The keys of everybody who has some: in development they all lie on one machine. */
export interface HubKeys {
  readonly gateway: SigningKey;
  /** By party to agreements, those without a subgraph among them. */
  readonly parties: Readonly<Record<string, AgencyKeys>>;
}

/** Who can be a party to an agreement. */
const parties = ['immigration', 'labour', 'statistics', 'coordination', 'iom'] as const;

/**
 * The keys in a folder, made where there are none; without a folder they live as long as the process.
 *
 * @throws Error when a file holds no keys.
 */
export async function developmentKeys(directory?: string): Promise<HubKeys> {
  const keysOf = (name: string) => (directory ? keptKeys(directory, name) : generateAgencyKeys());
  const { signing } = await keysOf('gateway');
  const entries = await Promise.all(parties.map(async (party) => [party, await keysOf(party)] as const));
  return { gateway: signing, parties: Object.fromEntries(entries) };
}

async function keptKeys(directory: string, name: string): Promise<AgencyKeys> {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const file = join(directory, `${name}.json`);
  try {
    // Exclusive: of two processes that start at once, one writes and both read the same keys.
    writeFileSync(file, writeAgencyKeys(await generateAgencyKeys()), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  try {
    return readAgencyKeys(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Error(`${file} holds no keys. Delete it; new ones are made at the next start.`, { cause });
  }
}

/** The public keys that all trust to begin with. */
export const trustOf = ({ gateway, parties: all }: HubKeys): Trust => ({
  gateway: { keys: [trusted(gateway)] },
  agencies: Object.fromEntries(
    Object.entries(all).map(([party, { signing }]) => [party, [trusted(signing)]]),
  ),
});

const trusted = (key: SigningKey) => publicJwk(key) as Trust['gateway']['keys'][number];

/** Keys as text, to hand them to another process of this machine. */
export const writeKeys = ({ gateway, parties: all }: HubKeys): string =>
  JSON.stringify({
    gateway,
    parties: Object.fromEntries(Object.entries(all).map(([party, keys]) => [party, writeAgencyKeys(keys)])),
  });

/** Reads what `writeKeys` wrote. */
export function readKeys(text: string): HubKeys {
  const { gateway, parties: all } = JSON.parse(text) as {
    gateway: SigningKey;
    parties: Record<string, string>;
  };
  return {
    gateway,
    parties: Object.fromEntries(Object.entries(all).map(([party, keys]) => [party, readAgencyKeys(keys)])),
  };
}
