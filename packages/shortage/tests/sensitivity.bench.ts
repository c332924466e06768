import { bench, describe } from 'vitest';
import { score, sensitivity } from '../src/index.ts';
import { drawsOf, perturb } from '../src/sensitivity/perturb.ts';
import { published } from './evidence.ts';
import { largeEvidence } from './large-evidence.ts';

/** Huza's method over all 436 unit groups, and 10 years of figures at three levels and for the economy. */
const method = { ...published('rwanda-huza'), scope: { leastSkillLevel: null, withoutMajorGroups: [] } };
const evidence = largeEvidence(method, 10);
const once = { iterations: 3, warmupIterations: 0, time: 0, warmupTime: 0 };

describe('3 perturbed methods', () => {
  bench(
    'sensitivity: values taken once, judged again',
    () => void sensitivity(method, evidence, { draws: 3 }),
    once,
  );
  bench(
    'each perturbed method scored from the evidence',
    () => {
      const draw = drawsOf(1);
      for (let count = 0; count < 3; count++) score(perturb(method, draw), evidence);
    },
    once,
  );
});

describe('1,000 perturbed methods', () => {
  bench('sensitivity', () => void sensitivity(method, evidence, { draws: 1000 }), once);
});
