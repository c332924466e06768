import { Worker } from 'node:worker_threads';

/** The counts of linked tables, in a form that can be sent to a thread. */
export interface LinkedCounts {
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
const suppression = new URL('./suppression-worker.ts', import.meta.url);

/**
 * Decides in a thread of its own which cells are withheld: the linear programmes of a large register take many
 * seconds, and the process answers others meanwhile. The thread ends with its answer, and holds no process open.
 *
 * @returns for each measure whether each cell is withheld.
 * @throws Error when the thread fails or ends without an answer.
 */
export function suppressInThread(counts: LinkedCounts, program: URL = suppression): Promise<boolean[][]> {
  const thread = new Worker(beginning, { workerData: { program: program.href, counts }, execArgv: [] });
  thread.unref();
  return new Promise((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', (code) =>
      reject(new Error(`The suppression's thread ended with ${code}, without an answer.`)),
    );
  });
}
