import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { huza } from './command-line.ts';
import { serveHub } from './hub.ts';

let hub: Awaited<ReturnType<typeof serveHub>>;
beforeAll(async () => {
  hub = await serveHub();
});
afterAll(() => hub[Symbol.asyncDispose]());

const ask = (query: string, ...args: string[]) =>
  huza(['query', '-', ...args], { url: hub.url, input: query });

test('a file is sent as the statistics analyst, for its first purpose; the answer stands alone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'huza-query-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'who.graphql');
  await writeFile(file, 'query Who { whoAsks purpose }');
  const { exitCode, output, errors } = await huza(['query', file], { url: hub.url });
  expect(JSON.parse(output)).toEqual({
    data: { whoAsks: 'statistics-analyst', purpose: 'official-statistics' },
  });
  expect([exitCode, errors]).toEqual([0, '']);
});

test('principal, purpose and variables are taken from the command line, the query from standard input', async () => {
  const query = 'query D($number: Int!) { whoAsks purpose double(number: $number) }';
  const { output } = await ask(
    query,
    ...['--as', 'permit-officer', '--purpose', 'labour-market-test', '--variables', '{"number": 21}'],
  );
  expect(JSON.parse(output)).toEqual({
    data: { whoAsks: 'permit-officer', purpose: 'labour-market-test', double: 42 },
  });
});

test('the address may be given on the command line', async () => {
  const args = ['query', '-', '--url', `${hub.url}/`];
  const { output } = await huza(args, { url: 'http://localhost:1', input: '{ whoAsks }' });
  expect(JSON.parse(output)).toEqual({ data: { whoAsks: 'statistics-analyst' } });
});

test('a partial answer is an answer: its errors stand in the JSON', async () => {
  const { exitCode, output, errors } = await ask('{ whoAsks vacancies }');
  expect(JSON.parse(output)).toMatchObject({
    data: { whoAsks: 'statistics-analyst', vacancies: null },
    errors: [{ path: ['vacancies'], extensions: { code: 'AGENCY_UNAVAILABLE' } }],
  });
  expect([exitCode, errors]).toEqual([0, '']);
});

test.each(['{ vacancies }', '{ nothing }', '{'])('errors alone end with exit code 1: %s', async (query) => {
  const { exitCode, output } = await ask(query);
  expect(JSON.parse(output).errors).toHaveLength(1);
  expect(exitCode).toBe(1);
});

test('a file that is not there, a folder and an empty query are named', async () => {
  const said = async (...args: string[]) => {
    const { exitCode, output, errors } = await huza(['query', ...args], { url: hub.url });
    return [exitCode, output, errors];
  };
  expect(await said('nowhere.graphql')).toEqual([
    2,
    '',
    'Cannot read nowhere.graphql: there is no such file\n',
  ]);
  expect(await said('.')).toEqual([2, '', 'Cannot read .: it is a folder\n']);
  expect(await said('-')).toEqual([2, '', 'Standard input is empty: expected a GraphQL query\n']);
});

test.each(['{code: 1}', '[1]', 'null', ''])(
  'variables that are no JSON object are shown: %j',
  async (json) => {
    const { exitCode, output, errors } = await ask('{ whoAsks }', '--variables', json);
    const message = `--variables is ${json}: expected a JSON object such as {"code": "2512"}\n`;
    expect([exitCode, output, errors]).toEqual([2, '', message]);
  },
);

test('an unknown principal lists those that exist', async () => {
  const { exitCode, output, errors } = await ask('{ whoAsks }', '--as', 'minister');
  expect([exitCode, output]).toEqual([2, '']);
  expect(errors).toMatch(
    /^There is no demonstration principal "minister". There are:\n {2}statistics-analyst\n/,
  );
  expect(errors).toContain('\n  coordination-dpo\n');
});

test("an unknown purpose lists the principal's own; another's is for the hub to refuse", async () => {
  const { exitCode, errors } = await ask('{ whoAsks }', '--as', 'employer', '--purpose', 'curiosity');
  const message =
    'There is no purpose "curiosity". The purposes of employer: labour-market-test, occupations-in-demand\n';
  expect([exitCode, errors]).toEqual([2, message]);
  const sent = await ask('{ purpose }', '--as', 'employer', '--purpose', 'audit');
  expect(JSON.parse(sent.output)).toEqual({ data: { purpose: 'audit' } });
});
