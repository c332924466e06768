import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * When a process began, in a form that no other process of this number ever had on this machine.
 * Undefined where no such process lives.
 */
export async function processStart(pid: number): Promise<string | undefined> {
  if (process.platform !== 'linux') return await ask(pid, 'lstart');
  const fields = await procStat(pid);
  const [state, startTicks] = [fields?.[0], fields?.[19]];
  if (startTicks === undefined || state === 'Z') return undefined;
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
  return `${boot.trim()} ${startTicks}`;
}

/** The command line of a living process, its arguments separated by spaces. */
export async function processCommand(pid: number): Promise<string | undefined> {
  if (process.platform !== 'linux') return await ask(pid, 'args');
  const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return line.replaceAll('\0', ' ').trim() || undefined;
}

/** The fields after the command's name, which may itself contain spaces and brackets: proc_pid_stat(5). */
async function procStat(pid: number): Promise<string[] | undefined> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  return line?.slice(line.lastIndexOf(')') + 2).split(' ');
}

async function ask(pid: number, column: 'lstart' | 'args'): Promise<string | undefined> {
  const answer = await run('ps', ['-o', `${column}=`, '-p', String(pid)]).catch(() => undefined);
  return answer?.stdout.trim() || undefined;
}
