import { generateSigningKey, publicJwk } from '@huza/access';
import { consistencyProof, createFrontier, inclusionProof, leafHash, signCheckpoint } from '@huza/audit';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Evidence, verifyRecords } from '../src/governance/audit/verify-records.ts';

const texts = Array.from({ length: 21 }, (_, number) => `record ${number}`);
const base64url = (hash: Uint8Array) => Buffer.from(hash).toString('base64url');

function rootOf(records: readonly string[]): string {
  const frontier = createFrontier();
  for (const text of records) frontier.append(leafHash(text));
  return base64url(frontier.root());
}

/** What an honest agency gives of a log, when the last three records are shown. */
async function evidenceOf(records: readonly string[], checkpointed = texts): Promise<Evidence> {
  const key = await generateSigningKey();
  const leaves = records.map((text) => leafHash(text));
  const sizes = [8, 20];
  const checkpoints = await Promise.all(
    sizes.map((size) =>
      signCheckpoint(
        { log: 'labour', size, root: rootOf(checkpointed.slice(0, size)), at: '2026-01-01T00:00:00Z' },
        key,
      ),
    ),
  );
  const shown = records.map((text, sequence) => ({ sequence, text })).slice(-3);
  return {
    agency: 'labour',
    head: { size: records.length, root: rootOf(records) },
    records: shown,
    keys: [publicJwk(key)],
    checkpoints,
    inclusion: new Map(
      shown.map(({ sequence }) => [sequence, inclusionProof(leaves, sequence).map(base64url)]),
    ),
    consistency: new Map(
      sizes
        .filter((size) => size <= records.length)
        .map((size) => [size, consistencyProof(leaves, size).map(base64url)]),
    ),
  };
}

let honest: Evidence;
beforeAll(async () => {
  honest = await evidenceOf(texts);
});

test('records of an untouched log are proved, and its checkpoints continued', async () => {
  expect(await verifyRecords(honest)).toEqual({ problems: [], records: 3, checkpoints: 2 });
});

describe('what was tampered with fails', () => {
  test('a record shown with another text than was hashed', async () => {
    const records = honest.records.map((one, place) => (place === 1 ? { ...one, text: 'another' } : one));
    const { problems, records: held } = await verifyRecords({ ...honest, records });
    expect([problems, held]).toEqual([[{ kind: 'record', sequence: 19 }], 2]);
  });

  test('a record shown in another place', async () => {
    const records = honest.records.map((one) => ({
      ...one,
      sequence: one.sequence === 18 ? 19 : one.sequence,
    }));
    expect((await verifyRecords({ ...honest, records })).problems).toContainEqual({
      kind: 'record',
      sequence: 19,
    });
  });

  test('a whole past, with every hash made to fit: the kept checkpoints tell', async () => {
    const rewritten = await evidenceOf(texts.with(3, 'a past that never was'));
    const { problems } = await verifyRecords(rewritten);
    expect(problems).toEqual([
      { kind: 'rewritten', size: 8 },
      { kind: 'rewritten', size: 20 },
    ]);
  });

  test('the last records, left out', async () => {
    const { problems } = await verifyRecords(await evidenceOf(texts.slice(0, 15)));
    expect(problems).toEqual([{ kind: 'shortened', size: 20 }]);
  });

  test('a checkpoint that another agency signed, or nobody', async () => {
    const { keys } = await evidenceOf(texts);
    expect((await verifyRecords({ ...honest, keys })).problems).toEqual([
      { kind: 'signature' },
      { kind: 'signature' },
    ]);
    const forged = honest.checkpoints.map((jws) => `${jws.slice(0, -4)}AAAA`);
    expect((await verifyRecords({ ...honest, checkpoints: forged })).problems).toHaveLength(2);
  });

  test('proofs that were not given', async () => {
    const { problems } = await verifyRecords({ ...honest, inclusion: new Map(), consistency: new Map() });
    expect(problems.map(({ kind }) => kind)).toEqual(['unproved', 'unproved', 'record', 'record', 'record']);
  });
});
