import { subgraphs, throwAwayDatabases } from '@huza/hub';
import { type TestHub, testHub } from '../hub.ts';
import { makeAccessRequests } from './access-requests.ts';
import { agencies, schemaOf } from './agency-schema.ts';
import { bringAgreementsWithoutEffect } from './agreements-beside.ts';
import { askAgency, type GivenAnswer } from './answers.ts';
import { askers } from './askers.ts';
import { filterOperations } from './filter-questions.ts';
import { makeListReview } from './make-list-review.ts';
import { makePermit } from './permit-process.ts';
import { type Question, questionsOf } from './questions.ts';
import { sampleRecords } from './sample-records.ts';

type Operation = readonly Question[];

/** A hub over databases of its own, and what can be asked of it. */
export interface ObservedHub {
  readonly hub: TestHub;
  /** Each is one operation: all guarded fields of an agency. */
  readonly fields: readonly Operation[];
  /** Each is one operation: at most one filter of each list. */
  readonly filters: readonly Operation[];
  /** Asks some operations for every asker. */
  ask(operations: readonly Operation[]): Promise<readonly GivenAnswer[]>;
  stop(): Promise<void>;
}

/** Few records: what is given and what is refused does not depend on how many there are. */
const sizes: Record<string, number> = {
  employers: 50,
  vacancies: 500,
  jobSeekers: 3_000,
  permits: 300,
  labourMarketTests: 40,
  crossings: 2_000,
  surveyPersons: 500,
};

/** More than one asker waits for a database at a time. */
const atATime = 4;

export async function observedHub(): Promise<ObservedHub> {
  const { databases, stop } = await throwAwayDatabases({ agencies: subgraphs.map(({ agency }) => agency) });
  await Promise.all(
    subgraphs.map(({ agency, sampleSizes, prepare }) => {
      const own = Object.fromEntries(Object.keys(sampleSizes).map((size) => [size, sizes[size] ?? 0]));
      return prepare(databases[agency]?.ownerUrl ?? '', own);
    }),
  );
  const hub = await testHub({ databases });
  await makeAccessRequests(hub);
  await makePermit(hub);
  await bringAgreementsWithoutEffect(hub);
  await makeListReview(databases.labour?.ownerUrl ?? '');
  const { samples, numbers } = await sampleRecords(databases);
  const schemas = agencies.map(schemaOf);
  const tokens = await tokensOf(hub);
  return {
    hub,
    fields: schemas.map((schema) => questionsOf(schema, samples)),
    filters: schemas.flatMap(filterOperations),
    ask: async (operations) => {
      const waiting = askers.flatMap((asker) => operations.map((questions) => ({ asker, questions })));
      const answers: GivenAnswer[] = [];
      const askNext = async (): Promise<void> => {
        for (let next = waiting.pop(); next; next = waiting.pop()) {
          const token = tokens.get(next.asker.principal ?? '');
          answers.push(...(await askAgency({ hub, ...next, token, numbers })));
        }
      };
      await Promise.all(Array.from({ length: atATime }, askNext));
      return answers;
    },
    stop: async () => {
      await hub.stop();
      await stop();
    },
  };
}

async function tokensOf(hub: TestHub): Promise<ReadonlyMap<string, string>> {
  const principals = [...new Set(askers.flatMap(({ principal }) => principal ?? []))];
  return new Map(await Promise.all(principals.map(async (name) => [name, await hub.token(name)] as const)));
}
