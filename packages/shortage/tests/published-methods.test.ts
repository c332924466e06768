import { describe, expect, it } from 'vitest';
import { contentHash, publishedMethod, publishedMethods } from '../src/index.ts';

describe('the published methods', () => {
  it('never change under one version: a changed method is a new version, and a new line here', () => {
    const hashes = publishedMethods.map(({ method, hash }) => `${method.id} ${method.version} ${hash}`);
    expect(hashes).toEqual([
      'oecd-skills-for-jobs 1.0.0 96865797ccf577028ee9886d7aa4237120d5c4bc9716545e5705730c26032958',
      'rwanda-huza 1.0.0 1fbe3252d2d4c62d3faf22d6503486de52bae066536b0a038dc3e49a7acdfa10',
      'uk-mac-threshold 1.0.0 c392268c12cfe8987652ad7067901dce3c165da23420c1c16338f2ecd29fb466',
    ]);
  });

  it('carry the hash of their content', () => {
    for (const { method, hash } of publishedMethods) expect(contentHash(method)).toBe(hash);
  });

  it('are found by id and version', () => {
    expect(publishedMethod('rwanda-huza', '1.0.0')?.method.title.fr).toMatch(/Rwanda/);
    expect(publishedMethod('rwanda-huza', '0.0.1')).toBeUndefined();
  });

  it('say what of them was read in a publication, and what was not', () => {
    const open = publishedMethods.flatMap(({ method }) =>
      method.references
        .filter(({ verified }) => !verified)
        .map(({ reliedOnFor }) => `${method.id}: ${reliedOnFor}`),
    );
    expect(open).toContain(
      'oecd-skills-for-jobs: Comparison with the long-run trend; standardisation as z-scores; the weighted mean. The OECD’s own weights could not be read: equal weights stand in for them',
    );
  });

  it('measure one thing in one way, so that one body of evidence serves all', () => {
    const measures = new Map<string, string>();
    for (const { method } of publishedMethods)
      for (const measure of method.measures) {
        const hash = contentHash(measure);
        expect(measures.get(measure.code) ?? hash).toBe(hash);
        measures.set(measure.code, hash);
      }
    expect(measures.size).toBe(19);
  });

  it('name no agency only for what none of the hub holds', () => {
    const unheld = publishedMethods.flatMap(({ method }) =>
      method.measures.filter(({ agency }) => agency === null).map(({ code }) => code),
    );
    expect(new Set(unheld)).toEqual(
      new Set([
        'skillShortageVacancies',
        'hardToFillVacancies',
        'returnToOccupation',
        'newHires',
        'underQualified',
      ]),
    );
    const huza = publishedMethod('rwanda-huza', '1.0.0')?.method.measures ?? [];
    expect(huza.filter(({ agency }) => agency === null)).toEqual([]);
  });
});
