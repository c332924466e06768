import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isStale } from './lock.ts';
import { lockFile, type PostgresServer, startPostgres } from './start-postgres.ts';

const prefix = 'huza-postgres-';

/** An embedded server in a temporary folder, without durability; `stop` deletes its data. */
export async function startThrowAwayPostgres(): Promise<PostgresServer> {
  await removeLeftovers();
  return await startIn(await mkdtemp(join(tmpdir(), prefix)));
}

async function startIn(directory: string): Promise<PostgresServer> {
  try {
    const server = await startPostgres({ directory, durable: false });
    const remove = async () => {
      await server.stop();
      await rm(server.home, { recursive: true, force: true });
      await rm(directory, { recursive: true, force: true });
    };
    let removed: Promise<void> | undefined;
    return {
      ...server,
      stop: () => {
        removed ??= remove();
        return removed;
      },
    };
  } catch (error) {
    await rm(directory, { recursive: true, force: true });
    throw error;
  }
}

/** A killed test run cannot clean up; the next one does it for it: starting takes the folder over. */
async function removeLeftovers(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(prefix));
  for (const name of names) {
    const directory = join(tmpdir(), name);
    const left = await isStale(lockFile(join(directory, 'cluster'))).catch(() => false);
    // Where another run is quicker, or the folder is another account's, there is nothing to do.
    if (left)
      await startIn(directory)
        .then((server) => server.stop())
        .catch(() => undefined);
  }
}
