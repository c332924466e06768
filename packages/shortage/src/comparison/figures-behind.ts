import { economyWide } from '../evidence/evidence.ts';
import type { Method } from '../method/method.ts';
import type { FigureChange } from './compare-evidence.ts';

/** Of the figures that differ, those that an indicator of an occupation could have been made of. */
export function figuresBehind(
  { indicators }: Method,
  occupation: string,
  code: string,
  changes: readonly FigureChange[],
): FigureChange[] {
  const quantity = indicators.find((indicator) => indicator.code === code)?.derivation.quantity;
  const measures = new Set([
    ...(quantity?.add ?? []),
    ...(quantity?.subtract ?? []),
    ...(quantity?.dividedBy ?? []),
  ]);
  return changes.filter(
    (change) =>
      measures.has(change.measure) &&
      (change.occupation === economyWide || occupation.startsWith(change.occupation)),
  );
}
