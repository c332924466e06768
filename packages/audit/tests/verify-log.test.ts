import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Checkpoint,
  createFrontier,
  type LoggedRecord,
  leafHash,
  verifyLog,
  witness,
} from '../src/index.ts';

const texts = Array.from({ length: 40 }, (_, number) => `record ${number}`);
const logged = (records: readonly string[]): LoggedRecord[] =>
  records.map((record, sequence) => ({ sequence, record, leafHash: leafHash(record) }));

async function* each<Item>(items: readonly Item[]) {
  yield* items;
}

function checkpointAt(size: number): Checkpoint {
  const frontier = createFrontier();
  for (const text of texts.slice(0, size)) frontier.append(leafHash(text));
  return {
    log: 'labour',
    size,
    root: Buffer.from(frontier.root()).toString('base64url'),
    at: '2026-01-01T00:00:00Z',
  };
}

const checkpoints = [checkpointAt(10), checkpointAt(25), checkpointAt(40)];
const witnessed = texts.map((text) => leafHash(text));
const problemOf = async (records: readonly LoggedRecord[], kept = witnessed) =>
  (await verifyLog({ records: each(records), checkpoints, witnessed: each(kept) })).problem;

test('an untouched log agrees with every checkpoint', async () => {
  const report = await verifyLog({ records: each(logged(texts)), checkpoints, witnessed: each(witnessed) });
  expect(report).toMatchObject({ intact: true, size: 40, checkpoints: 3, problem: null });
  expect(report.root).toBe(checkpointAt(40).root);
});

test('a log may have grown since the last checkpoint', async () => {
  const grown = logged([...texts, 'a new record']);
  expect(await verifyLog({ records: each(grown), checkpoints, witnessed: each(witnessed) })).toMatchObject({
    intact: true,
    size: 41,
  });
});

describe('the first record at which a log is not what it was is named', () => {
  const place = fc.nat({ max: 37 });

  test('when it was altered', async () => {
    await fc.assert(
      fc.asyncProperty(place, async (at) => {
        const records = logged(texts.with(at, 'another text'));
        expect(await problemOf(records)).toMatchObject({ kind: 'ALTERED', sequence: at });
      }),
    );
  });

  test('when it was removed, and the others moved up', async () => {
    await fc.assert(
      fc.asyncProperty(place, async (at) => {
        expect(await problemOf(logged(texts.toSpliced(at, 1)))).toMatchObject({
          kind: 'REMOVED',
          sequence: at,
        });
      }),
    );
  });

  test('when it was removed, and its place left empty', async () => {
    const records = logged(texts).toSpliced(5, 1);
    expect(await problemOf(records)).toMatchObject({ kind: 'REMOVED', sequence: 5 });
  });

  test('when one was inserted before it', async () => {
    await fc.assert(
      fc.asyncProperty(place, async (at) => {
        const records = logged(texts.toSpliced(at, 0, 'a record that was never written'));
        expect(await problemOf(records)).toMatchObject({ kind: 'INSERTED', sequence: at });
      }),
    );
  });

  test('when the end was cut off', async () => {
    expect(await problemOf(logged(texts.slice(0, 33)))).toMatchObject({ kind: 'REMOVED', sequence: 33 });
  });

  test('when two records changed places', async () => {
    const swapped = texts.with(3, texts[4] ?? '').with(4, texts[3] ?? '');
    expect((await problemOf(logged(swapped)))?.sequence).toBe(3);
  });

  test('from the hash beside it, where nobody else keeps any', async () => {
    const records = logged(texts).with(12, {
      sequence: 12,
      record: 'another text',
      leafHash: leafHash('record 12'),
    });
    const { problem } = await verifyLog({ records: each(records), checkpoints: [] });
    expect(problem).toMatchObject({ kind: 'ALTERED', sequence: 12 });
  });

  test('within two checkpoints, where they are all there is', async () => {
    const records = logged(texts.with(17, 'another text')).map(({ sequence, record }) => ({
      sequence,
      record,
    }));
    const { problem } = await verifyLog({ records: each(records), checkpoints });
    expect(problem?.message).toContain('A record from 10 to 24 was altered, removed or inserted');
  });
});

describe('a witness', () => {
  const state = witness({ size: 0, hashes: [] }, witnessed.slice(0, 10), checkpointAt(10));

  test('follows a log from checkpoint to checkpoint', () => {
    expect(witness(state, witnessed.slice(10, 25), checkpointAt(25)).size).toBe(25);
  });

  test('refuses a checkpoint that does not continue what it knows', () => {
    const rewritten = createFrontier();
    for (const text of texts.slice(0, 25).with(2, 'another text')) rewritten.append(leafHash(text));
    const checkpoint = { ...checkpointAt(25), root: Buffer.from(rewritten.root()).toString('base64url') };
    expect(() => witness(state, witnessed.slice(10, 25), checkpoint)).toThrow('its past was rewritten');
    expect(() => witness(state, [], checkpointAt(40))).toThrow('is over 40 records');
    expect(() => witness(state, [], { ...checkpointAt(10), size: 5 })).toThrow('is over 5 records');
  });
});
