import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const turbo = createRequire(import.meta.url).resolve('turbo/bin/turbo');
const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Builds the explorer's pages unless they are there for the source as it is.
 *
 * @throws Error with what the build printed when it fails.
 */
export function buildExplorer(): Promise<void> {
  const args = [
    turbo,
    'run',
    'build',
    '--filter=@huza/explorer',
    '--output-logs=errors-only',
    '--no-update-notifier',
  ];
  const environment = { ...process.env, TURBO_TELEMETRY_DISABLED: '1' };
  return new Promise((resolve, reject) => {
    const build = spawn(process.execPath, args, { cwd: root, env: environment });
    let printed = '';
    for (const stream of [build.stdout, build.stderr]) stream.on('data', (chunk) => (printed += chunk));
    build.once('error', reject);
    build.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`The explorer does not build:\n${printed}`)),
    );
  });
}
