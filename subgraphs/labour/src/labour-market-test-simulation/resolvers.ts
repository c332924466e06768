import {
  occupationCode,
  type RegisterTable,
  type SubgraphContext,
  tableResolvers,
  tabulateRegister,
} from '@huza/subgraph';
import { sql } from 'drizzle-orm';
import type {
  LabourMarketTestTableDimension,
  QueryLabourMarketTestSimulationArgs,
  Resolvers,
} from '../../generated/resolvers.ts';
import type { LabourMarketTestSimulationModel } from '../models.ts';
import { testConditions, testDimensionFields, testTable } from '../tables/labour-market-test-table.ts';
import { simulatedFramework } from './simulated-framework.ts';
import { joinedOutcomes, reframed, simulatedOutcomes } from './simulated-outcomes.ts';

const { guarded, recordKey, dimensions } = testTable;

const came = (when: 'before' | 'after', outcome: string) => ({
  of: sql.raw(`simulated.${when} = '${outcome}'`),
});

const measures = {
  applications: {},
  exempt: came('after', 'EXEMPT'),
  passed: came('after', 'PASSED'),
  referred: came('after', 'REFERRED'),
  failed: came('after', 'FAILED'),
  exemptBefore: came('before', 'EXEMPT'),
  passedBefore: came('before', 'PASSED'),
  referredBefore: came('before', 'REFERRED'),
  failedBefore: came('before', 'FAILED'),
  changed: { of: sql.raw('simulated.before <> simulated.after') },
};

/** What a simulation counts. */
export type SimulationMeasure = keyof typeof measures;

const counted: RegisterTable<LabourMarketTestTableDimension, SimulationMeasure> = {
  type: 'LabourMarketTestSimulation',
  guarded,
  ...(recordKey && { recordKey }),
  dimensions,
  measures,
  unit: 'applications',
};

type SimulationArguments = QueryLabourMarketTestSimulationArgs & { readonly totals: boolean };

async function simulate(
  { changes, framework: given, filter, ...args }: SimulationArguments,
  context: SubgraphContext,
): Promise<LabourMarketTestSimulationModel> {
  const frameworks = await reframed(context.database, simulatedFramework(given, changes));
  const listed = changes.occupationsInDemand?.map((code) =>
    occupationCode('changes.occupationsInDemand', code),
  );
  const conditions = testConditions(filter ?? {});
  const outcomes = await simulatedOutcomes(frameworks, listed, conditions.where, context.database);
  const table = await tabulateRegister(
    { ...counted, joined: joinedOutcomes(outcomes) },
    args,
    conditions,
    context,
  );
  const named = (name: 'id' | 'version') => [...new Set([...frameworks.values()].map((each) => each[name]))];
  return { ...table, framework: named('id').join(', '), frameworkVersion: named('version').join(', ') };
}

export const labourMarketTestSimulationResolvers = {
  Query: {
    labourMarketTestSimulation: (_parent, args, context) => simulate(args, context),
  },
  LabourMarketTestSimulation: tableResolvers,
  LabourMarketTestSimulationCell: {
    ...testDimensionFields,
    applications: (cell) => cell.figure('applications'),
    exempt: (cell) => cell.figure('exempt'),
    passed: (cell) => cell.figure('passed'),
    referred: (cell) => cell.figure('referred'),
    failed: (cell) => cell.figure('failed'),
    exemptBefore: (cell) => cell.figure('exemptBefore'),
    passedBefore: (cell) => cell.figure('passedBefore'),
    referredBefore: (cell) => cell.figure('referredBefore'),
    failedBefore: (cell) => cell.figure('failedBefore'),
    changed: (cell) => cell.figure('changed'),
  },
} satisfies Resolvers;
