import { fileURLToPath } from 'node:url';
import { ConfigurationError, createLogger, PortError, stopOnSignal } from '@huza/service';
import { buildExplorer } from './build-explorer.ts';
import { help, readCommandLine, type StartOptions } from './command-line.ts';
import { portsFrom } from './configuration.ts';
import { discardDatabases } from './discard-databases.ts';
import { openDatabases } from './open-databases.ts';
import { EmbeddedPostgresError } from './postgres/index.ts';
import { prepareAgencies } from './prepare-agencies.ts';
import { showProgress } from './progress.ts';
import { startHub } from './start-hub.ts';
import { stopWithNpm } from './stop-with-npm.ts';
import { welcome } from './welcome.ts';

/** Where the hub keeps its databases and keys between starts: a folder that git ignores, or `HUZA_DATA`. */
const kept = process.env.HUZA_DATA || fileURLToPath(new URL('../../.huza', import.meta.url));

async function start({ sizes, fresh }: StartOptions): Promise<void> {
  console.log('Starting Huza');
  const progress = showProgress();
  refuseProduction();
  const ports = portsFrom(process.env);
  if (fresh) await discardDatabases(`${kept}/postgres`);
  const explorer = progress('explorer', buildExplorer, () => 'pages built');
  explorer.catch(() => {});
  const databases = await progress('PostgreSQL', () => openDatabases(`${kept}/postgres`, process.env));
  try {
    await prepareAgencies(databases.of, sizes, progress);
    await explorer;
    const keyDirectory = `${kept}/keys`;
    const logLevel = process.env.LOG_LEVEL || 'warn';
    const hub = await progress('gateway', () =>
      startHub({ databases: databases.of, ports, keyDirectory, logLevel }),
    );
    stopOnSignal(
      async () => {
        console.log('\nStopping');
        await hub.stop();
        await databases.close();
        console.log('Stopped. The data are kept for the next start.');
      },
      createLogger('hub', 'warn'),
    );
    stopWithNpm();
    console.log(welcome(hub));
  } catch (error) {
    await databases.close();
    throw error;
  }
}

/** Demonstration records and passwordless principals have no place among real ones. */
function refuseProduction(): void {
  if (process.env.NODE_ENV !== 'production') return;
  throw new ConfigurationError(
    'NODE_ENV is "production", but npm start loads demonstration records and signs in without a password. ' +
      'Run each process by itself, as docs/operations.md says, or unset NODE_ENV.',
  );
}

/** What the person at the terminal can mend; all else is a fault and shows its stack. */
const mendable = [ConfigurationError, PortError, EmbeddedPostgresError];

try {
  const options = readCommandLine(process.argv.slice(2));
  if (options.help) console.log(help);
  else await start(options);
} catch (error) {
  console.error(mendable.some((kind) => error instanceof kind) ? `\n${(error as Error).message}` : error);
  process.exit(1);
}
