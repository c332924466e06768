import type { Facts } from '../../facts/facts.ts';
import type { RequirementOf } from '../../framework/requirement.ts';
import { chooseFigure, withoutFigure } from '../figure-choice.ts';
import type { Finding } from '../finding.ts';
import { fail, pass } from '../findings.ts';

const unemploymentRate = {
  name: 'UNEMPLOYMENT_RATE',
  unit: () => '%',
  text: (rate: number) => String(rate),
};

/** Whether unemployment in the occupation or place stays below the rate at which foreign workers would compete. */
export function unemploymentBelow(requirement: RequirementOf<'UNEMPLOYMENT_BELOW'>, facts: Facts): Finding[] {
  const { percent, whenNone } = requirement;
  const chosen = chooseFigure(requirement, facts.unemploymentRates, facts.datasets, unemploymentRate);
  const { found, figures } = chosen;
  if (!found) return [withoutFigure(chosen, whenNone, 'NO_USABLE_UNEMPLOYMENT_RATE')];
  const values = { rate: found.value, percent, figureLevel: found.place };
  return [
    found.value < percent
      ? pass('UNEMPLOYMENT_IS_BELOW', values, figures)
      : fail('UNEMPLOYMENT_REACHES', values, figures),
  ];
}
