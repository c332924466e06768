import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { subgraphs } from '@huza/hub';
import { writeAgencyKeys } from '@huza/subgraph';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OwnHub, ownHub } from './own-hub.ts';

const bin = fileURLToPath(new URL('../packages/cli/bin/huza.js', import.meta.url));
const mainJob = fileURLToPath(new URL('./main-job.graphql', import.meta.url));
const directory = mkdtempSync(join(tmpdir(), 'huza-command-line-'));

let hub: OwnHub;
beforeAll(async () => {
  hub = await ownHub({ checkpointInterval: 200 });
});
afterAll(async () => {
  await hub.stop();
  rmSync(directory, { recursive: true });
});

function file(name: string, content: string): string {
  const path = join(directory, name);
  writeFileSync(path, content);
  return path;
}

const keysOf = (party: string) => {
  const keys = hub.keys.parties[party];
  if (!keys) throw new Error(`${party} has no keys`);
  return file(`${party}.json`, writeAgencyKeys(keys));
};

/** Runs the real command as a process of its own against the hub. */
async function huza(...args: string[]) {
  const child = spawn(bin, args, { env: { ...process.env, HUZA_URL: hub.url, NO_COLOR: '1' } });
  const exit = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [output, errors, exitCode] = await Promise.all([text(child.stdout), text(child.stderr), exit]);
  return { exitCode, output, errors };
}

test('huza explain says what a query would be given, and exits with 1 where something is refused', async () => {
  const statistician = await huza('explain', mainJob, '--as', 'statistics-analyst');
  expect([statistician.exitCode, statistician.errors]).toEqual([0, '']);
  expect(statistician.output).toMatch(
    /PermitStatistics\.inForce\s+immigration\s+ALLOWED\s+immigration-statistics\/1#1/,
  );
  const employer = await huza('explain', mainJob, '--as', 'employer');
  expect(employer.exitCode).toBe(1);
  expect(employer.output).toMatch(
    /Occupation\.permits\s+immigration\s+REFUSED\s+No agreement in force lets employer/,
  );
});

test('an agreement is drafted, signed by its parties, suspended and shown from the command line', async () => {
  const draft = file(
    'draft.json',
    JSON.stringify({
      id: 'labour-iom',
      title: 'Vacancies for research',
      provider: 'labour',
      consumers: ['iom'],
      clauses: [
        {
          dataset: 'labour.vacancies',
          roles: ['analyst'],
          purposes: ['policy-research'],
          grain: 'AGGREGATE',
        },
      ],
      legalBasis: 'Law N°058/2021 of 13/10/2021.',
      retention: 'P1Y',
      validFrom: '2026-01-01',
      validUntil: '2030-12-31',
      stewards: [
        { party: 'labour', contact: 'The data steward' },
        { party: 'iom', contact: 'The research office' },
      ],
    }),
  );
  const steps: [string[], string][] = [
    [['draft', draft, '--as', 'labour-steward'], 'labour-iom, version 1: DRAFT\n'],
    [['propose', 'labour-iom/1', '--as', 'labour-steward'], 'labour-iom, version 1: PROPOSED\n'],
    [
      ['sign', 'labour-iom/1', '--as', 'labour-steward', '--key', keysOf('labour')],
      'labour-iom, version 1: PROPOSED\n',
    ],
    [
      ['sign', 'labour-iom/1', '--as', 'iom-steward', '--key', keysOf('iom')],
      'labour-iom, version 1: IN_FORCE\n',
    ],
    [
      ['suspend', 'labour-iom/1', '--as', 'iom-steward', '--key', keysOf('iom'), '--reason', 'A pause.'],
      'labour-iom, version 1: SUSPENDED by iom\n',
    ],
    [
      ['resume', 'labour-iom/1', '--as', 'iom-steward', '--key', keysOf('iom'), '--reason', 'It goes on.'],
      'labour-iom, version 1: IN_FORCE\n',
    ],
  ];
  for (const [args, output] of steps) {
    expect([args[0], await huza('agreement', ...args)]).toEqual([
      args[0],
      { exitCode: 0, output, errors: '' },
    ]);
  }
  expect((await huza('agreement', 'text', 'labour-iom')).output).toContain('Clause 1: labour.vacancies');
  expect((await huza('agreement', 'show', 'labour-iom')).output).toContain('iom: RESUME. It goes on.');
  expect((await huza('agreement', 'list', '--party', 'iom')).output).toMatch(
    /labour-iom\s+1\s+IN_FORCE\s+labour\s+iom/,
  );
}, 120_000);

