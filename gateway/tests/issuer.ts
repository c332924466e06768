import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

/** An OpenID issuer as far as a resource server needs one: discovery, a JWKS, and tokens signed with its key. */
export async function startIssuer() {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256', use: 'sig' };
  const server = createServer((request, response) => {
    const discovery = request.url?.endsWith('openid-configuration');
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(discovery ? { issuer: url, jwks_uri: `${url}/jwks` } : { keys: [jwk] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url,
    token: (subject: string, changes: TokenChanges = {}) => sign(url, privateKey, subject, changes),
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export interface TokenChanges {
  readonly issuer?: string;
  readonly audience?: string;
  readonly expires?: string;
  readonly claims?: JWTPayload;
  readonly key?: CryptoKey;
}

function sign(url: string, own: CryptoKey, subject: string, changes: TokenChanges): Promise<string> {
  const { issuer = url, audience = 'huza', expires = '5m', claims = {}, key = own } = changes;
  const standard = {
    agency: 'statistics',
    roles: ['analyst'],
    purposes: ['official-statistics', 'policy-research'],
  };
  return new SignJWT({ ...standard, ...claims })
    .setProtectedHeader({ alg: 'ES256', kid: 'one' })
    .setSubject(subject)
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt('-1h')
    .setExpirationTime(expires)
    .sign(key);
}
