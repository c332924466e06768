import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type OwnHub, ownHub } from './own-hub.ts';

const bin = fileURLToPath(new URL('../packages/cli/bin/huza.js', import.meta.url));
const directory = mkdtempSync(join(tmpdir(), 'huza-list-commands-'));

/** Enough that some occupations have evidence enough to be judged. */
const sizes = {
  employers: 100,
  vacancies: 6_000,
  jobSeekers: 2_000,
  permits: 1_500,
  crossings: 100,
  surveyPersons: 15_000,
};

vi.setConfig({ testTimeout: 120_000 });

let hub: OwnHub;
beforeAll(async () => {
  hub = await ownHub({ sizes });
  await publish('2026');
}, 300_000);
afterAll(async () => {
  await hub.stop();
  rmSync(directory, { recursive: true });
});

interface Assessed {
  readonly occupation: { readonly code: string };
  readonly outcome: string | null;
}

interface Review {
  readonly version: number;
  readonly collections: readonly { readonly state: string }[];
  readonly assessments: { readonly nodes: readonly Assessed[] };
}

const ask = async <Data>(as: string, query: string, variables: object): Promise<Data> => {
  const { data, errors } = await hub.ask<Data>(query, { as, purpose: 'occupations-in-demand', variables });
  expect(errors).toBeUndefined();
  return data;
};

const find = async (id: string, fields: string): Promise<Review> => {
  const query = `query ($id: ID!) { review: occupationsInDemandReview(id: $id) { ${fields} } }`;
  return (await ask<{ review: Review }>('labour-officer', query, { id })).review;
};

/** A renewal from its opening to an edition: the committee accepts every score, and lists one occupation more. */
async function publish(review: string): Promise<void> {
  const send = (as: string, mutation: string, input: object, type: string, fields = 'review { id }') =>
    ask(as, `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} } }`, {
      input: { idempotencyKey: randomUUID(), ...input },
    });
  const step = async (
    as: string,
    mutation: string,
    input: object = {},
    type = 'ListReviewStepInput',
    fields?: string,
  ) => {
    const { version } = await find(review, 'version');
    return send(as, mutation, { review, expectedVersion: version, ...input }, type, fields);
  };
  const periods = ['2021', '2022', '2023', '2024', '2025'];
  const opening = { id: review, title: 'Renewal', method: 'rwanda-huza', periods };
  await send('labour-officer', 'openListReview', opening, 'OpenListReviewInput');
  await send('labour-officer', 'collectListEvidence', { review }, 'CollectListEvidenceInput');
  await vi.waitFor(
    async () => expect((await find(review, 'collections { state }')).collections[0]?.state).toBe('COMPLETE'),
    { timeout: 200_000, interval: 500 },
  );
  await step('labour-officer', 'scoreListReview', { draws: 100 }, 'ScoreListReviewInput');
  await step('labour-officer', 'openListConsultation');
  await step('labour-officer', 'closeListConsultation');
  const decisions = decisionsOn(
    (await find(review, 'assessments(first: 500) { nodes { occupation { code } outcome } }')).assessments
      .nodes,
  );
  await step('list-committee-member', 'decideOccupations', { decisions }, 'DecideOccupationsInput');
  await step('list-committee-member', 'proposeList');
  await step('list-approver', 'approveListProposal');
  const effectiveFrom = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  const publishing = { legalReference: 'Instructions of a test', effectiveFrom };
  await step('labour-officer', 'publishList', publishing, 'PublishListInput', 'edition { name }');
}

function decisionsOn(assessed: readonly Assessed[]) {
  const codes = (...outcomes: string[]) =>
    assessed
      .filter(({ outcome }) => outcomes.includes(outcome ?? 'NONE'))
      .map(({ occupation }) => occupation.code);
  const [more, ...refused] = codes('INSUFFICIENT_EVIDENCE', 'NONE');
  return [
    {
      occupations: codes('CANDIDATE', 'NOT_CANDIDATE'),
      kind: 'ACCEPT_SCORE',
      reason: 'The evidence is clear.',
    },
    { occupations: [more], kind: 'LIST', reason: 'Employers named it.' },
    { occupations: refused, kind: 'DO_NOT_LIST', reason: 'Too little is known of it.' },
  ];
}

