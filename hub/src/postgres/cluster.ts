import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account } from './account.ts';
import { type Binaries, locateBinaries } from './binaries.ts';
import { errorCode } from './errors.ts';
import { type Home, makeOwned } from './home.ts';
import { randomPassword } from './password.ts';

export const superuser = 'postgres';

/** A cluster on disk and what is needed to run it. */
export interface Cluster {
  /** PGDATA */
  data: string;
  log: string;
  account: Account;
  binaries: Binaries;
  /** Of the superuser. */
  password: string;
}

/** The cluster in `home`, with a password; its data may not exist yet. */
export async function openCluster(home: Home): Promise<Cluster> {
  const data = join(home.path, 'data');
  return {
    data,
    log: join(data, 'server.log'),
    account: home.account,
    binaries: await locateBinaries(home.path, home.account),
    password: await readPassword(passwordFile(home.path), home.account),
  };
}

export const passwordFile = (home: string): string => join(home, 'password');

/** Kept for as long as the data; only the account that runs the server (and root) can read it. */
async function readPassword(path: string, account: Account): Promise<string> {
  const kept = await readFile(path, 'utf8').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return '';
    throw error;
  });
  if (kept.trim()) return kept.trim();
  const password = randomPassword();
  await rm(path, { force: true });
  await writeFile(path, `${password}\n`, { mode: 0o600, flag: 'wx' });
  await makeOwned(path, account, 0o600);
  return password;
}
