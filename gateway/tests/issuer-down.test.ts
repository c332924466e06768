import { expect, test } from 'vitest';
import { startHub } from './hub.ts';

test('with the issuer down a token cannot be verified, and what needs none still answers', async () => {
  await using hub = await startHub();
  const authorization = `Bearer ${await hub.issuer.token('ana')}`;
  await hub.issuer[Symbol.asyncDispose]();
  const refused = await hub.ask('{ permitTotal }', { authorization });
  expect([refused.status, refused.body.errors[0].extensions.code]).toEqual([503, 'SIGN_IN_UNAVAILABLE']);
  expect((await hub.ask('{ permitTotal }')).body).toEqual({ data: { permitTotal: 7 } });
});
