import type { Evidence, EvidenceFigure } from '../evidence/evidence.ts';
import { isWithheld } from '../evidence/figure-table.ts';
import { figureKey } from '../evidence/parse-evidence.ts';

/** How a figure differs between two bodies of evidence. */
export type FigureChangeKind =
  /** It has another value. */
  | 'REVISED'
  /** It was open and is withheld. */
  | 'WITHHELD'
  /** It was withheld and is open. */
  | 'RELEASED'
  /** Its value is the same, but not its statuses, its standard error or the persons that it rests on. */
  | 'REQUALIFIED'
  /** It was not there. */
  | 'ADDED'
  /** It is not there any more. */
  | 'REMOVED';

/** A figure that differs. */
export interface FigureChange {
  readonly kind: FigureChangeKind;
  readonly occupation: string;
  readonly measure: string;
  readonly period: string;
  readonly before: EvidenceFigure | null;
  readonly after: EvidenceFigure | null;
}

/** Every figure that differs, by measure, occupation and year. Where it came from does not count. */
export function compareEvidence(before: Evidence, after: Evidence): FigureChange[] {
  const old = byKey(before);
  const fresh = byKey(after);
  const keys = [...new Set([...old.keys(), ...fresh.keys()])].sort();
  return keys.flatMap((key) => {
    const was = old.get(key) ?? null;
    const is = fresh.get(key) ?? null;
    const kind = kindOf(was, is);
    const figure = was ?? is;
    if (kind === null || figure === null) return [];
    const { occupation, measure, period } = figure;
    return [{ kind, occupation, measure, period, before: was, after: is }];
  });
}

const byKey = ({ figures }: Evidence) => new Map(figures.map((figure) => [figureKey(figure), figure]));

function kindOf(was: EvidenceFigure | null, is: EvidenceFigure | null): FigureChangeKind | null {
  if (was === null) return 'ADDED';
  if (is === null) return 'REMOVED';
  if (isWithheld(was) !== isWithheld(is)) return isWithheld(is) ? 'WITHHELD' : 'RELEASED';
  if (was.value !== is.value) return 'REVISED';
  const same =
    was.observationStatus === is.observationStatus &&
    was.confidentialityStatus === is.confidentialityStatus &&
    was.standardError === is.standardError &&
    was.observations === is.observations;
  return same ? null : 'REQUALIFIED';
}
