import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';

const bin = fileURLToPath(new URL('../bin/huza.js', import.meta.url));

// Each command is a process of its own, slow to start on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

export interface Outcome {
  readonly exitCode: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs the real command as a process of its own; `url` is where it is to look for the hub. */
export async function huza(args: readonly string[], { url = '', input = '' } = {}): Promise<Outcome> {
  const child = spawn(bin, args, { env: { ...process.env, HUZA_URL: url, NO_COLOR: '1' } });
  child.stdin.end(input);
  const exit = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [output, errors, exitCode] = await Promise.all([text(child.stdout), text(child.stderr), exit]);
  return { exitCode, output, errors };
}
