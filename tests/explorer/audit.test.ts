import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ownHub } from '../own-hub.ts';
import { describeExplorer, type Explorer, expectAccessible, picture, signIn } from './browser.ts';

/** Verifies, and again where the latest records are not under a signed checkpoint yet. */
async function verify(page: Page, expected: RegExp): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.getByRole('button', { name: 'Verify in this browser' }).click();
        await page.getByRole('status').or(page.getByRole('alert')).last().waitFor();
        return page.locator('main').textContent();
      },
      { timeout: 20_000, interval: 1_000 },
    )
    .toMatch(expected);
}

describeExplorer('the audit log’s page', tests, () => ownHub({ checkpointInterval: 500 }));

function tests(explorer: () => Explorer) {
  test('a data protection officer finds who asked, and the log verifies in the browser', async () => {
    const { hub } = explorer();
    const query = '{ occupation(code: "2512") { permits { inForce } } }';
    await hub.ask(query, { as: 'iom-analyst', purpose: 'policy-research' });
    const page = await explorer().openAs(/^data protection officer, immigration/i, '/governance/audit');
    await page.getByLabel('Who asked').fill('iom-analyst');
    await page.getByLabel('Outcome').selectOption('DISCLOSED');
    await page.getByRole('button', { name: 'Search' }).click();
    await page
      .getByRole('row', { name: /iom-analyst.*immigration-iom\/1#1/ })
      .first()
      .waitFor();
    expect(new URL(page.url()).searchParams.get('principal')).toBe('iom-analyst');
    await verify(page, /Verified: \d+ records are in the log as they were written/);
    await page.getByText('proved').first().waitFor();
    await expectAccessible(page);
    await picture(page, 'audit-verified');
  });

  test('a record that was tampered with fails, and is named', async () => {
    const page = await explorer().open('/governance/audit');
    await page.route('**/graphql', async (route) => {
      const response = await route.fetch();
      const text = (await response.text()).replace(
        /\\"principal\\":\\"[a-z-]+\\"/,
        '\\"principal\\":\\"nobody-we-know\\"',
      );
      await route.fulfill({ response, body: text });
    });
    await signIn(page, /^data protection officer, immigration/i);
    await page.getByRole('row', { name: /nobody-we-know/ }).waitFor();
    await verify(page, /Record \d+ is not the one that was written: its proof fails/);
    await page.getByRole('row', { name: /fails.*nobody-we-know/ }).waitFor();
    await picture(page, 'audit-tampered');
  });

  test('a past that does not lead to the checkpoints that others keep is found', async () => {
    const page = await explorer().open('/governance/audit');
    await page.route('**/audit/immigration/checkpoints', async (route) => {
      const labours = await fetch(`${explorer().hub.url}/audit/labour/checkpoints`);
      await route.fulfill({ response: await route.fetch(), body: await labours.text() });
    });
    await signIn(page, /^data protection officer, immigration/i);
    await page.getByRole('rowheader').first().waitFor();
    await verify(page, /not signed with a key of the agency, or is of another log/);
  });

  test('an analyst is given no log', async () => {
    const page = await explorer().openAs(/^analyst, statistics/i, '/governance/audit');
    await page.getByText('Part of this is not open to you').waitFor();
    expect(await page.getByRole('button', { name: 'Verify in this browser' }).count()).toBe(0);
  });
}
