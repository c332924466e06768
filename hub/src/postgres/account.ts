import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { EmbeddedPostgresError, messageOf } from './errors.ts';

const run = promisify(execFile);
const systemUser = 'postgres';

/** The operating system's account that the server runs as; undefined: the account of this process. */
export type Account = { uid: number; gid: number } | undefined;

export const isRoot = (): boolean => process.getuid?.() === 0;

/**
 * PostgreSQL refuses to run as root. Root lends it the account that owns the data, or, where there are
 * none yet, the system user `postgres`, which is created when it is missing.
 */
export async function serverAccount(data: string): Promise<Account> {
  if (!isRoot()) return undefined;
  const owner = await stat(data).catch(() => undefined);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return (await find()) ?? (await create());
}

async function find(): Promise<Account> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', systemUser]), run('id', ['-g', systemUser])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

async function create(): Promise<Account> {
  let reason = 'it is still missing afterwards';
  try {
    await run('groupadd', ['--system', '--force', systemUser]);
    await run('useradd', [
      '--system',
      '--no-create-home',
      '--shell',
      '/bin/false',
      '-g',
      systemUser,
      systemUser,
    ]);
  } catch (error) {
    reason = messageOf(error).trim();
  }
  const account = await find();
  if (account) return account;
  throw new EmbeddedPostgresError(
    `PostgreSQL does not run as root, and the system user "${systemUser}" could not be created: ${reason}. ` +
      'Create it (groupadd --system postgres; useradd --system -g postgres postgres), start as an ordinary ' +
      'user, or name a real server with the variables <AGENCY>_DATABASE_URL.',
  );
}
