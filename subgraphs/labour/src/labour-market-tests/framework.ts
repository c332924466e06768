import type { Condition, Framework } from '@huza/labour-market-test';
import { type Batch, registerDay } from '@huza/subgraph';
import type { AdvertisementContent, AdvertisingChannel, Resolvers } from '../../generated/resolvers.ts';
import { frameworkOn } from './deadlines.ts';
import { titleIn } from './languages.ts';
import { decisionsOf } from './queries.ts';

/** The framework of each test: that of its last decision, else the one in force. */
export const frameworkOfTest: Batch<Framework> = async (database, tests) => {
  const decisions = await decisionsOf(database, tests, undefined);
  const inForce = frameworkOn(await registerDay(database));
  return new Map(tests.map((test) => [test, decisions.get(test)?.at(-1)?.content ?? inForce]));
};

/** Every condition of a framework, of exemptions and of what a requirement applies under. */
const conditionsOf = ({ exemptions, requirements }: Framework): Condition[] => [
  ...exemptions.flatMap(({ when }) => when),
  ...requirements.flatMap(({ appliesWhen }) => appliesWhen ?? []),
];

export const frameworkResolvers = {
  LabourMarketTestFramework: {
    name: ({ id }) => id,
    circumstances: (framework) => [
      ...new Set(
        conditionsOf(framework).flatMap((condition) =>
          condition.type === 'CIRCUMSTANCE' ? [condition.circumstance] : [],
        ),
      ),
    ],
    advertising: ({ requirements }) => {
      const asked = requirements.flatMap(({ requirement }) =>
        requirement.type === 'ADVERTISING' ? [requirement] : [],
      )[0];
      if (!asked) return null;
      return {
        channels: asked.channels.map(({ anyOf, ...channels }) => ({
          ...channels,
          anyOf: anyOf as AdvertisingChannel[],
        })),
        contents: asked.contents as AdvertisementContent[],
      };
    },
  },
  LabourMarketTestExemption: {
    rule: ({ id }) => id,
    title: ({ title }, { language }) => titleIn(title, language),
    permitClasses: ({ when }) =>
      when.flatMap((condition) => (condition.type === 'PERMIT_CLASS_IN' ? condition.classes : [])),
    longestDays: ({ when }) =>
      when.flatMap((condition) => (condition.type === 'DURATION_AT_MOST' ? [condition.days] : []))[0] ?? null,
  },
} satisfies Resolvers;
