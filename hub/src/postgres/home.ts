import { createHash } from 'node:crypto';
import { chmod, chown, lstat, mkdir, mkdtemp, readlink, realpath, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { type Account, isRoot, serverAccount } from './account.ts';
import { EmbeddedPostgresError, errorCode } from './errors.ts';
import { runAs } from './run-as.ts';

const reachablePlace = '/var/lib/huza';

/** Where a cluster lives: its data, its superuser's password, its lock and, where needed, its programs. */
export interface Home {
  path: string;
  account: Account;
  /** Nothing points here yet: what lies here belongs to a folder that somebody deleted. */
  abandoned: boolean;
  /** Lets `<directory>/cluster` lead here, for people and for the next start. */
  point(): Promise<void>;
}

/**
 * `<directory>/cluster`, unless the server runs as another account (as it must for root) that cannot reach
 * or own files there, for instance below a folder that only root may enter. Then a folder of
 * `/var/lib/huza`, and `<directory>/cluster` becomes a symbolic link to it.
 */
export async function locateHome(directory: string): Promise<Home> {
  await makeDirectory(directory);
  const inside = join(await realpath(directory), 'cluster');
  const account = await serverAccount(join(inside, 'data'));
  const elsewhere = join(reachablePlace, createHash('sha256').update(inside).digest('hex').slice(0, 16));
  const found = await entry(inside);
  const linked = isRoot() && found === 'link' && (await readlink(inside)) === elsewhere;
  if (!linked && found !== 'link' && (await canHold(inside, account))) {
    return { path: inside, account, abandoned: false, point: async () => undefined };
  }
  if (found === 'link' && !isRoot()) throw foreign(inside);
  if (found === 'directory' || !isRoot()) throw unreachable(inside);
  await mkdir(reachablePlace, { recursive: true });
  await chmod(reachablePlace, 0o711);
  if (!(await canHold(elsewhere, account))) throw unreachable(elsewhere);
  return { path: elsewhere, account, abandoned: !linked, point: () => point(inside, elsewhere) };
}

async function makeDirectory(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
    if (isRoot()) await chmod(path, 0o711);
  } catch (error) {
    throw new EmbeddedPostgresError(`Cannot make the folder ${path} for the database (${errorCode(error)}).`);
  }
}

async function entry(path: string): Promise<'link' | 'directory' | undefined> {
  const found = await lstat(path).catch(() => undefined);
  if (!found) return undefined;
  return found.isSymbolicLink() ? 'link' : 'directory';
}

/** Tried, not computed: mount options, access lists and file systems without owners all have a say. */
async function canHold(home: string, account: Account): Promise<boolean> {
  const isNew = (await entry(home)) === undefined;
  try {
    await mkdir(home, { recursive: true });
    await chmod(home, account ? 0o711 : 0o700);
    await probe(home, account);
    return true;
  } catch {
    if (isNew) await rm(home, { recursive: true, force: true });
    return false;
  }
}

async function probe(home: string, account: Account): Promise<void> {
  const folder = await mkdtemp(join(home, 'probe-'));
  try {
    await makeOwned(folder, account, 0o700);
    if (account) await runAs(account, '/bin/sh', ['-c', 'cd "$1" && test -O . && test -w .', 'sh', folder]);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Gives a file or folder to the account, with exactly this mode whatever the umask. */
export async function makeOwned(path: string, account: Account, mode: number): Promise<void> {
  if (account) await chown(path, account.uid, account.gid);
  await chmod(path, mode);
}

async function point(link: string, target: string): Promise<void> {
  await rm(link, { force: true });
  await symlink(target, link);
}

function unreachable(path: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `The account that PostgreSQL runs as cannot use ${path}. Let it enter each folder above, start as the ` +
      'account that owns the data, or delete that folder to begin with an empty database.',
  );
}

function foreign(link: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `${link} leads to data that root made. Start as root, or delete ${link} to begin with an empty database.`,
  );
}
