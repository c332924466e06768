import { signStatement } from '@huza/access';
import { subgraphs as allSubgraphs, developmentKeys, type HubOptions, throwAwayDatabases } from '@huza/hub';
import { askableHub, type TestHub } from './hub.ts';

type Databases = Awaited<ReturnType<typeof throwAwayDatabases>>['databases'];

/** A hub over databases of its own, for tests that change what all others rely on. */
export interface OwnHub extends TestHub {
  readonly databases: Databases;
  /** Signs what a party does to an agreement, as its steward does. */
  signAct(act: Act): Promise<string>;
  /** Brings a statement to an agency's own address; gives the HTTP status. */
  bring(agency: string, statement: string): Promise<number>;
}

interface Act {
  readonly act: 'SUSPEND' | 'RESUME' | 'END';
  readonly agreement: string;
  readonly party: string;
  readonly sequence: number;
  readonly version?: number;
}

const few: Record<string, number> = {
  employers: 50,
  vacancies: 200,
  jobSeekers: 200,
  permits: 400,
  labourMarketTests: 40,
  crossings: 500,
  surveyPersons: 500,
};

interface OwnHubOptions extends Partial<HubOptions> {
  /** How many records of each kind, in place of the few. */
  readonly sizes?: Readonly<Record<string, number>>;
}

/** Starts a hub over fresh databases with a few records each. */
export async function ownHub({
  sizes = few,
  subgraphs = allSubgraphs,
  ...options
}: OwnHubOptions = {}): Promise<OwnHub> {
  const { databases, stop } = await throwAwayDatabases({ agencies: subgraphs.map(({ agency }) => agency) });
  await Promise.all(
    subgraphs.map(({ agency, sampleSizes, prepare }) => {
      const own = Object.fromEntries(Object.keys(sampleSizes).map((size) => [size, sizes[size] ?? 0]));
      return prepare(databases[agency]?.ownerUrl ?? '', own);
    }),
  );
  const hub = await askableHub({ databases, subgraphs, keys: await developmentKeys(), ...options });
  const stopAll = async () => {
    await hub.stop();
    await stop();
  };
  return {
    ...hub,
    databases,
    signAct: ({ version = 1, ...act }) => {
      const keys = hub.keys.parties[act.party];
      if (!keys) throw new Error(`${act.party} has no keys`);
      const content = { ...act, version, reason: 'A test.', at: new Date().toISOString() };
      return signStatement('ACT', content, keys.signing);
    },
    bring: async (agency, statement) => {
      const response = await fetch(`${hub.agencies[agency]?.url}/statements`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ statement }),
      });
      return response.status;
    },
    stop: stopAll,
    [Symbol.asyncDispose]: stopAll,
  };
}
