import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import type { Account } from './account.ts';

/** A program of PostgreSQL's failed; the message holds what it wrote. */
class ProgramError extends Error {
  override readonly name = 'ProgramError';
}

/**
 * Runs a program to its end as the given account and returns its standard output.
 *
 * @throws ProgramError when it cannot be started or ends with another code than 0.
 */
export async function runAs(account: Account, program: string, args: readonly string[]): Promise<string> {
  // The account may not be able to enter this process's working directory.
  const child = spawn(program, args, {
    ...account,
    cwd: '/',
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<string | undefined>((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code, signal) => resolve(code === 0 ? undefined : `ended with ${signal ?? code}`));
  });
  const [failure, output, complaint] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  if (failure === undefined) return output;
  throw new ProgramError(
    [`${program} ${failure}`, complaint.trim(), output.trim()].filter(Boolean).join('\n'),
  );
}

/** The caller's PGDATA, PGOPTIONS and the like are meant for another server. */
function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('PG'));
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' };
}
