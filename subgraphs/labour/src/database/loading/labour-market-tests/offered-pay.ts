import type { WageFigure } from '@huza/labour-market-test';
import { dayOf } from '@huza/sample-data';
import { vacancies } from '../../../policy.ts';

/** An occupation's code and the middle of the pay that a vacancy offers. */
export interface Offer {
  readonly occupation: string;
  readonly posted: string;
  readonly pay: number;
}

const levels = [
  ['MINOR_GROUP', 3],
  ['SUB_MAJOR_GROUP', 2],
  ['MAJOR_GROUP', 1],
] as const;

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;

/** What is paid for an occupation, by its minor, sub-major and major group, as the generated vacancies offer it. */
export function offeredPay(offers: readonly Offer[]): (occupation: string, day: number) => WageFigure[] {
  const byGroup = new Map<string, number[]>();
  for (const { occupation, pay } of offers) {
    for (const [, digits] of levels) {
      const group = occupation.slice(0, digits);
      const known = byGroup.get(group);
      if (known) known.push(pay);
      else byGroup.set(group, [pay]);
    }
  }
  const medians = new Map(
    [...byGroup].map(([group, pays]) => [group, { count: pays.length, pay: median(pays) }]),
  );
  return (occupation, day) =>
    levels.flatMap(([level, digits]): WageFigure[] => {
      const found = medians.get(occupation.slice(0, digits));
      if (!found) return [];
      return [
        {
          level,
          observations: found.count,
          value: { amount: String(Math.round(found.pay)), currency: 'RWF', per: 'MONTH' },
          observationStatus: 'A',
          confidentialityStatus: 'F',
          period: dayOf(day).slice(0, 4),
          source: { agency: 'labour', dataset: vacancies.dataset },
        },
      ];
    });
}
