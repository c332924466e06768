import { Worker } from 'node:worker_threads';
import type { LinkedRule } from '@huza/disclosure';

/** The counts of linked tables, in a form that can be sent to a thread. */
export interface LinkedCounts {
  readonly rule: LinkedRule;
  /** Each cell's code in each variable. */
  readonly codes: readonly (readonly string[])[];
  /** In each variable the code above each code; the total has none. */
  readonly parents: readonly ReadonlyMap<string, string>[];
  /** For each measure the count of each cell. */
  readonly counts: readonly (readonly number[])[];
  /** The rule's own and, where an agreement asks for more, that. */
  readonly thresholds: readonly number[];
}

const beginning = new URL('./typescript-thread.mjs', import.meta.url);
const protection = new URL('./protection-worker.ts', import.meta.url);

/** How a thread is run. */
interface ThreadOptions {
  readonly program?: URL;
  /** Ends the thread at once. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Protects linked tables in a thread of its own: the linear programmes of a large register take many seconds, and the
 * process answers others meanwhile. The thread ends with its answer, and holds no process open.
 *
 * @returns for each measure each cell's count as it may be published; `null` where it is withheld.
 * @throws Error when the thread fails, is ended, or ends without an answer.
 */
export function protectInThread(
  counts: LinkedCounts,
  { program = protection, signal }: ThreadOptions = {},
): Promise<(number | null)[][]> {
  const thread = new Worker(beginning, { workerData: { program: program.href, counts }, execArgv: [] });
  thread.unref();
  const end = () => void thread.terminate();
  if (signal?.aborted) end();
  signal?.addEventListener('abort', end, { once: true });
  return new Promise<(number | null)[][]>((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', (code) =>
      reject(new Error(`The protection's thread ended with ${code}, without an answer.`)),
    );
  }).finally(() => signal?.removeEventListener('abort', end));
}
