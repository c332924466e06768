import type { Facts } from '../../facts/facts.ts';
import type { RequirementOf } from '../../framework/requirement.ts';
import type { Pay } from '../../framework/terms.ts';
import { chooseFigure, withoutFigure } from '../figure-choice.ts';
import type { Finding } from '../finding.ts';
import { fail, needsEvidence, pass } from '../findings.ts';
import { comparePay, payText } from '../pay.ts';

const prevailingWage = {
  name: 'PREVAILING_WAGE',
  unit: ({ currency, per }: Pay) => `${currency} per ${per}`,
  text: ({ amount }: Pay) => amount,
};

/** Whether the pay reaches a share of the prevailing wage in the occupation and place. */
export function wageFloor(requirement: RequirementOf<'WAGE_FLOOR'>, facts: Facts): Finding[] {
  const { percent, whenNone } = requirement;
  const chosen = chooseFigure(requirement, facts.prevailingWages, facts.datasets, prevailingWage);
  const { found, figures } = chosen;
  if (!found) return [withoutFigure(chosen, whenNone, 'NO_USABLE_WAGE_FIGURE')];
  if (facts.pay === null) return [needsEvidence('PAY_UNKNOWN', {}, figures)];
  const values = {
    pay: payText(facts.pay),
    percent,
    prevailing: payText(found.value),
    figureLevel: found.place,
  };
  const order = comparePay(facts.pay, found.value, percent);
  if (order === undefined)
    return [needsEvidence('PAY_NOT_COMPARABLE', { pay: values.pay, level: values.prevailing }, figures)];
  return [order >= 0 ? pass('WAGE_AT_FLOOR', values, figures) : fail('WAGE_BELOW_FLOOR', values, figures)];
}

/** Whether the pay reaches an amount that the framework states. */
export function minimumPay({ pay: level }: RequirementOf<'MINIMUM_PAY'>, { pay }: Facts): Finding[] {
  if (pay === null) return [needsEvidence('PAY_UNKNOWN')];
  const values = { pay: payText(pay), level: payText(level) };
  const order = comparePay(pay, level);
  if (order === undefined) return [needsEvidence('PAY_NOT_COMPARABLE', values)];
  return [order >= 0 ? pass('PAY_REACHES', values) : fail('PAY_DOES_NOT_REACH', values)];
}
