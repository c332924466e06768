import { ClientError } from '@huza/client';
import { CommanderError } from 'commander';
import { type ExitCode, exitCodes, HubError, InputError } from './command-error.ts';
import { createProgram } from './program.ts';

/** Runs one command line and gives the exit code. Results go to standard output, all else to standard error. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  // Whoever reads the output may stop early: `huza principals | head -1`.
  process.stdout.once('error', () => process.exit(exitCodes.done));
  let exitCode: ExitCode = exitCodes.done;
  const program = createProgram((code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    return explain(error);
  }
}

function explain(error: unknown): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongInput;
  const known = error instanceof InputError || error instanceof HubError || error instanceof ClientError;
  const message = error instanceof Error ? error.message : String(error);
  console.error(known ? message : `huza met a fault of its own: ${message}`);
  return error instanceof InputError ? exitCodes.wrongInput : exitCodes.refused;
}
