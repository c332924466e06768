import type { Condition } from '../framework/condition.ts';
import type { Requirement, RequirementOf } from '../framework/requirement.ts';
import type { FrameworkChanges } from './framework-changes.ts';

/** A condition as the changes leave it. */
export function changedCondition(condition: Condition, changes: FrameworkChanges): Condition {
  switch (condition.type) {
    case 'FREE_MOVEMENT': {
      const { treatedAs, scheduleOf } = condition;
      return {
        ...condition,
        treatedAs: { ...treatedAs, ...changes.treatedAs },
        scheduleOf: changes.scheduleOf ?? scheduleOf,
      };
    }
    case 'DURATION_AT_MOST':
      return { ...condition, days: changes.shortWorkDays ?? condition.days };
    default:
      return condition;
  }
}

/** A requirement as the changes leave it. */
export function changedRequirement(requirement: Requirement, changes: FrameworkChanges): Requirement {
  const percent = (change: number | undefined, now: number) => change ?? now;
  switch (requirement.type) {
    case 'ADVERTISING':
      return {
        ...requirement,
        channels: requirement.channels.map((channels) => advertised(channels, changes)),
      };
    case 'WAGE_FLOOR':
      return { ...requirement, percent: percent(changes.wageFloorPercent, requirement.percent) };
    case 'FOREIGN_WORKER_SHARE':
      return { ...requirement, percent: percent(changes.foreignWorkerPercent, requirement.percent) };
    case 'UNEMPLOYMENT_BELOW':
      return { ...requirement, percent: percent(changes.unemploymentPercent, requirement.percent) };
    default:
      return requirement;
  }
}

type Channels = RequirementOf<'ADVERTISING'>['channels'][number];

/** Days that had to follow each other without a gap still have to. */
function advertised(channels: Channels, { advertising = [] }: FrameworkChanges): Channels {
  const change = advertising.find(({ channel }) => channels.anyOf.includes(channel));
  if (!change) return channels;
  const { days } = change;
  const isContinuous = channels.shortestPeriod >= channels.days;
  return { ...channels, days, shortestPeriod: isContinuous ? days : Math.min(channels.shortestPeriod, days) };
}
