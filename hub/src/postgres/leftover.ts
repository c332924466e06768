import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Cluster, superuser } from './cluster.ts';
import { withConnection } from './connection.ts';
import { EmbeddedPostgresError, errorCode } from './errors.ts';
import { type Postmaster, readPostmaster, runsOn, stopServer } from './server-process.ts';

const patience = 10_000;

/** Stops the server that a killed process left running on these data. Call it with the lock held. */
export async function stopLeftover(cluster: Cluster): Promise<void> {
  const postmaster = await readPostmaster(cluster);
  if (!postmaster) return;
  if (!(await runsOn(cluster, postmaster))) {
    // The server is dead and its number may now be another process's, on which PostgreSQL would not start.
    await rm(join(cluster.data, 'postmaster.pid'), { force: true });
    return;
  }
  if (await provesOurs(cluster, postmaster)) await stopServer(cluster, 'fast');
}

/**
 * The server at the port takes our password and serves our data. False when it ended meanwhile.
 *
 * @throws EmbeddedPostgresError when it keeps running and does not prove it.
 */
async function provesOurs(cluster: Cluster, postmaster: Postmaster): Promise<boolean> {
  const deadline = Date.now() + patience;
  while (await runsOn(cluster, postmaster)) {
    const answer = await dataDirectory(cluster, postmaster.port);
    if (answer === cluster.data) return true;
    if (Date.now() > deadline) throw stranger(cluster, postmaster);
    await sleep(200);
  }
  return false;
}

async function dataDirectory(cluster: Cluster, port: number): Promise<string | undefined> {
  const url = `postgres://${superuser}:${cluster.password}@127.0.0.1:${port}/postgres`;
  try {
    return await withConnection(url, async (sql) => {
      const [row] = await sql`SELECT current_setting('data_directory') AS directory`;
      return row?.directory;
    });
  } catch (error) {
    // It may still recover from a crash, or end.
    return errorCode(error);
  }
}

function stranger(cluster: Cluster, { pid, port }: Postmaster): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `Process ${pid} is a PostgreSQL server on ${cluster.data}, port ${port}, but does not let in the ` +
      'superuser with the password kept beside the data. End that process, then start again.',
  );
}
