import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { huza } from './command-line.ts';

const occupation = (field: string) => `
extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
type Query { ${field}: Int }
type Occupation @key(fields: "code") { code: ID! ${field}: Int }`;

const exporting = (agency: string, sdl: string) =>
  `export const ${agency}: object = { agency: '${agency}', sdl: ${JSON.stringify(sdl)} };`;

/** A folder of agencies, each with the text of its `src/index.ts`. */
async function folderOf(agencies: Record<string, string>) {
  const folder = await mkdtemp(join(tmpdir(), 'huza-subgraphs-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  for (const [agency, source] of Object.entries(agencies)) {
    await mkdir(join(folder, agency, 'src'), { recursive: true });
    await writeFile(join(folder, agency, 'src', 'index.ts'), source);
  }
  return folder;
}

const check = (folder: string, ...args: string[]) => huza(['schema', 'check', folder, '--offline', ...args]);

test('schemas that compose', async () => {
  const folder = await folderOf({
    statistics: exporting('statistics', occupation('employed')),
    labour: exporting('labour', occupation('vacancies')),
  });
  const said = await check(folder);
  expect(said).toEqual({ exitCode: 0, output: 'The schemas compose: labour, statistics\n', errors: '' });
  expect(JSON.parse((await check(folder, '--json')).output)).toEqual({
    composes: true,
    agencies: ['labour', 'statistics'],
    errors: [],
    impacts: [],
  });
});

test('without a hub it says that no agreement was checked', async () => {
  const folder = await folderOf({ labour: exporting('labour', occupation('vacancies')) });
  const { exitCode, errors } = await huza(['schema', 'check', folder], { url: 'http://localhost:1' });
  expect([exitCode, errors]).toEqual([
    0,
    'Agreements were not checked: no hub answers at http://localhost:1.\n',
  ]);
});

test('a field of two agencies with two types is named, with both agencies', async () => {
  const folder = await folderOf({
    statistics: exporting('statistics', occupation('vacancies')),
    labour: exporting('labour', occupation('vacancies').replaceAll('vacancies: Int', 'vacancies: String')),
  });
  const { exitCode, output, errors } = await check(folder);
  expect([exitCode, output]).toEqual([1, '']);
  expect(errors).toMatch(/^The schemas do not compose:\n/);
  expect(errors).toContain(
    'Type of field "Occupation.vacancies" is incompatible across subgraphs: ' +
      'it has type "String" in subgraph "labour" but type "Int" in subgraph "statistics"\n',
  );
});

test('an agency that cannot be defined is named with the reason, and every one is', async () => {
  const folder = await folderOf({
    coordination: 'export {};',
    labour: "throw new Error('The schema leaves fields unguarded:\\n  Vacancy.wage');",
    statistics: exporting('statistics', occupation('employed')),
  });
  const { exitCode, output } = await check(folder, '--json');
  expect([exitCode, JSON.parse(output)]).toEqual([
    1,
    {
      composes: false,
      impacts: [],
      agencies: ['statistics'],
      errors: [
        `[coordination] ${join(folder, 'coordination/src/index.ts')} exports no subgraph`,
        '[labour] The schema leaves fields unguarded:\n  Vacancy.wage',
      ],
    },
  ]);
});

test('a folder without agencies is refused', async () => {
  const folder = await folderOf({});
  const { exitCode, errors } = await check(folder);
  expect([exitCode, errors]).toEqual([2, `${folder} holds no subgraphs: expected a folder an agency\n`]);
});