/** Runs the real command as a process of its own against the hub. */
async function huza(...args: string[]) {
  const child = spawn(bin, ['list', ...args], { env: { ...process.env, HUZA_URL: hub.url, NO_COLOR: '1' } });
  const exit = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [output, errors, exitCode] = await Promise.all([text(child.stdout), text(child.stderr), exit]);
  return { exitCode, output, errors };
}

/** Changes the labour agency's records as its owner, behind its back. */
async function alter(statement: string): Promise<void> {
  const sql = postgres(hub.databases.labour?.ownerUrl ?? '', { max: 1, onnotice: () => undefined });
  try {
    expect((await sql.unsafe(statement)).count).toBeGreaterThan(0);
  } finally {
    await sql.end();
  }
}

test('an edition is reproduced to the last digit, and the agencies, asked again, give the same', async () => {
  const { exitCode, output, errors } = await huza('reproduce', '2026', '--fresh');
  expect([exitCode, errors]).toEqual([0, '']);
  expect(output.trimEnd().split('\n')).toEqual([
    'PASS: edition 2026 is what its stored evidence and method give, to the last digit.',
    ...['method', 'evidence', 'score', 'sensitivity', 'assessments', 'entries'].map(
      (part) => `  ${part}: the same`,
    ),
    'Asked again: every figure is the same',
    'Decided otherwise by these figures: 0 occupations',
    'The method is the latest version',
  ]);
});

test('a register that has changed since is told figure by figure, and the edition stands', async () => {
  await alter(`update vacancy set filled = null where occupation like '25%'`);
  const { exitCode, output } = await huza('reproduce', '2026', '--fresh', '--json');
  const { passed, fresh } = JSON.parse(output);
  expect([exitCode, passed, fresh.unanswered]).toEqual([0, true, []]);
  const filled = fresh.figures.filter(({ measure }: { measure: string }) => measure === 'vacanciesFilled');
  expect(filled).toContainEqual(
    expect.objectContaining({
      kind: 'REVISED',
      occupation: '25',
      after: expect.objectContaining({ value: 0 }),
    }),
  );
  for (const { measure, occupation } of fresh.figures) {
    expect(['vacanciesFilled', 'vacanciesOpen', 'meanDaysToFill']).toContain(measure);
    expect(occupation).toMatch(/^25|^_T/);
  }
});

test('an edition that was taken in from its legal text has nothing to recompute', async () => {
  const { exitCode, errors } = await huza('reproduce', '2013');
  expect(exitCode).toBe(2);
  expect(errors).toMatch(/Edition 2013 was taken in as it is, from its legal text/);
  expect((await huza('reproduce', '1999')).errors).toMatch(/There is no edition "1999"/);
});

test('the ministry’s own list takes the place of the demonstration entries; taken in twice, it is one', async () => {
  const file = join(directory, 'official.csv');
  writeFileSync(file, 'occupation,reason\n2512,Article 3\n2221,\n');
  const name = ['--name', '2013-official', '--replaces', '2013', '--effective-from', '2013-04-04'];
  const law = ['--legal-reference', 'Ministerial Instructions N°003/19.18 of 04/04/2013'];
  for (let time = 0; time < 2; time++) {
    const { exitCode, output, errors } = await huza('import', file, ...name, ...law);
    expect([exitCode, errors]).toEqual([0, '']);
    expect(output).toMatch(/Edition 2013-official, in force from 2013-04-04, lists 2 occupations\./);
  }
  const { output } = await huza('editions');
  expect(output).toMatch(/2013-official \(in place of 2013\)\s+2013-04-04 to \S+\s+2\s+official/);
  expect(output).toMatch(/2013\s+never: 2013-official stands in its place/);
  const difference = await huza('diff', '2013-official', '2013');
  expect(difference.output).toMatch(/^- 2221 Nursing professionals$|^\+ /m);
  expect(difference.output).toMatch(/\d+ added, \d+ removed, \d+ kept\n$/);
});

test('an official list is no demonstration: nothing takes its place', async () => {
  const file = join(directory, 'other.csv');
  writeFileSync(file, 'occupation\n2512\n');
  const { exitCode, errors } = await huza(
    ...[
      'import',
      file,
      '--name',
      '2013-other',
      '--replaces',
      '2013-official',
      '--effective-from',
      '2013-04-04',
    ],
    ...['--legal-reference', 'None'],
  );
  expect([exitCode, errors]).toEqual([
    1,
    expect.stringMatching(/^CONFLICT: Edition 2013-official is published/),
  ]);
});
