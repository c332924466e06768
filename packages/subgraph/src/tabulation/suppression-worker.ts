import { parentPort, workerData } from 'node:worker_threads';
import { loadSolver, suppressLinked } from '@huza/disclosure';
import type { LinkedCounts } from './suppression-thread.ts';

const { codes, parents, counts, thresholds } = workerData.counts as LinkedCounts;
const solver = await loadSolver();
parentPort?.postMessage(
  counts.map((ofMeasure) =>
    suppressLinked(
      codes.map((ofCell, cell) => ({ codes: ofCell, count: ofMeasure[cell] ?? 0 })),
      parents.map((above) => (code) => above.get(code) ?? null),
      thresholds,
      solver,
    ),
  ),
);
