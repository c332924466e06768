import { expect, test } from 'vitest';
import { ownHub } from '../own-hub.ts';
import {
  choose,
  describeExplorer,
  expectAccessible,
  expectNoSidewaysScroll,
  picture,
  seeDrawn,
} from './browser.ts';

/** Job seekers enough that some fit each post. */
const sizes = {
  employers: 50,
  vacancies: 200,
  jobSeekers: 4_000,
  permits: 400,
  labourMarketTests: 40,
  crossings: 500,
  surveyPersons: 500,
};

const officer = /^labour officer(?! for)/i;
const employer = /^employer/i;

describeExplorer(
  'the pages of labour market tests',
  (explorer) => {
    test('an officer finds a test, is told what the rules give, and decides against them with a reason', async () => {
      const page = await explorer().openAs(officer, '/labour-market-tests');
      await page.getByRole('table', { name: /^Tests/ }).waitFor();
      await page.getByLabel('Status').selectOption('candidates referred');
      await page.getByRole('button', { name: 'Show' }).click();
      await page.getByRole('link', { name: 'LMTDEMOCANDIDATESREFERRED' }).click();
      await page.getByRole('heading', { name: 'Candidates referred' }).waitFor();
      await page.getByText(/nothing is kept until an officer decides\. Framework rwanda/).waitFor();
      const given = page.getByRole('listitem').filter({ hasText: 'Advertisement of the post' });
      await given.getByText('Declared policy: ').waitFor();
      await picture(page, 'labour-market-test-assessment');
      await page.getByRole('button', { name: 'Decide' }).click();
      await page.getByText('This is needed.').waitFor();
      await page.getByLabel('Your outcome').selectOption('EXEMPT');
      await page.getByRole('button', { name: 'Decide' }).click();
      await page.getByText(/reason is missing; expected one, as the rules give/).waitFor();
      await expectAccessible(page);
      const decide = page.getByRole('group').filter({ hasText: /^Decide/ });
      await decide.getByLabel('Reason').fill('A special agreement was shown in paper.');
      await decide.getByRole('button', { name: 'Decide' }).click();
      await page.getByRole('heading', { name: 'First decision' }).waitFor();
      await page.getByText('A special agreement was shown in paper.').first().waitFor();
      await page.getByText(/The same input and version \(rwanda 2\S*\) give the same outcome/).waitFor();
      const requirement = page.getByRole('listitem').filter({ hasText: 'Advertisement of the post' });
      await requirement.getByText(/^Declared policy: /).waitFor();
    });

    test('an employer appeals, and another officer decides on the appeal', async () => {
      const path = '/labour-market-tests/LMTDEMOFAILED';
      const page = await explorer().openAs(employer, path);
      await page.getByLabel('Why the decision is wrong').fill('The newspaper was not counted.');
      await page.getByRole('button', { name: 'Appeal' }).click();
      await page.getByText('appealed', { exact: true }).first().waitFor();
      expect(await page.getByText('by labour-officer').count()).toBe(0);
      const appeals = await explorer().openAs(/^labour officer for appeals/i, path);
      await appeals.getByLabel('Your outcome').selectOption('PASSED');
      await appeals.getByLabel('Reason').fill('The advertisement was shown.');
      await appeals.getByRole('button', { name: 'Decide' }).click();
      await appeals.getByRole('heading', { name: 'Decision on the appeal' }).waitFor();
      await appeals.getByText('decided on appeal', { exact: true }).first().waitFor();
    });

    test('an employer posts a vacancy, asks for a test, records advertising and takes the test back', async () => {
      const page = await explorer().openAs(employer, '/labour-market-tests');
      await page.getByRole('link', { name: 'Post a vacancy, ask for a test' }).click();
      // The list has a field of the same name.
      await page.getByRole('button', { name: 'Post the vacancy' }).waitFor();
      await page.getByRole('combobox', { name: 'Occupation' }).fill('zzz');
      await page.getByText('Nothing fits.').waitFor();
      await page.getByRole('button', { name: 'Post the vacancy' }).click();
      await page.getByText('This is needed.').first().waitFor();
      await choose(page, 'Occupation', 'policy', /^2422 /);
      await page.getByLabel('Last day to apply').fill('2026-03-31');
      await page.getByLabel('Least monthly pay, RWF').fill('300000');
      await page.getByLabel('Most monthly pay, RWF').fill('500000');
      await expectAccessible(page);
      await picture(page, 'labour-market-test-new');
      await page.getByRole('button', { name: 'Post the vacancy' }).click();
      await page.getByText(/^Vacancy \S+ is posted/).waitFor();
      await choose(page, 'Permit class', 'Q1', /^Q1 /);
      await page.getByText('Secondment within a multinational, class Q1').waitFor();
      await choose(page, 'Permit class', 'sponsored by an employer', /^H2 /);
      await page.getByText(/^Exempt by their class: .*Investor \(A, B, F\)/).waitFor();
      await choose(page, 'Nationality of the worker', 'India', /^IND /);
      await page.getByLabel('Monthly pay, RWF', { exact: true }).fill('100');
      await page.getByLabel('Length of the work, in days').fill('730');
      await page.getByLabel('Training of domestic workers').check();
      await page.getByLabel('Transfer of skills').check();
      await page.getByLabel('The plans, in your words').fill('Two trainees work beside the professional.');
      await page.getByRole('button', { name: 'Ask for the test' }).click();
      await page.getByText('This was not done').waitFor();
      await page.getByLabel('Monthly pay, RWF', { exact: true }).fill('500000');
      await page.getByRole('button', { name: 'Ask for the test' }).click();
      await page.getByRole('heading', { name: /^Labour market test: / }).waitFor();

      await page.getByText('Record an advertisement').click();
      await page.getByLabel('Where', { exact: true }).selectOption('NATIONAL_NEWSPAPER');
      await page.getByLabel('The newspaper’s or site’s name').fill('Imvaho');
      await page.getByLabel('First day').fill('2025-12-31');
      await page.getByLabel('Last day', { exact: true }).fill('2026-01-31');
      for (const content of ['occupation', 'duties', 'pay'])
        await page.getByLabel(content, { exact: true }).check();
      await page.getByLabel('Where to see it').fill('https://example.org/1');
      await page.getByRole('button', { name: 'Record' }).click();
      await page.getByText('advertised', { exact: true }).first().waitFor();
      await page.getByRole('cell', { name: 'lacks: place of work, qualifications, closing date' }).waitFor();
      await page.getByText('Withdraw the test').first().click();
      await page.getByLabel('Why', { exact: true }).fill('The post is filled.');
      await page.getByRole('button', { name: 'Withdraw the test' }).click();
      await page.getByText('withdrawn', { exact: true }).first().waitFor();
      await page.getByText('Nothing now.').waitFor();
    });

    test('an officer refers a job seeker, the employer turns the candidate down, the officer disputes', async () => {
      const path = '/labour-market-tests/LMTDEMOREQUESTED';
      const page = await explorer().openAs(officer, path);
      await page.getByText('Refer candidates').first().click();
      await page.getByRole('checkbox').first().check();
      await page.getByRole('button', { name: 'Refer candidates' }).click();
      await page.getByText('candidates referred', { exact: true }).first().waitFor();

      const theirs = await explorer().openAs(employer, path);
      const answer = theirs
        .getByRole('group')
        .filter({ hasText: /^Answer on / })
        .last();
      await answer.getByText(/^Answer on/).click();
      await answer.getByLabel('What came of it').selectOption('TURNED_DOWN');
      await answer.getByRole('button', { name: 'Send' }).click();
      await answer.getByText('This is needed.').waitFor();
      await answer.getByLabel('Why turned down').selectOption('LACKS_EXPERIENCE');
      await answer.getByRole('button', { name: 'Send' }).click();
      await theirs.getByText('turned down: experience is missing').first().waitFor();
      expect(await theirs.locator('main').textContent()).not.toMatch(/\bS\d{5,}/);

      await page.reload();
      const dispute = page
        .getByRole('group')
        .filter({ hasText: /^Dispute the answer on / })
        .last();
      await dispute.getByText(/^Dispute the answer/).click();
      await dispute.getByLabel('Reason').fill('Five years are in the register.');
      await dispute.getByRole('button', { name: 'Dispute' }).click();
      await page.getByText(/counts as no answer: Five years/).waitFor();
    });

    test('immigration reads the outcome and no reasons; others read nothing', async () => {
      const path = '/labour-market-tests/LMTDEMOPASSED';
      const permits = await explorer().openAs(/^permit officer/i, path);
      await permits.getByText('You see the outcome.').waitFor();
      await permits.getByText('passed', { exact: true }).waitFor();
      expect(await permits.getByRole('heading', { name: 'History' }).count()).toBe(0);
      const analyst = await explorer().openAs(/^analyst, statistics/i, path);
      await analyst.getByText('Part of this is not open to you').waitFor();
      expect(await analyst.getByText('passed', { exact: true }).count()).toBe(0);
      const nobody = await explorer().open('/labour-market-tests');
      await nobody.getByText('Part of this is not open to you').waitFor();
      expect(await nobody.getByRole('link', { name: /LMT/ }).count()).toBe(0);
    });

    test.each([
      ['', 'light', false, 'en-GB', officer],
      ['', 'dark', true, 'fr-FR', employer],
      ['/LMTDEMOPASSED', 'light', false, 'en-GB', officer],
      ['/LMTDEMOAPPEALUPHELD', 'dark', true, 'fr-FR', officer],
      ['/LMTDEMOEXEMPT', 'dark', false, 'fr-FR', employer],
      ['/new', 'light', true, 'fr-FR', employer],
    ] as const)(
      '%s in %s colours, on a small screen: %s, in %s, has no violation',
      async (path, scheme, small, locale, who) => {
        const page = await explorer().openAs(who, `/labour-market-tests${path}`, { scheme, small, locale });
        if (path.startsWith('/LMT')) await seeDrawn(page.locator('main figure').first());
        else await page.locator('main form').first().waitFor();
        if (path === '') await page.getByRole('link', { name: /^LMT/ }).first().waitFor();
        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
        await picture(page, `labour-market-tests${path.replace('/', '-')}-${scheme}`);
      },
    );
  },
  () => ownHub({ sizes }),
);
