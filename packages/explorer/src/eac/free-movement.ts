import framework from '@huza/labour-market-test/rwanda-1.json';

/** What the framework's rule on free movement opens in one state. */
interface Schedule {
  readonly country: string;
  readonly opened: readonly { readonly occupation: string; readonly from: string }[];
  readonly reference: string;
}

interface FreeMovement {
  readonly from: string;
  readonly host: string;
  readonly schedules: readonly Schedule[];
}

const conditions: readonly object[] = framework.exemptions.flatMap(({ when }): readonly object[] => when);

/** Rwanda's rule on the free movement of workers of the Community, as its framework has it. */
export const freeMovement = conditions.find(
  (condition) => 'type' in condition && condition.type === 'FREE_MOVEMENT',
) as FreeMovement | undefined;

/** Since when a schedule opens a major group of ISCO-08; undefined where it does not. */
export const openedFrom = ({ opened }: Schedule, majorGroup: string): string | undefined =>
  opened.find(({ occupation }) => occupation === majorGroup)?.from;