test('a step that is not the principal’s is refused with who may take it', async () => {
  const refused = await huza(
    'agreement',
    'end',
    'labour-iom/1',
    '--as',
    'iom-analyst',
    '--key',
    keysOf('iom'),
    '--reason',
    'x',
  );
  expect([refused.exitCode, refused.output]).toEqual([1, '']);
  expect(refused.errors).toContain(
    'ROLE_NOT_PERMITTED: To end an agreement for iom is for a data steward of iom',
  );
  const wrongKey = await huza(
    'agreement',
    'end',
    'labour-iom/1',
    '--as',
    'iom-steward',
    '--key',
    keysOf('labour'),
    '--reason',
    'x',
  );
  expect(wrongKey.errors).toContain('SIGNATURE_NOT_VALID');
});

test('huza audit verify proves the log, and huza audit log shows who used what', async () => {
  await hub.ask('{ permits(first: 3) { nodes { id } } }', {
    as: 'permit-officer',
    purpose: 'permit-decision',
  });
  const size = async () =>
    (
      (await (
        await fetch(`${hub.agencies.coordination?.url}/audit/immigration/checkpoints/latest`)
      ).json()) as {
        size: number;
      }
    ).size;
  await expect.poll(size, { timeout: 5_000 }).toBeGreaterThan(0);
  const verified = await huza('audit', 'verify', '--agency', 'immigration');
  expect(verified).toMatchObject({ exitCode: 0, errors: '' });
  expect(verified.output).toMatch(
    /^immigration: \d+ records?, none altered, removed or inserted; in agreement with [1-9]\d* checkpoints?;/,
  );
  const log = await huza('audit', 'log', '--principal', 'permit-officer');
  expect(log.output).toMatch(
    /permit-officer\s+permit-decision\s+DISCLOSED\s+immigration\.permits\s+3\s+immigration-own-use\/1#\d+/,
  );
  const stranger = await huza('audit', 'verify', '--as', 'labour-dpo');
  expect([stranger.exitCode, stranger.errors]).toEqual([
    1,
    expect.stringContaining('of immigration, for the purpose audit'),
  ]);
}, 60_000);

test('huza schema check finds that the working copy takes nothing from an agreement', async () => {
  expect(await huza('schema', 'check')).toMatchObject({ exitCode: 0, errors: '' });
});

test('a field that is removed, moved or made more sensitive is found in the agreements that open it', async () => {
  const sdl = subgraphs.find(({ agency }) => agency === 'immigration')?.sdl ?? '';
  const changed = sdl
    .replace('  issued: Int\n', '  issuedInTheYear: Int\n')
    .replace(
      'type BorderCrossings @sensitivity(level: RESTRICTED)',
      'type BorderCrossings @sensitivity(level: PERSONAL)',
    )
    .replace(
      'refused: Int @dataset(name: "immigration.applications")',
      'refused: Int @dataset(name: "immigration.refusals")',
    );
  const query = `query ($sdl: String!) { schemaImpact(agency: "immigration", sdl: $sdl) { field change authority consumers } }`;
  const { data } = await hub.ask<{
    schemaImpact: { field: string; change: string; authority: string; consumers: string[] }[];
  }>(query, { as: 'immigration-steward', purpose: 'audit', variables: { sdl: changed } });
  expect(data.schemaImpact).toEqual(
    expect.arrayContaining([
      {
        field: 'PermitStatistics.issued',
        change: 'REMOVED',
        authority: 'immigration-iom/1#1',
        consumers: ['iom'],
      },
      {
        field: 'BorderCrossings.month',
        change: 'MORE_SENSITIVE',
        authority: 'immigration-iom/1#2',
        consumers: ['iom'],
      },
      {
        field: 'PermitStatistics.refused',
        change: 'MOVED',
        authority: 'immigration-statistics/1#2',
        consumers: ['statistics'],
      },
    ]),
  );
});
