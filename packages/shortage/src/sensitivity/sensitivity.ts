import { contentHash } from '../canonical/content-hash.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { evidenceHash } from '../evidence/evidence-hash.ts';
import { type Values, valuesOf } from '../indicator/values.ts';
import type { Method } from '../method/method.ts';
import { coverageOf, type Judgement, judge } from '../score/judge.ts';
import { drawsOf, perturb } from './perturb.ts';
import type { DroppedIndicator, OccupationSensitivity, Sensitivity } from './result.ts';

/**
 * How far the candidates hang on the method's weights, thresholds and decision rule, and on each indicator.
 *
 * Values and z-scores hang on none of these: they are taken from the evidence once, and only judged again.
 *
 * @param seed the same seed draws the same methods.
 * @param draws how many perturbed methods.
 */
export function sensitivity(
  method: Method,
  evidence: Evidence,
  { seed = 1, draws = 1000 }: { readonly seed?: number; readonly draws?: number } = {},
): Sensitivity {
  const values = valuesOf(method, evidence);
  return {
    method: { id: method.id, version: method.version, hash: contentHash(method) },
    evidence: { hash: evidenceHash(evidence) },
    seed,
    draws,
    occupations: overPerturbedMethods(method, values, seed, draws),
    withoutIndicator: withoutEach(method, values),
  };
}

function overPerturbedMethods(
  method: Method,
  values: Values,
  seed: number,
  draws: number,
): OccupationSensitivity[] {
  const coverage = coverageOf(values);
  const draw = drawsOf(seed);
  const listed = new Uint32Array(values.occupations.length);
  const best = new Uint16Array(values.occupations.length);
  const worst = new Uint16Array(values.occupations.length);
  for (let count = 0; count < draws; count++) {
    const { candidate, rank } = judge(values, perturb(method, draw), coverage);
    rank.forEach((place, occupation) => {
      if (place === 0) return;
      if (candidate[occupation]) listed[occupation] = (listed[occupation] ?? 0) + 1;
      best[occupation] = Math.min(best[occupation] || place, place);
      worst[occupation] = Math.max(worst[occupation] ?? 0, place);
    });
  }
  return values.occupations.map((occupation, position) => ({
    occupation,
    listed: draws === 0 ? 0 : (listed[position] ?? 0) / draws,
    bestRank: best[position] || null,
    worstRank: worst[position] || null,
  }));
}

function withoutEach(method: Method, values: Values): DroppedIndicator[] {
  const candidatesWithout = (code?: string) =>
    candidates(values, judge(values, method, coverageOf(values, code)));
  const all = candidatesWithout();
  return method.indicators.map(({ code }) => {
    const left = candidatesWithout(code);
    return {
      indicator: code,
      added: [...left].filter((occupation) => !all.has(occupation)),
      removed: [...all].filter((occupation) => !left.has(occupation)),
    };
  });
}

const candidates = ({ occupations }: Values, { candidate }: Judgement): Set<string> =>
  new Set(occupations.filter((_, position) => candidate[position]));
