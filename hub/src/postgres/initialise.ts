import { access, mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Cluster, passwordFile, superuser } from './cluster.ts';
import { makeOwned } from './home.ts';
import { runAs } from './run-as.ts';
import { clusterOptions } from './settings.ts';

/** Makes the cluster's data with initdb where there are none. Half-made ones never get the final name. */
export async function initialise(cluster: Cluster, durable: boolean): Promise<void> {
  if (await exists(cluster.data)) return;
  const draft = `${cluster.data}.new`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft);
  await makeOwned(draft, cluster.account, 0o700);
  await runAs(cluster.account, cluster.binaries.initdb, [
    `--pgdata=${draft}`,
    `--username=${superuser}`,
    `--pwfile=${passwordFile(dirname(cluster.data))}`,
    ...clusterOptions,
    ...(durable ? [] : ['--no-sync']),
  ]);
  await rename(draft, cluster.data);
}

async function exists(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  );
}
