import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { TestHub } from '../hub.ts';
import {
  describeExplorer,
  expectAccessible,
  expectNoSidewaysScroll,
  picture,
  seeDrawn,
  signIn,
} from './browser.ts';

/** The text of a row of the table, by its header. */
const rowOf = (page: Page, header: string) => page.getByRole('row').filter({ hasText: header });

const fileOf = (page: Page, button: string) => fileIn(page.getByRole('main'), button);

async function fileIn(part: Locator, button: string) {
  const [download] = await Promise.all([
    part.page().waitForEvent('download'),
    part.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}

/** An occupation of which some districts' employment is published, and some is withheld. */
async function partlyWithheld(hub: TestHub): Promise<string> {
  const query = `query ($occupation: String) {
    labourForceTable(by: [DISTRICT], filter: { occupation: $occupation }) {
      cells(first: 50) { nodes { employed { value } } }
    }
  }`;
  type Answer = { labourForceTable: { cells: { nodes: { employed: { value: number | null } }[] } } };
  for (const occupation of ['22', '23', '51', '83', '71', '9']) {
    const { data } = await hub.ask<Answer>(query, { variables: { occupation } });
    const values = data.labourForceTable.cells.nodes.map(({ employed }) => employed.value);
    if (values.filter((value) => value !== null).length > 5 && values.includes(null)) return occupation;
  }
  throw new Error('No occupation is withheld in some districts alone');
}

const runProgram = promisify(execFile);

describeExplorer('the table builder', (explorer) => {
  test('an analyst points at rows, columns and a filter, and the address is the table', async () => {
    const page = await explorer().openAs(/^analyst, IOM/i, '/tables');
    await page.getByLabel('What is counted').selectOption({ label: 'Permits' });
    await page.getByRole('button', { name: 'Remove Permit class' }).click();
    await page.getByLabel('Rows', { exact: true }).selectOption({ label: 'Nationality' });
    await page.getByLabel('Columns', { exact: true }).selectOption({ label: 'Sex' });
    await page.getByText('Only', { exact: true }).click();
    await page.getByLabel('Nationality group', { exact: true }).selectOption({ label: 'EAC' });
    await page
      .getByRole('heading', { name: /Permits by nationality and sex\. Only nationality group: EAC/ })
      .waitFor();
    await rowOf(page, 'Uganda').getByRole('button').first().waitFor();
    expect(await page.getByRole('row').filter({ hasText: 'India' }).count()).toBe(0);

    const address = new URL(page.url());
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      table: 'permitTable',
      rows: 'NATIONALITY',
      columns: 'SEX',
      'where.nationalityGroup': 'EAC',
    });
    const before = await rowOf(page, 'Uganda').textContent();
    await page.reload();
    await expect.poll(() => rowOf(page, 'Uganda').textContent()).toBe(before);
  });

  test('the figures are those of the graph, and say by which agreement they are open', async () => {
    const { hub } = explorer();
    const query =
      '{ permitTable(by: [PERMIT_CLASS]) { cells(first: 50) { nodes { totalOver permits { value } } } } }';
    type Table = { permitTable: { cells: { nodes: { totalOver: string[]; permits: { value: number } }[] } } };
    const { data } = await hub.ask<Table>(query, { as: 'iom-analyst', purpose: 'policy-research' });
    const total = data.permitTable.cells.nodes.find(({ totalOver }) => totalOver.length > 0);
    const page = await explorer().openAs(/^analyst, IOM/i, '/tables?table=permitTable&rows=PERMIT_CLASS');
    await page.getByText('Open to you under immigration-iom').waitFor();
    expect(await rowOf(page, 'Total').textContent()).toContain(total?.permits.value.toLocaleString('en'));
  });

  test('what is withheld is said to be, with the reason and the rule', async () => {
    const page = await explorer().open(
      '/tables?table=permitTable&rows=NATIONALITY&columns=PERMIT_CLASS&measure=cancelled',
    );
    await signIn(page, /^analyst, IOM/i);
    await page.getByRole('button', { name: 'withheld' }).first().click();
    await page.getByRole('dialog').getByText('too few persons stand behind it').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText(/values are withheld/).waitFor();
    await page.getByText(/How the table is protected/).waitFor();
    await seeDrawn(page.getByRole('figure', { name: /^Map/ }));
    await picture(page, 'tables-withheld');
  });

  test('a filter takes an occupation by what people call it, and shows its title', async () => {
    const page = await explorer().open('/tables?table=labourForceTable&rows=SEX&measure=employed');
    await page.getByText('Only', { exact: true }).click();
    const filter = page.getByLabel('Occupation', { exact: true });
    await filter.fill('macon');
    const offered = page.locator(
      'datalist option[label="maçon · macon"], datalist option[value^="Bricklayers"]',
    );
    await offered.first().waitFor({ state: 'attached' });
    await filter.fill((await offered.first().getAttribute('value')) ?? '');
    await page.getByRole('button', { name: 'Remove Bricklayers and related workers' }).waitFor();
    expect(new URL(page.url()).searchParams.get('where.occupation')).toBe('7112');
  });

  test('by district there is a map of Rwanda, on which a withheld value looks other than a figure', async () => {
    const occupation = await partlyWithheld(explorer().hub);
    const page = await explorer().open(
      `/tables?table=labourForceTable&rows=DISTRICT&measure=employed&where.occupation=${occupation}`,
    );
    const map = page.getByRole('figure', { name: /^Map: .*employed by district/ });
    await seeDrawn(map);
    const drawing = map.locator('svg');
    for (const district of ['Gasabo', 'Musanze', 'Rusizi'])
      await drawing.getByText(district, { exact: true }).waitFor();
    await drawing.getByText('withheld', { exact: true }).waitFor();
    const withheld = await page.getByRole('table').getByRole('button', { name: 'withheld' }).count();
    expect(withheld).toBeGreaterThan(0);
    expect(await drawing.locator('rect[fill^="url(#"]').count()).toBe(withheld + 1);
    const svg = await fileIn(map, 'SVG');
    expect(svg.content.toString()).toContain('<pattern');
    await expectAccessible(page);
    await picture(page, 'tables-districts');
  });

  test.each([
    ['light', false],
    ['dark', true],
  ] as const)(
    'by province and year, in %s colours, on a small screen: %s, the map shows the latest year',
    async (scheme, small) => {
      const page = await explorer().open(
        '/tables?table=labourForceTable&rows=YEAR&columns=PROVINCE&measure=unemploymentRate',
        { scheme, small },
      );
      const map = page.getByRole('figure', { name: /^Map: .*by province, 20\d\d$/ });
      await seeDrawn(map);
      await map
        .locator('svg')
        .getByText(/^Kigali [\d.]+$/)
        .waitFor();
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await picture(page, `tables-provinces-${scheme}`);
    },
  );

  test('a table is kept as CSV as the agency writes it, and its chart as SVG and PNG', async () => {
    const page = await explorer().open('/tables?table=labourForceTable&rows=SEX&measure=employed');
    await rowOf(page, 'Total').getByRole('button').first().waitFor();
    const csv = await fileOf(page, 'CSV of the whole table');
    expect(csv.name).toBe('labourForceTable.csv');
    expect(csv.content.toString()).toMatch(/^SEX,population,[\s\S]*\n_T,/);
    await seeDrawn(page.getByRole('figure', { name: /^Chart/ }));
    const svg = await fileOf(page, 'SVG');
    expect(svg.content.toString()).toMatch(/^<svg[^>]*xmlns/);
    expect(svg.content.toString()).toContain('Chart: Labour force survey: employed by sex');
    expect(svg.content.toString()).not.toContain('var(--');
    const png = await fileOf(page, 'PNG');
    expect(png.content.subarray(1, 4).toString()).toBe('PNG');
    const sdmx = await page.getByRole('link', { name: 'SDMX of this measure' }).getAttribute('href');
    const accept = 'application/vnd.sdmx.data+csv;version=2.0.0';
    const series = await (await fetch(explorer().hub.url + sdmx, { headers: { accept } })).text();
    const [header = '', ...lines] = series.trim().split(/\r?\n/);
    const measure = header.split(',').indexOf('MEASURE');
    expect(lines.length).toBeGreaterThan(2);
    expect(new Set(lines.map((line) => line.split(',')[measure]))).toEqual(new Set(['EMPLOYED']));
  });

  test('in French what is counted, measured and chosen reads French, as do variables of datasets', async () => {
    const page = await explorer().open('/tables?table=vacancyTable&rows=DISTRICT', { locale: 'fr-FR' });
    const options = (label: string) =>
      page.getByLabel(label, { exact: true }).locator('option').allTextContents();
    await page.getByLabel('Ce qui est compté').waitFor();
    expect(await options('Ce qui est compté')).toEqual(expect.arrayContaining(['Permis', 'Offres d’emploi']));
    expect(await options('Mesure')).toContain('Jours pour pourvoir, moyenne');
    expect(await options('Colonnes')).toEqual(
      expect.arrayContaining(['Profession : grand groupe', 'Trimestre de publication']),
    );
    await page.goto(`${explorer().hub.url}/datasets/immigration.permits`);
    await page.getByRole('rowheader', { name: 'Classe de permis' }).waitFor();
    await expectAccessible(page);
  });

  test('the GraphQL behind a table runs elsewhere, and opens in the query page', async () => {
    const page = await explorer().open('/tables?table=labourForceTable&rows=SEX&measure=employed');
    await page.getByText('The GraphQL behind it').click();
    for (const language of ['curl', 'Python', 'R', 'TypeScript']) {
      await page.getByLabel('As', { exact: true }).selectOption(language);
      const text = await page.locator('pre').textContent();
      expect(text).toContain('labourForceTable');
      expect(text).toContain(`${explorer().hub.url}/graphql`);
    }
    const program = (await page.locator('pre').textContent()) ?? '';
    const environment = { HUZA_TOKEN: await explorer().hub.token('statistics-analyst') };
    const { stdout } = await runProgram(process.execPath, ['--input-type=module', '-e', program], {
      env: environment,
    });
    expect(JSON.parse(stdout).labourForceTable.size).toBe(3);
    await page.getByLabel('As', { exact: true }).selectOption('GraphQL');
    await page.getByRole('link', { name: 'Open in the query page' }).click();
    const search = new URL(page.url()).searchParams;
    const query = search.get('operation') ?? '';
    const variables = JSON.parse(search.get('variables') ?? '{}');
    const { data } = await explorer().hub.ask<{ labourForceTable: { size: number } }>(query, { variables });
    expect(data.labourForceTable.size).toBe(3);
  });

  test('who is not signed in is told that a table is not open, and what would open it', async () => {
    const page = await explorer().open('/tables?table=permitTable&rows=PERMIT_CLASS');
    await page.getByText('Part of this is not open to you').waitFor();
    await page.getByText(/· Not open to you/).waitFor();
    await picture(page, 'tables-refused');
  });

  test('one that no agreement opens is refused with the dataset to ask for', async () => {
    const page = await explorer().openAs(/^employer$/i, '/tables?table=crossingTable&rows=DIRECTION');
    await page.getByText('Part of this is not open to you').waitFor();
    await expectAccessible(page);
  });

  test.each([
    ['light', false],
    ['dark', true],
  ] as const)('in %s colours, on a small screen: %s, axe finds no violation', async (scheme, small) => {
    const page = await explorer().open(
      '/tables?table=labourForceTable&rows=OCCUPATION_MAJOR_GROUP&columns=YEAR&measure=employed',
      {
        scheme,
        small,
      },
    );
    await rowOf(page, 'Total').getByRole('button').first().waitFor();
    await seeDrawn(page.getByRole('figure', { name: /^Chart/ }));
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await picture(page, `tables-${scheme}${small ? '-small' : ''}`);
  });

  test('an agency that does not answer is named, and what it was asked for is not taken for empty', async () => {
    const { hub } = explorer();
    const page = await explorer().open('/tables?table=vacancyTable&rows=DISTRICT');
    await hub.agencies.labour?.stop();
    await signIn(page, /^analyst, statistics/i);
    await page.getByText('No answer from labour now').waitFor();
    await expectAccessible(page);
    await picture(page, 'tables-partly');
  });
});
