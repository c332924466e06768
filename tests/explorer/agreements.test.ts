import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ownHub } from '../own-hub.ts';
import {
  describeExplorer,
  type Explorer,
  expectAccessible,
  expectNoSidewaysScroll,
  picture,
} from './browser.ts';

/** Chooses an agency's key file, as its steward keeps it. */
async function chooseKey(page: Page, explorer: Explorer, agency: string): Promise<void> {
  const key = explorer.hub.keys.parties[agency]?.signing;
  const buffer = Buffer.from(JSON.stringify(key));
  await page
    .getByLabel('Your agency’s key file')
    .setInputFiles({ name: `${agency}.json`, mimeType: 'application/json', buffer });
}

describeExplorer(
  'the pages of agreements',
  (explorer) => {
    test('the matrix leads from a dataset and an agency to the agreement, whose signatures verify in the browser', async () => {
      const page = await explorer().open('/governance');
      const row = page.getByRole('row', { name: /^immigration.border-crossings/ });
      await row.getByRole('link', { name: 'immigration-iom' }).click();
      await page
        .getByRole('heading', { name: /^Tables of permits and border crossings/, level: 1 })
        .waitFor();
      await expect.poll(() => page.getByText('the signature is verified in this browser').count()).toBe(2);
      await page
        .getByText('Signing, suspending and ending are for the data stewards of immigration, iom')
        .waitFor();
      expect(await page.getByRole('button', { name: 'Suspend' }).count()).toBe(0);
    });

    test('a record that is not the one that was signed is told', async () => {
      const page = await explorer().open('/');
      await page.route('**/graphql', async (route) => {
        const response = await route.fetch();
        const text = (await response.text()).replace('\\"minimumCount\\":5', '\\"minimumCount\\":2');
        await route.fulfill({ response, body: text });
      });
      await page.goto(`${explorer().hub.url}/governance/agreements/immigration-iom`);
      await page.getByText('The signature does not verify').first().waitFor();
      expect(await page.getByText('the signature is verified').count()).toBe(0);
    });

    test('stewards draft, propose, sign, suspend and resume, each with the key of their agency', async () => {
      const page = await explorer().openAs(/^data steward, labour/i, '/governance/draft');
      await page.getByRole('button', { name: 'Save the draft' }).click();
      await page.getByText('This is needed.').first().waitFor();
      await page.getByLabel('Name', { exact: true }).fill('labour-iom');
      await page.getByLabel('What it is about').fill('Job seekers for research');
      await page.getByLabel('Iom').check();
      await page.getByLabel('Dataset').selectOption('labour.job-seekers');
      await page.getByLabel('Policy research').check();
      await page.getByLabel('Legal basis').fill('Law N°058/2021 of 13/10/2021.');
      await page.getByLabel('First day').fill('2026-01-01');
      await page.getByLabel('Last day').fill('2030-12-31');
      await page.getByLabel('Who answers for it at labour').fill('The data steward of labour');
      await page.getByLabel('Who answers for it at iom').fill('The research office');
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Save the draft' }).click();
      await page.getByRole('heading', { name: 'Job seekers for research', level: 1 }).waitFor();
      await page.getByRole('button', { name: /^Propose/ }).click();
      await chooseKey(page, explorer(), 'labour');
      await page.getByRole('button', { name: 'Sign', exact: true }).click();
      await page.getByText(/Has signed; the signatures can be verified here/).waitFor();

      const other = await explorer().openAs(/^data steward, iom/i, '/governance/agreements/labour-iom');
      await chooseKey(other, explorer(), 'immigration');
      await other.getByRole('button', { name: 'Sign', exact: true }).click();
      await other.getByText(/The signature is one of immigration; expected one of iom/).waitFor();
      await chooseKey(other, explorer(), 'iom');
      await other.getByRole('button', { name: 'Sign', exact: true }).click();
      await other.getByText('in force', { exact: true }).first().waitFor();
      await expect.poll(() => other.getByText('the signature is verified in this browser').count()).toBe(2);

      await other.getByLabel('Reason').fill('A breach is examined.');
      await chooseKey(other, explorer(), 'iom');
      await other.getByRole('button', { name: 'Suspend' }).click();
      await other.getByText('Held suspended by iom.').waitFor();
      await other.getByText('A breach is examined.').first().waitFor();
      await picture(other, 'agreement');
      await other.getByRole('button', { name: 'Resume' }).click();
      await other.getByText('in force', { exact: true }).first().waitFor();
    });

    test('drafting is refused to who is no data steward', async () => {
      const page = await explorer().openAs(/^analyst, statistics/i, '/governance/draft');
      await page.getByText('Drafting is for data stewards').waitFor();
      expect(await page.getByRole('button', { name: 'Save the draft' }).count()).toBe(0);
    });

    test('the access matrix names the clause that opens a variable, and leaves closed what none opens', async () => {
      const page = await explorer().open('/governance/access?dataset=immigration.permits');
      const row = page.getByRole('row', { name: /^Nationality nationality PERSONAL/ });
      await row.getByText('immigration-statistics/1#4').click();
      await row.getByText(/Analyst.*; for Official statistics/).waitFor();
      expect(await row.getByText(/immigration-iom/).count()).toBe(0);
    });

    test.each([
      ['/governance', 'light', false, 'en-GB'],
      ['/governance', 'dark', true, 'fr-FR'],
      ['/governance/agreements/immigration-statistics', 'dark', false, 'en-GB'],
      ['/governance/access', 'light', true, 'fr-FR'],
    ] as const)(
      '%s in %s colours, on a small screen: %s, in %s, has no violation',
      async (path, scheme, small, locale) => {
        const page = await explorer().open(path, { scheme, small, locale });
        await page.getByRole('table').first().waitFor();
        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
        await picture(page, `${path.split('/').slice(1, 3).join('-')}-${scheme}`);
      },
    );
  },
  ownHub,
);
