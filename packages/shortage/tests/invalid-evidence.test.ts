import { describe, expect, it } from 'vitest';
import { evidenceHash, InvalidEvidenceError, parseEvidence } from '../src/index.ts';
import { evidence, figure } from './evidence.ts';

function issuesOf(data: unknown): readonly string[] {
  try {
    parseEvidence(data);
  } catch (error) {
    if (error instanceof InvalidEvidenceError) return error.issues;
    throw error;
  }
  throw new Error('It is valid');
}

describe('evidence', () => {
  it('is refused for an occupation that ISCO-08 does not have, or a major group', () => {
    expect(
      issuesOf(evidence([figure('employed', '9999', 2025, 1), figure('employed', '2', 2025, 1)])),
    ).toEqual([
      'figures.0.occupation: expected a unit, minor or sub-major group of ISCO-08, or _T',
      'figures.1.occupation: expected a unit, minor or sub-major group of ISCO-08, or _T',
    ]);
  });

  it('is refused when a figure is given twice', () => {
    expect(
      issuesOf(evidence([figure('employed', '2512', 2025, 1), figure('employed', '2512', 2025, 2)])),
    ).toEqual(['figures.1: employed of 2512 in 2025 is given twice']);
  });

  it('is refused when a confidential figure has a value', () => {
    expect(issuesOf(evidence([figure('employed', '2512', 2025, 4, { confidentialityStatus: 'C' })]))).toEqual(
      ['figures.0: it is confidential (C), and yet has a value; withhold it'],
    );
  });

  it('is refused for a period that is no year, and a value that is no number', () => {
    expect(
      issuesOf({ period: '2025-Q1', figures: [{ ...figure('employed', '2512', 2025, 1), value: '12' }] }),
    ).toEqual([
      'period: expected a year such as 2025',
      'figures.0.value: Invalid input: expected number, received string',
    ]);
  });

  it('is the same whatever order its figures come in', () => {
    const figures = [figure('employed', '2512', 2025, 1), figure('employed', '251', 2025, 2)];
    expect(parseEvidence(evidence(figures))).toEqual(evidence(figures));
    expect(evidenceHash(evidence(figures))).toBe(evidenceHash(evidence(figures.toReversed())));
    expect(evidenceHash(evidence(figures))).not.toBe(evidenceHash(evidence(figures.slice(1))));
  });
});
