import { demonstrationEmployer } from '@huza/sample-data/demonstration-employer';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ownHub } from '../own-hub.ts';
import {
  choose,
  describeExplorer,
  expectAccessible,
  expectNoSidewaysScroll,
  picture,
  printed,
} from './browser.ts';

const officer = /^permit officer/i;
const employer = /^employer/i;

/** Unfolds a step and gives its form. */
async function step(page: Page, name: string) {
  const part = page.getByRole('group').filter({ has: page.locator('summary', { hasText: name }) });
  if (!(await part.evaluate((details) => (details as HTMLDetailsElement).open))) {
    await part.locator('summary').click();
  }
  return part;
}

describeExplorer(
  'the pages of applications for permits',
  (explorer) => {
    /** What the demonstration employer seeks a worker for. */
    async function soughtOccupation(): Promise<string> {
      const { data } = await explorer().hub.ask<{ labourMarketTest: { occupation: { code: string } } }>(
        '{ labourMarketTest(id: "LMTDEMOPASSED") { occupation { code } } }',
        { as: 'permit-officer', purpose: 'permit-decision' },
      );
      return data.labourMarketTest.occupation.code;
    }

    test('an officer narrows the list by class, occupation and day, and turns its pages', async () => {
      const page = await explorer().openAs(officer, '/permit-applications');
      const rows = page.getByRole('table').getByRole('row');
      await page.getByRole('link', { name: /^app_/ }).first().waitFor();
      expect(await rows.count()).toBe(21);
      const first = await page.getByRole('link', { name: /^app_/ }).first().textContent();
      await page.getByRole('button', { name: 'Older ones' }).click();
      await page.getByRole('button', { name: 'The latest' }).waitFor();
      await page.getByRole('link', { name: first ?? '', exact: true }).waitFor({ state: 'detached' });

      await page.getByLabel('Status').selectOption('approved');
      await choose(page, 'Class', 'skilled worker on', /^H1 /);
      await choose(page, 'Occupation', '2', /^2 /);
      await page.getByLabel('Submitted from').fill('2021-01-01');
      await page.getByRole('button', { name: 'Show' }).click();
      await page.waitForURL(/permitClass=H1/);
      expect(new URL(page.url()).searchParams.get('occupation')).toBe('2');
      const found = page.getByRole('rowheader').locator('xpath=..');
      await page.getByRole('cell', { name: 'H1' }).first().waitFor();
      for (const text of await found.allTextContents()) expect(text).toMatch(/^app_\d+H12\d{3} .*approved/);
      await expectAccessible(page);

      await page.reload();
      await page.getByRole('cell', { name: 'H1' }).first().waitFor();
      expect(await page.getByRole('combobox', { name: 'Occupation' }).inputValue()).toBe('2 Professionals');
    });

    test('an officer hands in an application at the counter, is refused an approval without a verified test, fetches the statement, approves, issues, changes and cancels', async () => {
      const occupation = await soughtOccupation();
      const page = await explorer().openAs(officer, '/permit-applications/new');
      await choose(page, 'Class', 'H2', /^H2 /);
      await choose(page, 'Occupation', occupation, new RegExp(`^${occupation} `));
      await choose(page, 'Applicant’s nationality', 'India', /^IND /);
      await page.getByLabel('Applicant’s year of birth').fill('1990');
      await page.getByLabel('Applicant’s sex').selectOption('FEMALE');
      await page.getByLabel('Sponsor').fill(demonstrationEmployer);
      await page.getByLabel('Labour market test', { exact: true }).fill('LMTDEMOPASSED');
      await page.getByRole('button', { name: 'Hand in an application' }).click();
      await page.getByRole('heading', { name: /^Application for H2: / }).waitFor();
      await page.getByText('No statement with the labour agency’s signature').waitFor();
      await page.getByText(/^(yes|no), edition 2013/).waitFor();
      expect(await page.locator('main').textContent()).not.toMatch(/candidates referred:|\bS\d{5,}/);

      const decide = await step(page, 'Decide');
      await decide.getByRole('button', { name: 'Decide' }).click();
      await decide.getByText('This is needed.').first().waitFor();
      await decide.getByLabel('Your decision').selectOption('APPROVED');
      await decide.getByLabel('Reason').fill('The test is passed.');
      await decide.getByRole('button', { name: 'Decide' }).click();
      await decide.getByText(/No permit of class H2 is granted without a labour market test/).waitFor();
      await expectAccessible(page);

      const statement = await step(page, 'Hand in the labour market test’s outcome');
      await statement.getByRole('button', { name: 'Fetch and verify the statement' }).click();
      await page.getByText('Signature verified on').waitFor();
      await picture(page, 'permit-application');
      await decide.getByRole('button', { name: 'Decide' }).click();
      await page.getByText('approved', { exact: true }).first().waitFor();

      const issue = await step(page, 'Issue the permit');
      await issue.getByLabel('Validity, in months').fill('99');
      await issue.getByRole('button', { name: 'Issue the permit' }).click();
      await issue.getByText(/months is 99; expected 1 to 24/).waitFor();
      await issue.getByLabel('Validity, in months').fill('24');
      await issue.getByRole('button', { name: 'Issue the permit' }).click();
      await page.getByText('in force', { exact: true }).first().waitFor();

      const renew = await step(page, 'Renew the permit');
      await renew.getByText(/^It may be renewed from /).waitFor();
      await renew.getByLabel('Reason').fill('Its work goes on.');
      await renew.getByRole('button', { name: 'Renew the permit' }).click();
      await renew.getByText(/it is renewed from \S+ on/).waitFor();

      const change = await step(page, 'Change the permit');
      await choose(page, 'Another class', 'H6', /^H6 /);
      await change.getByLabel('Reason').fill('An agreement of reciprocity was concluded.');
      await change.getByRole('button', { name: 'Change the permit' }).click();
      await page.getByText(/changed, class: H2 → H6, by permit-officer\. An agreement/).waitFor();
      await expectAccessible(page);

      const cancel = await step(page, 'Cancel the permit');
      await cancel.getByLabel('Reason').fill('The holder left the country.');
      await cancel.getByRole('button', { name: 'Cancel the permit' }).click();
      await page.getByText('cancelled', { exact: true }).first().waitFor();
      await page.getByText('Nothing now.').waitFor();
    });

    test('an officer asks for documents, refuses with a reason, and whoever decides after that is told of the conflict', async () => {
      const page = await explorer().openAs(officer, '/permit-applications?status=SUBMITTED');
      await page.getByRole('link', { name: /^app_/ }).first().click();
      await page.getByRole('heading', { name: /^Application for / }).waitFor();
      const late = await explorer().openAs(officer, new URL(page.url()).pathname);
      const second = await step(late, 'Decide');
      const review = await step(page, 'Take up, or ask for documents');
      await review.getByLabel('What you do').selectOption('DOCUMENTS_REQUESTED');
      await review.getByLabel('Which documents, or why').fill('The diploma is missing.');
      await review.getByRole('button', { name: 'Record' }).click();
      await page.getByText(/documents asked for, by permit-officer\. The diploma/).waitFor();
      const decide = await step(page, 'Decide');
      await decide.getByLabel('Your decision').selectOption('REFUSED');
      await decide.getByLabel('Reason').fill('No diploma was shown.');
      await decide.getByRole('button', { name: 'Decide' }).click();
      await page.getByText(/refused, by permit-officer\. No diploma/).waitFor();

      await second.getByLabel('Your decision').selectOption('REFUSED');
      await second.getByLabel('Reason').fill('The diploma is not recognised.');
      await second.getByRole('button', { name: 'Decide' }).click();
      // The application is shown as it stands now, and what the late officer is told of stays.
      await late.getByText('Nothing now.').waitFor();
      await late.getByText(/is refused; it becomes refused from .* Nothing was changed/).waitFor();
    });

    test('an employer sees what it sponsors, hands in an application and takes it back; it is not told of persons', async () => {
      const occupation = await soughtOccupation();
      const page = await explorer().openAs(employer, '/permit-applications');
      await page
        .getByRole('navigation', { name: 'Pages' })
        .getByRole('link', { name: 'Permit applications' })
        .waitFor();
      await page.getByRole('link', { name: 'Hand in an application' }).click();
      await page.getByRole('button', { name: 'Hand in an application' }).click();
      await page.getByText('This is needed.').first().waitFor();
      await choose(page, 'Class', 'H2', /^H2 /);
      await choose(page, 'Occupation', occupation, new RegExp(`^${occupation} `));
      await choose(page, 'Applicant’s nationality', 'Kenya', /^KEN /);
      await page.getByLabel('Applicant’s year of birth').fill('1990');
      await page.getByLabel('Applicant’s sex').selectOption('FEMALE');
      await page.getByLabel('Labour market test', { exact: true }).fill('LMTDEMOEXEMPT');
      await expectAccessible(page);
      await picture(page, 'permit-application-new');
      await page.getByRole('button', { name: 'Hand in an application' }).click();
      await page.getByRole('heading', { name: /^Application for H2: / }).waitFor();
      const statement = await step(page, 'Hand in the labour market test’s outcome');
      await statement.getByRole('button', { name: 'Fetch and verify the statement' }).click();
      await page.getByText('Signature verified on').waitFor();
      expect(await page.getByText('Year of birth').count()).toBe(0);
      expect(await page.getByRole('button', { name: 'Decide' }).count()).toBe(0);
      const withdraw = await step(page, 'Take the application back');
      await withdraw.getByLabel('Reason').fill('The post is filled.');
      await withdraw.getByRole('button', { name: 'Take the application back' }).click();
      await page.getByText('withdrawn', { exact: true }).first().waitFor();
    });

    test('whoever may not see applications is told to whom they are open, and is given none', async () => {
      const nobody = await explorer().open('/permit-applications');
      await nobody.getByText('Not open to you as you ask now').waitFor();
      await nobody.getByText('Sign in as a permit officer').waitFor();
      const navigation = nobody.getByRole('navigation', { name: 'Pages' });
      expect(await navigation.getByRole('link', { name: 'Permit applications' }).count()).toBe(0);
      await expectAccessible(nobody);
      const analyst = await explorer().openAs(/^analyst, statistics/i, '/permit-applications/app_00000001');
      await analyst.getByText('they are for permit officers').waitFor();
      await picture(analyst, 'permit-applications-refused');
      const otherPurpose = await explorer().openAs(officer, '/permit-applications');
      await otherPurpose.getByLabel('Purpose').selectOption('labour-market-test');
      await otherPurpose.getByText('State the purpose “Permit decision”').waitFor();
      expect(await otherPurpose.getByRole('link', { name: /^app_/ }).count()).toBe(0);
    });

    test.each([
      ['', 'light', false, 'en-GB', officer],
      ['', 'dark', true, 'fr-FR', officer],
      ['/app_00000001', 'dark', false, 'fr-FR', officer],
      ['/app_00000001', 'light', true, 'en-GB', officer],
      ['/new', 'dark', true, 'fr-FR', employer],
    ] as const)(
      '%s in %s colours, on a small screen: %s, in %s, has no violation',
      async (path, scheme, small, locale, who) => {
        const page = await explorer().openAs(who, `/permit-applications${path}`, { scheme, small, locale });
        if (path === '/new') await page.locator('main form').waitFor();
        else if (path) await page.locator('main dl').first().waitFor();
        else await page.getByRole('link', { name: /^app_/ }).first().waitFor();
        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
        await picture(page, `permit-applications${path.replace('/', '-')}-${scheme}${small ? '-small' : ''}`);
        if (path === '/app_00000001' && small) await printed(page, 'permit-application-printed');
      },
    );
  },
  () => ownHub(),
);
