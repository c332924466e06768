import { createRequestSigner, generateSigningKey, publicJwk, requestSignatureHeader } from '@huza/access';
import { importJWK, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type TestHub, testHub } from './hub.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub();
});
afterAll(() => hub.stop());

const body = JSON.stringify({ query: '{ permitClasses { code } }' });
const otherBody = JSON.stringify({ query: '{ borderPosts { code } }' });
const purpose = 'official-statistics';

interface Sent {
  readonly body?: string;
  readonly authorization?: string;
  readonly purpose?: string;
  readonly signature?: string;
}

/** Asks the immigration subgraph on its own port, with nothing but what is given. */
async function send({ body: text = body, authorization, purpose: stated, signature }: Sent) {
  const response = await fetch(`${hub.agencies.immigration?.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(authorization && { authorization }),
      ...(stated && { 'huza-purpose': stated }),
      ...(signature && { [requestSignatureHeader]: signature }),
    },
    body: text,
  });
  const { data, errors } = (await response.json()) as {
    data?: object;
    errors?: { message: string; extensions: { code: string } }[];
  };
  return { status: response.status, data, code: errors?.[0]?.extensions.code, message: errors?.[0]?.message };
}

const sign = async (changes: Partial<Parameters<Awaited<ReturnType<typeof createRequestSigner>>>[0]> = {}) =>
  (await createRequestSigner(hub.keys.gateway))({
    agency: 'immigration',
    authorization: undefined,
    purpose: undefined,
    body,
    ...changes,
  });

const refused = (reason: string) => ({
  status: 403,
  code: 'REQUEST_NOT_SIGNED',
  message: expect.stringContaining(reason),
});

describe('a subgraph on its own port', () => {
  test('answers what the gateway signed, once', async () => {
    const signature = await sign();
    expect(await send({ signature })).toMatchObject({
      status: 200,
      data: { permitClasses: expect.anything() },
    });
    expect(await send({ signature })).toMatchObject(refused('it was used before'));
  });

  test('refuses a request without a signature', async () => {
    expect(await send({})).toMatchObject(refused('it has none'));
  });

  test('refuses another body than the one that was signed', async () => {
    expect(await send({ signature: await sign(), body: otherBody })).toMatchObject(refused('another body'));
  });

  test('refuses another purpose, and another token, than those that were signed', async () => {
    const authorization = `Bearer ${await hub.token('statistics-analyst')}`;
    const signature = await sign({ authorization, purpose });
    const other = `Bearer ${await hub.token('permit-officer')}`;
    expect(await send({ signature, authorization, purpose: 'policy-research' })).toMatchObject(
      refused('another purpose'),
    );
    expect(await send({ signature, authorization: other, purpose })).toMatchObject(
      refused('another authorization'),
    );
    expect((await send({ signature, authorization, purpose })).status).toBe(200);
  });

  test('refuses what was signed for another agency', async () => {
    expect(await send({ signature: await sign({ agency: 'labour' }) })).toMatchObject(
      refused('another agency'),
    );
  });

  test('refuses what was signed half a minute ago', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 40_000 });
    const signature = await sign();
    vi.useRealTimers();
    expect(await send({ signature })).toMatchObject(refused('stale'));
  });

  test('refuses the signature of a stranger, and of an agency', async () => {
    const stranger = await createRequestSigner(await generateSigningKey());
    const labour = hub.keys.parties.labour?.signing;
    const agency = await createRequestSigner(labour ?? (await generateSigningKey()));
    for (const signer of [stranger, agency]) {
      const signature = await signer({
        agency: 'immigration',
        authorization: undefined,
        purpose: undefined,
        body,
      });
      expect(await send({ signature })).toMatchObject(refused('not the gateway’s'));
    }
  });

  test('refuses a signature with the algorithm none, and one with the public key as a shared secret', async () => {
    const genuine = await sign();
    const claims = JSON.parse(Buffer.from(genuine.split('.')[1] ?? '', 'base64url').toString());
    const none = new UnsecuredJWT({ ...claims, jti: 'none' }).encode();
    const secret = new TextEncoder().encode(JSON.stringify(publicJwk(hub.keys.gateway)));
    const confused = await new SignJWT({ ...claims, jti: 'confused' })
      .setProtectedHeader({ alg: 'HS256', kid: hub.keys.gateway.kid, typ: 'huza-request+jwt' })
      .sign(secret);
    for (const signature of [none, confused]) {
      expect(await send({ signature })).toMatchObject(refused('not the gateway’s'));
    }
  });

  test('refuses another statement of the gateway’s key in the place of a request', async () => {
    const key = await importJWK(hub.keys.gateway.jwk, 'EdDSA');
    const signature = await new SignJWT({ body: 'x' })
      .setProtectedHeader({ alg: 'EdDSA', kid: hub.keys.gateway.kid, typ: 'JWT' })
      .setAudience('immigration')
      .setIssuedAt()
      .setExpirationTime('30s')
      .setJti('1')
      .sign(key);
    expect(await send({ signature })).toMatchObject(refused('not the gateway’s'));
  });
});

describe('a signed request with a token that is not the provider’s', () => {
  const claims = {
    iss: '',
    aud: 'huza',
    sub: 'permit-officer',
    agency: 'immigration',
    roles: ['permit-officer'],
    purposes: ['permit-decision'],
  };
  const tokens: [string, (issuer: string) => Promise<string>][] = [
    [
      'with the algorithm none',
      async (iss) => new UnsecuredJWT({ ...claims, iss }).setExpirationTime('1h').encode(),
    ],
    [
      'signed with another key',
      async (iss) => {
        const { jwk, kid } = await generateSigningKey();
        return new SignJWT({ ...claims, iss })
          .setProtectedHeader({ alg: 'EdDSA', kid })
          .setExpirationTime('1h')
          .sign(await importJWK(jwk, 'EdDSA'));
      },
    ],
    [
      'signed with the provider’s public key as a shared secret',
      async (iss) => {
        const { jwks_uri } = (await (await fetch(`${iss}/.well-known/openid-configuration`)).json()) as {
          jwks_uri: string;
        };
        const { keys } = (await (await fetch(jwks_uri)).json()) as { keys: { kid: string }[] };
        return new SignJWT({ ...claims, iss })
          .setProtectedHeader({ alg: 'HS256', kid: keys[0]?.kid ?? '' })
          .setExpirationTime('1h')
          .sign(new TextEncoder().encode(JSON.stringify(keys[0])));
      },
    ],
  ];
  test.each(tokens)('%s is refused by the subgraph itself', async (_kind, make) => {
    const authorization = `Bearer ${await make(`${hub.url}/openid`)}`;
    const signature = await sign({ authorization });
    expect(await send({ authorization, signature })).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
  });

  test('that has expired, or is for another audience, is refused by the subgraph itself', async () => {
    const genuine = await hub.token('permit-officer');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * 3600_000 });
    const authorization = `Bearer ${genuine}`;
    const signature = await sign({ authorization });
    const answer = await send({ authorization, signature });
    vi.useRealTimers();
    expect(answer).toMatchObject({
      status: 401,
      code: 'UNAUTHENTICATED',
      message: expect.stringContaining('expired'),
    });
  });
});
