import { readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Cluster } from './cluster.ts';
import { EmbeddedPostgresError, messageOf } from './errors.ts';
import { processCommand } from './process-table.ts';
import { runAs } from './run-as.ts';
import { serverOptions } from './settings.ts';

export interface StartOptions {
  /** A free one when absent. */
  port?: number | undefined;
  durable: boolean;
}

/** What `postmaster.pid` says of the server that runs, or ran, on the data. */
export interface Postmaster {
  pid: number;
  port: number;
}

const attempts = 10;
/** Another took the free port meanwhile. */
const portTaken = /could not bind|Address already in use/;
/** The processes of a killed server still end. */
const stillEnding = /pre-existing shared memory/;

/** Starts the server on the cluster's data and returns its port, once it accepts connections. */
export async function startServer(cluster: Cluster, options: StartOptions): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? (await freePort());
    const failure = await tryToStart(cluster, port, options.durable);
    if (failure === undefined) return port;
    const passing = stillEnding.test(failure) || (options.port === undefined && portTaken.test(failure));
    if (attempt === attempts || !passing) {
      throw new EmbeddedPostgresError(`PostgreSQL does not start on ${cluster.data}:\n${failure}`);
    }
    await sleep(200);
  }
}

/** `pg_ctl` detaches the server from the terminal, so that Ctrl-C reaches only who must stop it. */
async function tryToStart(cluster: Cluster, port: number, durable: boolean): Promise<string | undefined> {
  await rm(cluster.log, { force: true });
  const options = ['-o', serverOptions(port, durable), '-l', cluster.log, '-w', '-t', '300'];
  try {
    await runAs(cluster.account, cluster.binaries.pgCtl, ['start', '-D', cluster.data, ...options]);
    return undefined;
  } catch (error) {
    const log = await readFile(cluster.log, 'utf8').catch(() => '');
    return `${messageOf(error)}\n${log.slice(-4000)}`.trim();
  }
}

/** Stops the server; `immediate` spares the checkpoint and leaves the data to crash recovery. */
export async function stopServer(cluster: Cluster, mode: 'fast' | 'immediate'): Promise<void> {
  try {
    await runAs(cluster.account, cluster.binaries.pgCtl, ['stop', '-D', cluster.data, '-m', mode, '-w']);
  } catch (error) {
    const left = await readPostmaster(cluster);
    if (left && (await runsOn(cluster, left))) {
      throw new EmbeddedPostgresError(`PostgreSQL (process ${left.pid}) does not stop: ${messageOf(error)}`);
    }
  }
}

/** The format of the file: src/include/utils/pidfile.h of PostgreSQL. */
export async function readPostmaster(cluster: Cluster): Promise<Postmaster | undefined> {
  const content = await readFile(join(cluster.data, 'postmaster.pid'), 'utf8').catch(() => '');
  const [pid, , , port] = content.split('\n').map(Number);
  return pid !== undefined && port !== undefined && pid > 0 ? { pid, port } : undefined;
}

/** Whether that process is a PostgreSQL server on these data, as far as its command line says. */
export async function runsOn(cluster: Cluster, postmaster: Postmaster): Promise<boolean> {
  const command = (await processCommand(postmaster.pid)) ?? '';
  return /postgres(\.exe)?"? /.test(command) && command.includes(cluster.data);
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.on('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
