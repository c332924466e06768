import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { enough, find, officer, step } from '../list-process.ts';
import { type OwnHub, ownHub } from '../own-hub.ts';
import { describeExplorer, expectAccessible, expectNoSidewaysScroll, picture, signIn } from './browser.ts';

const address = '/occupations-in-demand/reviews/2026';
const slowly = { timeout: 240_000 };

/** The list's own purpose, where the principal states another first. */
async function statePurpose(page: Page) {
  await page.getByRole('button', { name: 'State it' }).click();
}

describeExplorer(
  'the board of a review',
  (explorer) => {
    const hub = () => explorer().hub as OwnHub;
    const move = (as: string, mutation: string) => step(hub(), as, mutation, '2026');

    test('nobody signed in sees the edition in force, its files and its legal reference', async () => {
      const page = await explorer().open('/occupations-in-demand');
      await page.getByRole('heading', { name: 'In force: edition 2013' }).waitFor();
      const csv = page.getByRole('link', { name: 'CSV: edition 2013' }).first();
      expect(await csv.getAttribute('href')).toContain('/occupations-in-demand/2013.csv');
      await page.getByText('003/19.18').first().waitFor();
      await expectAccessible(page);
      await picture(page, 'occupations-in-demand');
    });

    test('an officer opens a review, collects the evidence and scores it', slowly, async () => {
      const page = await explorer().open('/occupations-in-demand');
      await signIn(page, /^labour officer(?! for)/i);
      await statePurpose(page);
      await page.locator('summary', { hasText: 'Open a review' }).click();
      await page.getByLabel('Name of the edition to come').fill('2026');
      await page.getByLabel('What it is about').fill('Renewal of the list');
      await page.getByLabel('Years of evidence').fill('2021, 2022, 2023, 2024, 2025');
      await page.getByRole('button', { name: 'Open a review' }).click();
      await page.getByRole('heading', { name: 'Review 2026', level: 1 }).waitFor();
      await page.getByRole('button', { name: 'Collect the evidence' }).click();
      await page.getByText('All agencies have answered.').first().waitFor({ timeout: 120_000 });
      await page.getByRole('button', { name: 'Score the evidence' }).click();
      const state = async () => (await find(hub(), '2026')).state;
      await expect.poll(state, { timeout: 60_000, interval: 500 }).toBe('SCORED');
      await page
        .getByRole('button', { name: /^[0-9]{4} / })
        .first()
        .waitFor();
    });

    test('of a document in the consultation the hash alone is sent', slowly, async () => {
      await move(officer, 'openListConsultation');
      const page = await explorer().open(address);
      await signIn(page, /^sector body/i);
      const sent: string[] = [];
      page.on('request', (request) => sent.push(request.postData() ?? ''));
      await page.getByLabel('Unit group of ISCO-08').fill('2512');
      await page.getByLabel('Organisation').fill('A sector body');
      await page.getByLabel('What you say').fill('Developers are sought for months.');
      const buffer = Buffer.from('a document of the sector body');
      await page
        .getByLabel('A document that supports it')
        .setInputFiles({ name: 'survey.txt', mimeType: 'text/plain', buffer });
      await page.getByRole('button', { name: 'Hand in evidence' }).click();
      await page.getByText(/^Received, under number/).waitFor();
      expect(sent.join()).toContain(createHash('sha256').update(buffer).digest('hex'));
      expect(sent.join()).not.toContain(buffer.toString());
      expect(await page.getByRole('button', { name: 'Close the consultation' }).count()).toBe(0);
      await page.getByText('What it finds is for those who make the list').waitFor();
      await move(officer, 'closeListConsultation');
    });

    test(
      'the committee opens the evidence, decides on an occupation, and may not propose too early',
      slowly,
      async () => {
        const page = await explorer().open(address);
        await signIn(page, /^member of the list committee/i);
        await page.getByText('Developers are sought for months.').waitFor();
        await page.getByRole('button', { name: 'Propose the list' }).click();
        await page.getByText('This was not done').waitFor();
        await page.getByRole('searchbox', { name: 'Occupation' }).fill('2512');
        await page.getByRole('button', { name: /^2512 / }).click();
        const dialog = page.getByRole('dialog', { name: /^2512 / });
        await dialog
          .getByRole('cell', { name: /^immigration\.permits/ })
          .first()
          .waitFor();
        await expectAccessible(page);
        await picture(page, 'occupations-in-demand-evidence');
        await dialog.getByLabel('Why', { exact: true }).fill('The evidence is clear.');
        await dialog.getByRole('button', { name: 'Record the decision' }).click();
        await dialog.getByText('The decision is recorded.').waitFor();
        await dialog.getByText('The committee accepted the score').waitFor();
      },
    );

    test.each([
      ['light', false, 'en-GB'],
      ['dark', true, 'fr-FR'],
    ] as const)(
      'in %s colours, small: %s, in %s, axe finds no violation',
      slowly,
      async (scheme, small, locale) => {
        const page = await explorer().open(address, { scheme, small });
        await signIn(page, /^member of the list committee/i);
        if (locale === 'fr-FR') await page.getByRole('combobox', { name: 'Language' }).selectOption('fr');
        await page
          .getByRole('button', { name: /^[0-9]{4} / })
          .first()
          .waitFor();
        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
        await picture(page, `occupations-in-demand-board-${scheme}`);
      },
    );
  },
  () => ownHub({ sizes: enough }),
);
