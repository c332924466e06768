import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OwnHub, ownHub } from './own-hub.ts';

let hub: OwnHub;
beforeAll(async () => {
  hub = await ownHub();
});
afterAll(() => hub.stop());

test('x', async () => {
  const response = await fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: {
      accept: 'text/event-stream',
      'content-type': 'application/json',
      authorization: `Bearer ${await hub.token('statistics-analyst')}`,
    },
    body: JSON.stringify({ query: 'subscription { agreementChanged { event at version state agreement { id current { state } } } }' }),
  });
  console.log(response.status, [...response.headers]);
  const statement = await hub.signAct({ act: 'SUSPEND', agreement: 'immigration-iom', party: 'iom', sequence: 1 });
  setTimeout(async () => console.log('brought', await hub.bring('coordination', statement)), 500);
  const start = Date.now();
  const decoder = new TextDecoder();
  for await (const chunk of response.body as never as AsyncIterable<Uint8Array>) {
    console.log(Date.now() - start, decoder.decode(chunk));
    if (Date.now() - start > 2_000) break;
  }
  expect(1).toBe(1);
});
