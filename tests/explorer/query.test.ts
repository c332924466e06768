import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import {
  describeExplorer,
  expectAccessible,
  expectNoSidewaysScroll,
  picture,
  seeDrawn,
  signIn,
  signOut,
} from './browser.ts';

const runProgram = promisify(execFile);

/** The answer as a person reads it: the editor writes spaces that do not break. */
async function answerOf(page: Page): Promise<string> {
  const text = await page.locator('.graphiql-response').textContent();
  return (text ?? '').replaceAll('\u00a0', ' ');
}

/** Runs what stands in the editor; the editor takes a query up a moment after it shows it. */
async function run(page: Page, expected: string): Promise<void> {
  const once = async () => {
    await page.getByRole('button', { name: /execute query/i }).click();
    await expect.poll(() => answerOf(page), { timeout: 3_000 }).toContain(expected);
  };
  await vi.waitFor(once, { timeout: 20_000, interval: 500 });
}

const addressOf = (operation: string, variables = '') =>
  `/query?${new URLSearchParams({ operation, ...(variables && { variables }) })}`;

describeExplorer('the query page', (explorer) => {
  test('an analyst signs in, opens the first example and sees figures of all agencies', async () => {
    const page = await explorer().openAs(/^analyst, statistics/i, '/query');
    await page.getByRole('button', { name: /shortage at a glance/i }).click();
    await run(page, '"title": "Software developers"');
    expect(await answerOf(page)).not.toContain('"errors"');
    await picture(page, 'query');
  });

  test('before it runs, each field says its sensitivity, its dataset, and whether it is open under which agreement', async () => {
    const page = await explorer().open(
      addressOf('{ permitTable(by: [SEX]) { size } permits(first: 1) { nodes { id } } }'),
    );
    await page.getByText('Some fields of this query would be refused.').waitFor();
    await signIn(page, /^analyst, IOM/i);
    const fields = page.getByRole('region', { name: /^Before it runs/ });
    const table = fields.getByRole('row').filter({ hasText: 'Query.permitTable' });
    await expect.poll(() => table.textContent()).toContain('immigration-iom');
    expect(await table.textContent()).toMatch(
      /RESTRICTED.*immigration\.permits.*small counts withheld.*counts below \d+ withheld/,
    );
    const records = await fields.getByRole('row').filter({ hasText: 'Query.permits' }).textContent();
    expect(records).toMatch(/PERSONAL.*immigration\.permits.*refused.*No agreement in force/);
  });

  test('what is written copies as a program that runs elsewhere', async () => {
    const { hub } = explorer();
    const variables = JSON.stringify({ code: '2512' });
    const page = await explorer().open(
      addressOf('query ($code: String!) { occupation(code: $code) { title } }', variables),
    );
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByLabel('Programming language').selectOption('TypeScript');
    const copied = async () => {
      await page.getByRole('button', { name: 'Copy as TypeScript' }).click();
      return page.evaluate(() => navigator.clipboard.readText());
    };
    await expect.poll(copied, { timeout: 10_000, interval: 2_500 }).toContain('"code": "2512"');
    const environment = { HUZA_TOKEN: await hub.token('statistics-analyst') };
    const program = ['--input-type=module', '-e', await page.evaluate(() => navigator.clipboard.readText())];
    const { stdout } = await runProgram(process.execPath, program, { env: environment });
    expect(JSON.parse(stdout)).toEqual({ occupation: { title: 'Software developers' } });
  });

  test('the documentation says sensitivity and dataset beside each field', async () => {
    const page = await explorer().open('/query');
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.locator('.graphiql-doc-explorer').getByRole('link', { name: 'Query', exact: true }).click();
    const text = () => page.locator('.graphiql-doc-explorer').textContent();
    await expect.poll(text).toContain('permitTable');
    expect(await text()).toContain('RESTRICTED: Only under an agreement in force');
    expect(await text()).toContain('immigration.permits');
  });

  test('after it ran, a list is drawn, and the plan says which agencies were asked', async () => {
    const query =
      '{ country(alpha3: "RWA") { immigrantsByOrigin(first: 5) { country { name } persons { value } } } }';
    const page = await explorer().openAs(/^analyst, statistics/i, addressOf(query));
    await run(page, 'Burundi');
    const table = page.getByRole('region', { name: 'country.immigrantsByOrigin' });
    expect(await table.getByRole('row').count()).toBe(6);
    expect(await page.getByLabel('By', { exact: true }).inputValue()).toBe('country.name');
    await seeDrawn(page.getByRole('figure', { name: 'country.immigrantsByOrigin: persons.value' }));
    const plan = page.getByRole('region', { name: /^The plan/ });
    expect(await plan.getByRole('row').filter({ hasText: 'statistics' }).textContent()).toMatch(
      /^1statistics\d+\d+yes$/,
    );
    await picture(page, 'query-answered');
  });

  test('nobody signed in is not told the plan', async () => {
    const page = await explorer().open(addressOf('{ country(alpha3: "RWA") { name } }'));
    await run(page, 'Rwanda');
    await page.getByText('Sign in to see which agencies a query asks').waitFor();
  });

  test('a query is shared by its address, and saved for its principal alone', async () => {
    const page = await explorer().open(
      addressOf('query Named($code: String!) { occupation(code: $code) { title } }', '{"code": "2221"}'),
    );
    await signIn(page, /^analyst, statistics/i);
    await run(page, 'Nursing professionals');
    // The operation's name is suggested once the editor rests.
    await page.locator('input[aria-label="Save as"][value="Named"]').waitFor();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('region', { name: 'Saved queries' }).getByText('Named').waitFor();
    await signOut(page);
    await page.goto(`${explorer().hub.url}/query`);
    await page.getByRole('heading', { name: 'Example queries' }).waitFor();
    expect(await page.getByRole('region', { name: 'Saved queries' }).count()).toBe(0);
  });

  test.each([
    ['light', false],
    ['dark', false],
    ['light', true],
  ] as const)(
    'in %s colours, on a small screen: %s, axe finds no violation outside the editor’s own parts',
    async (scheme, small) => {
      const page = await explorer().open('/query', { scheme, small });
      await page.locator('.graphiql-container').waitFor();
      await page.getByText('Some fields of this query would be refused.').waitFor();
      await expectAccessible(page, '.graphiql-container');
      await expectNoSidewaysScroll(page);
      await picture(page, `query-${scheme}${small ? '-small' : ''}`);
    },
  );
});
