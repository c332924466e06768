import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Cluster, openCluster, passwordFile, superuser } from './cluster.ts';
import { type Home, locateHome } from './home.ts';
import { initialise } from './initialise.ts';
import { stopLeftover } from './leftover.ts';
import { acquireLock, type Lock } from './lock.ts';
import { startServer, stopServer } from './server-process.ts';

export interface PostgresOptions {
  /** The folder that keeps the cluster between starts. */
  directory: string;
  /** A free one on 127.0.0.1 when absent. */
  port?: number;
  /** False: data survive no crash of the machine, in exchange for speed. True when absent. */
  durable?: boolean;
}

export interface PostgresServer {
  port: number;
  /** Where the cluster lies: `<directory>/cluster`, or where its symbolic link leads. */
  home: string;
  /** The address of a database for the superuser. */
  url(database?: string): string;
  /** Ends the server and lets others use the folder. More calls wait for the first. */
  stop(): Promise<void>;
}

export const lockFile = (home: string): string => join(home, 'lock');

/**
 * Starts a real PostgreSQL on `directory`, making the cluster on the first start and keeping its data for
 * the next. A server that a killed process left behind is stopped first.
 *
 * @throws ClusterInUseError while another living process uses the directory.
 * @throws EmbeddedPostgresError when PostgreSQL cannot run here.
 */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const durable = options.durable ?? true;
  const home = await locateHome(options.directory);
  const lock = await acquireLock(lockFile(home.path));
  try {
    const cluster = await prepare(home, durable);
    const port = await startServer(cluster, { port: options.port, durable });
    return server(cluster, port, lock, durable);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function prepare(home: Home, durable: boolean): Promise<Cluster> {
  const found = await openCluster(home);
  await stopLeftover(found);
  if (home.abandoned) await removeData(found);
  const cluster = home.abandoned ? await openCluster(home) : found;
  await home.point();
  await initialise(cluster, durable);
  return cluster;
}

async function removeData(cluster: Cluster): Promise<void> {
  await rm(cluster.data, { recursive: true, force: true });
  await rm(passwordFile(dirname(cluster.data)), { force: true });
}

function server(cluster: Cluster, port: number, lock: Lock, durable: boolean): PostgresServer {
  const stop = async (): Promise<void> => {
    await stopServer(cluster, durable ? 'fast' : 'immediate');
    await lock.release();
  };
  let stopped: Promise<void> | undefined;
  return {
    port,
    home: dirname(cluster.data),
    url: (database = 'postgres') =>
      `postgres://${superuser}:${cluster.password}@127.0.0.1:${port}/${encodeURIComponent(database)}`,
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
}
