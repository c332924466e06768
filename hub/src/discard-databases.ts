import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { startPostgres } from './postgres/index.ts';

/**
 * Deletes the embedded server's data; a real server's are never touched. Starting it first makes sure that nobody
 * else uses them, and ends what a killed process left running.
 *
 * @throws ClusterInUseError while a running hub uses them.
 */
export async function discardDatabases(directory: string): Promise<void> {
  if (!existsSync(directory)) return;
  const server = await startPostgres({ directory });
  await server.stop();
  await rm(server.home, { recursive: true, force: true });
  await rm(directory, { recursive: true, force: true });
}
