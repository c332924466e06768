import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { ClusterInUseError, EmbeddedPostgresError, errorCode } from './errors.ts';
import { processStart } from './process-table.ts';

export interface Lock {
  release(): Promise<void>;
}

interface Holder {
  pid: number;
  /** Guards against another process that got the same number later. */
  started: string | undefined;
}

/**
 * Takes the lock file at `path` for this process. The lock of a process that is gone is taken over.
 *
 * @throws ClusterInUseError while a living process, this one included, holds it.
 */
export async function acquireLock(path: string): Promise<Lock> {
  const content = JSON.stringify(await thisProcess());
  while (!(await place(path, content))) await removeStale(path);
  return { release: () => rm(path, { force: true }) };
}

/** Whether the lock file at `path` was left behind by a process that is gone. */
export async function isStale(path: string): Promise<boolean> {
  const content = await read(path);
  return content !== undefined && !(await livingHolder(content));
}

async function thisProcess(): Promise<Holder> {
  return { pid: process.pid, started: await processStart(process.pid) };
}

/** A hard link appears whole and only where no file is, so two processes cannot both succeed. */
async function place(path: string, content: string): Promise<boolean> {
  const draft = `${path}.${randomUUID()}`;
  try {
    await writeFile(draft, content);
    await link(draft, path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw new EmbeddedPostgresError(`Cannot write ${path} (${errorCode(error)}). Make its folder writable.`);
  } finally {
    await rm(draft, { force: true });
  }
}

async function removeStale(path: string): Promise<void> {
  const content = await read(path);
  if (content === undefined) return;
  const holder = await livingHolder(content);
  if (holder) {
    throw new ClusterInUseError(
      `Process ${holder.pid} uses the database in ${path.replace(/\/[^/]*$/, '')}. ` +
        'Stop that process first, or start this one in another folder.',
    );
  }
  await moveAway(path, content);
}

/** Between the look and the removal another process may have taken the lock: then it gets it back. */
async function moveAway(path: string, expected: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
    if ((await read(aside)) !== expected) await link(aside, path);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT' && errorCode(error) !== 'EEXIST') throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

async function livingHolder(content: string): Promise<Holder | undefined> {
  const holder = parse(content);
  if (!holder) return undefined;
  const started = await processStart(holder.pid);
  return started !== undefined && started === holder.started ? holder : undefined;
}

function parse(content: string): Holder | undefined {
  try {
    const { pid, started } = JSON.parse(content);
    return Number.isInteger(pid) && pid > 0 ? { pid, started } : undefined;
  } catch {
    return undefined;
  }
}

async function read(path: string): Promise<string | undefined> {
  return await readFile(path, 'utf8').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  });
}
