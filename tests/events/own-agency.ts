import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequestSigner, requestSignatureHeader } from '@huza/access';
import { developmentKeys, subgraphs, throwAwayDatabases, trustOf } from '@huza/hub';
import { createLogger } from '@huza/service';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

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
      const authorization = `Bearer ${await issuer.token(expires)}`;
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
      issuer.stop();
      await stop();
    },
  };
}

/** An OpenID provider as far as an agency needs one, for tokens that expire when the test says so. */
async function startIssuer() {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const keys = [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256' }];
  const server = createServer((request, response) => {
    response.end(JSON.stringify(request.url === '/jwks' ? { keys } : { jwks_uri: `${url}/jwks` }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    token: (expires: string) =>
      new SignJWT({ agency: 'statistics', roles: ['analyst'], purposes: ['official-statistics'] })
        .setProtectedHeader({ alg: 'ES256', kid: 'one' })
        .setSubject('an-analyst')
        .setIssuer(url)
        .setAudience('huza')
        .setIssuedAt()
        .setExpirationTime(expires)
        .sign(privateKey),
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
