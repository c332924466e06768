import { createRequestSigner, requestSignatureHeader } from '@huza/access';
import { developmentKeys, subgraphs, throwAwayDatabases, trustOf } from '@huza/hub';
import { createLogger } from '@huza/service';
import { startIssuer } from '../../gateway/tests/issuer.ts';

/** Coordination as a process by itself, whose callers' tokens the test makes. */
export interface OwnAgency {
  readonly ownerUrl: string;
  /** Opens a stream on the agency's own port, as the gateway does; its body is not read yet. */
  open(query: string, expires: string): Promise<Response>;
  stop(): Promise<void>;
}

const agency = 'coordination';

export async function ownAgency(): Promise<OwnAgency> {
  const issuer = await startIssuer();
  const keys = await developmentKeys();
  const { databases, stop } = await throwAwayDatabases({ agencies: [agency] });
  const subgraph = subgraphs.find((one) => one.agency === agency);
  const database = databases[agency];
  const own = keys.parties[agency];
  if (!subgraph || !database || !own) throw new Error('Coordination is not there');
  await subgraph.prepare(database.ownerUrl, {});
  const service = await subgraph.serve({
    port: 0,
    databaseUrl: database.loginUrl,
    issuer: issuer.url,
    keys: own,
    trust: trustOf(keys),
    logger: createLogger(agency, 'silent'),
  });
  const sign = await createRequestSigner(keys.gateway);
  return {
    ownerUrl: database.ownerUrl,
    open: async (query, expires) => {
      const body = JSON.stringify({ query });
      const authorization = `Bearer ${await issuer.token('an-analyst', { expires })}`;
      const signature = await sign({ agency, authorization, purpose: undefined, body });
      return fetch(`${service.url}/graphql`, {
        method: 'POST',
        headers: {
          accept: 'text/event-stream',
          'content-type': 'application/json',
          authorization,
          [requestSignatureHeader]: signature,
        },
        body,
      });
    },
    stop: async () => {
      await service.stop();
      await issuer[Symbol.asyncDispose]();
      await stop();
    },
  };
}
