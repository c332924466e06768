import { parentPort, workerData } from 'node:worker_threads';
import { loadSolver, protectLinked } from '@huza/disclosure';
import type { LinkedCounts } from './protection-thread.ts';

const { rule, codes, parents, counts, thresholds } = workerData.counts as LinkedCounts;
const solver = await loadSolver();
parentPort?.postMessage(
  counts.map((ofMeasure) =>
    protectLinked(
      codes.map((ofCell, cell) => ({ codes: ofCell, count: ofMeasure[cell] ?? 0 })),
      parents.map((above) => (code) => above.get(code) ?? null),
      rule,
      thresholds,
      solver,
    ),
  ),
);
