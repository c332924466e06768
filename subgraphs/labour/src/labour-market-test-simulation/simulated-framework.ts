import { RequestError } from '@huza/access';
import {
  changedFramework,
  type Framework,
  InvalidFrameworkError,
  parseFramework,
} from '@huza/labour-market-test';
import type { LabourMarketTestFrameworkChanges } from '../../generated/resolvers.ts';
import type { Reframe } from './simulated-outcomes.ts';

/**
 * What a simulation decides by: the framework given, or the one that each application was decided by, with its changes.
 *
 * @throws RequestError `INVALID_INPUT` naming every field that is wrong.
 */
export function simulatedFramework(
  given: string | null | undefined,
  changes: LabourMarketTestFrameworkChanges,
): Reframe {
  const fixed = given == null ? null : checked('framework', () => parseFramework(read(given)));
  return (decidedBy) => changedBy(fixed ?? decidedBy, changes);
}

function changedBy(framework: Framework, changes: LabourMarketTestFrameworkChanges): Framework {
  const { advertising, treatedAs, withoutRules, ...values } = changes;
  return checked('changes', () =>
    changedFramework(framework, {
      wageFloorPercent: values.wageFloorPercent ?? undefined,
      foreignWorkerPercent: values.foreignWorkerPercent ?? undefined,
      unemploymentPercent: values.unemploymentPercent ?? undefined,
      shortWorkDays: values.shortWorkDays ?? undefined,
      scheduleOf: values.scheduleOf ?? undefined,
      advertising: advertising ?? undefined,
      treatedAs: treatedAs
        ? Object.fromEntries(treatedAs.map(({ country, as }) => [country, as]))
        : undefined,
      withoutRules: withoutRules ?? undefined,
    }),
  );
}

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new RequestError(
      'INVALID_INPUT',
      `framework is not JSON: ${(cause as Error).message}. Give a framework as docs/labour-market-test.md describes it.`,
      { argument: 'framework' },
    );
  }
}

function checked(argument: string, make: () => Framework): Framework {
  try {
    return make();
  } catch (cause) {
    if (!(cause instanceof InvalidFrameworkError)) throw cause;
    throw new RequestError('INVALID_INPUT', `${argument} cannot be used. ${cause.message}.`, {
      argument,
      faults: cause.faults,
    });
  }
}
