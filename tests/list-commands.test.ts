import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import {
  acceptAll,
  approver,
  assessments,
  change,
  collect,
  committee,
  officer,
  step,
  tomorrow,
} from './list-process.ts';
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

/** A renewal from its opening to an edition: the committee accepts every score, and lists one occupation more. */
async function publish(id: string): Promise<void> {
  const periods = ['2021', '2022', '2023', '2024', '2025'];
  const opening = { id, title: 'Renewal', method: 'rwanda-huza', periods };
  await change(hub, officer, 'openListReview', opening);
  await collect(hub, id);
  await step(hub, officer, 'scoreListReview', id, { draws: 100 });
  await step(hub, officer, 'openListConsultation', id);
  await step(hub, officer, 'closeListConsultation', id);
  const assessed = await assessments(hub, id);
  await step(hub, committee, 'decideOccupations', id, { decisions: acceptAll(assessed) });
  const more = assessed.find(({ outcome }) => outcome === 'INSUFFICIENT_EVIDENCE')?.occupation.code;
  const overruled = { occupations: [more], kind: 'LIST', reason: 'Employers named it.' };
  await step(hub, committee, 'decideOccupations', id, { decisions: [overruled] });
  await step(hub, committee, 'proposeList', id);
  await step(hub, approver, 'approveListProposal', id);
  const publishing = { legalReference: 'Instructions of a test', effectiveFrom: tomorrow() };
  await step(hub, officer, 'publishList', id, publishing);
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

test('an edition is written as CSV and as a document to print', async () => {
  const csv = await huza('export', '2026');
  expect([csv.exitCode, csv.errors]).toEqual([0, '']);
  const difference = JSON.parse((await huza('diff', '2013', '2026', '--json')).output);
  const listed = [...difference.added, ...difference.kept].map(({ occupation }) => occupation.code);
  expect(listed.length).toBeGreaterThan(0);
  for (const code of listed) expect(csv.output).toContain(code);
  const pdf = join(directory, '2026.pdf');
  expect((await huza('export', '2026', '--format', 'pdf', '--output', pdf)).exitCode).toBe(0);
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  expect((await huza('export', '1999')).errors).toMatch(/There is no edition "1999"/);
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
