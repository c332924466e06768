import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { onTestFinished, vi } from 'vitest';
import { withConnection } from '../src/postgres/connection.ts';

// A cluster takes about a second to make, and several where the machine is busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

export const isRoot = process.getuid?.() === 0;
/** The account `nobody`, which every Unix has; root can lend it to a child process. */
export const nobody = { uid: 65534, gid: 65534 };

/** A folder that is deleted with all it holds when the test ends. */
export async function temporaryFolder(mode = 0o755): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'huza-test-'));
  await chmod(path, mode);
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

export const query = (url: string, statement: string) =>
  withConnection(url, async (sql) => [...(await sql.unsafe(statement))]);

export interface Holder {
  url: string;
  home: string;
  error?: string;
  /** Ends the child process and waits until it is gone. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/** Another process of Node.js that starts the cluster in `directory` and keeps it. */
export async function hold(
  directory: string,
  options: { account?: { uid: number; gid: number } | undefined; program?: string } = {},
): Promise<Holder> {
  const program = options.program ?? fileURLToPath(new URL('postgres-hold.ts', import.meta.url));
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const child = spawn(process.execPath, ['--import', tsx, program, directory], {
    ...options.account,
    cwd: '/',
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const end = (signal: 'SIGTERM' | 'SIGKILL') => endChild(child, signal);
  onTestFinished(() => end('SIGTERM'));
  const [line] = await once(createInterface(child.stdout), 'line');
  return { ...JSON.parse(line), end };
}

async function endChild(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}
