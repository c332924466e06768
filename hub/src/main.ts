import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ConfigurationError, createLogger, PortError, stopOnSignal } from '@huza/service';
import { buildExplorer } from './build-explorer.ts';
import { help, readCommandLine, type StartOptions } from './command-line.ts';
import { portsFrom } from './configuration.ts';
import { openDatabases } from './open-databases.ts';
import { DatabaseError, EmbeddedPostgresError } from './postgres/index.ts';
import { prepareAgencies } from './prepare-agencies.ts';
import { showProgress } from './progress.ts';
import { startHub } from './start-hub.ts';
import { welcome } from './welcome.ts';

/** Where the hub keeps its databases and keys between starts; git ignores it. */
const kept = fileURLToPath(new URL('../../.huza/', import.meta.url));

async function start({ sizes, fresh }: StartOptions): Promise<void> {
  const progress = showProgress();
  const ports = portsFrom(process.env);
  if (fresh) await rm(kept, { recursive: true, force: true });
  const explorer = progress('explorer', buildExplorer);
  explorer.catch(() => {});
  const databases = await progress('PostgreSQL', () => openDatabases(`${kept}postgres`, process.env));
  try {
    await prepareAgencies(databases.of, sizes, progress);
    await explorer;
    const hub = await progress('gateway', () =>
      startHub({
        databases: databases.of,
        ports,
        keyDirectory: `${kept}keys`,
        logLevel: process.env.LOG_LEVEL || 'warn',
      }),
    );
    stopOnSignal(
      async () => {
        console.log('\nStopping …');
        await hub.stop();
        await databases.close();
        console.log('Stopped. The data are kept for the next start.');
      },
      createLogger('hub', 'warn'),
    );
    console.log(welcome(hub));
  } catch (error) {
    await databases.close();
    throw error;
  }
}
