import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import {
  approver,
  assessments,
  enough,
  find,
  officer as labourOfficer,
  step,
  tomorrow,
} from '../list-process.ts';
import { type OwnHub, ownHub } from '../own-hub.ts';
import {
  choose,
  describeExplorer,
  expectAccessible,
  expectNoSidewaysScroll,
  picture,
  printed,
} from './browser.ts';

const editions = '/occupations-in-demand';
const review = `${editions}/reviews/2026`;
/** A part of the board: enough to see every kind of cell. */
const partOfBoard = `${review}?group=2`;
/** One of its rows, where the board is not what is looked at. */
const rowOfBoard = `${review}?search=2512`;
const slowly = { timeout: 240_000 };

const officer = /^labour officer(?! for)/i;
const committee = /^member of the list committee/i;
const approves = /^approver/i;

/** The list's own purpose, where the principal states another first. */
async function statePurpose(page: Page) {
  await page.getByRole('button', { name: 'State it' }).click();
}

/** The form of a step, by its heading. */
const stepForm = (page: Page, name: string) =>
  page
    .locator('section, details')
    .filter({ has: page.locator('h3, summary', { hasText: name }) })
    .last();

/** Takes a step with its button; the step's form goes with the state that it fits. */
async function take(page: Page, name: string) {
  await page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('heading', { name, exact: true }).waitFor({ state: 'detached' });
}

/** Collects until all have answered: an agency that is late is asked again. */
async function collectAll(page: Page) {
  const collects = page.getByRole('button', { name: 'Collect the evidence' });
  const answers = page.getByText(/^(All|Some) agencies have (not )?answered\./).first();
  await expect
    .poll(
      async () => {
        // It cannot be asked again before it has answered.
        await collects.click({ timeout: 60_000 });
        await page.getByText('The agencies are being asked…').first().waitFor();
        await answers.waitFor({ timeout: 60_000 });
        return answers.textContent();
      },
      { timeout: 180_000, interval: 500 },
    )
    .toContain('All agencies have answered.');
}

/** Decides on all occupations of a standing that the board shows, for one reason. */
async function decideAll(page: Page, standing: string, decision: string, reason: string) {
  await page.getByLabel('Standing').selectOption(standing);
  const form = page
    .locator('details')
    .filter({ hasText: /^Decide on the (\d+ occupations|occupation) shown/ });
  const choice = form.getByLabel('Decision');
  if (!(await choice.isVisible())) await form.locator('summary').click();
  await choice.selectOption(decision);
  await form.getByLabel('Why', { exact: true }).fill(reason);
  const answered = page.waitForResponse((answer) =>
    Boolean(answer.request().postData()?.includes('decideOccupations(')),
  );
  await form.getByRole('button', { name: 'Record the decision' }).click();
  expect(await (await answered).json()).not.toHaveProperty('errors');
}

describeExplorer(
  'the making of the list',
  (explorer) => {
    const hub = () => explorer().hub as OwnHub;
    const state = async (id = '2026') => (await find(hub(), id)).state;

    test('nobody signed in sees the edition in force, its files and its legal reference', async () => {
      const page = await explorer().open(editions);
      await page.getByRole('heading', { name: 'In force: edition 2013' }).waitFor();
      const csv = page.getByRole('link', { name: 'CSV: edition 2013' }).first();
      expect(await csv.getAttribute('href')).toContain('/occupations-in-demand/2013.csv');
      await page.getByText('003/19.18').first().waitFor();
      expect(await page.getByText('Amend edition').count()).toBe(0);
      await expectAccessible(page);
      await picture(page, 'occupations-in-demand');
      await page.goto(`${hub().url}${editions}/reviews/1999`);
      await page.getByText('There is no review 1999.').waitFor();
    });

    test('an officer opens a review, collects the evidence and scores it', slowly, async () => {
      const page = await explorer().openAs(officer, editions);
      await statePurpose(page);
      await page.locator('summary', { hasText: 'Open a review' }).click();
      const form = page.locator('details').filter({ hasText: 'Open a review' });
      const opens = form.getByRole('button', { name: 'Open a review' });
      await opens.click();
      await form.getByText('This is needed.').first().waitFor();
      await form.getByLabel('Name of the edition to come').fill('2013');
      await form.getByLabel('What it is about').fill('Renewal of the list');
      await form.getByLabel('Method').selectOption('rwanda-huza');
      await form.getByLabel('Years of evidence').fill('2021, 2022, 2023, 2024, 2025');
      await opens.click();
      await form.getByText(/"2013" is taken/).waitFor();
      await form.getByLabel('Name of the edition to come').fill('2026');
      await opens.click();
      await page.getByRole('heading', { name: 'Review 2026', level: 1 }).waitFor();
      await page.getByRole('button', { name: 'Score the evidence' }).click();
      await page.getByText(/has no evidence yet/).waitFor();
      await expectAccessible(page);
      await picture(page, 'occupations-in-demand-opened');
      await collectAll(page);
      await page.getByRole('button', { name: 'Score the evidence' }).click();
      await expect.poll(() => state(), { timeout: 60_000, interval: 500 }).toBe('SCORED');
      await page
        .getByRole('button', { name: /^[0-9]{4} / })
        .first()
        .waitFor();
      await take(page, 'Open the consultation');
    });

    test(
      'evidence is handed in once though its answer is lost, and of a document the hash alone',
      slowly,
      async () => {
        const page = await explorer().openAs(/^sector body/i, review);
        const sent: string[] = [];
        page.on('request', (request) => sent.push(request.postData() ?? ''));
        await choose(page, 'Unit group of ISCO-08', '2512', /^2512 /);
        await page.getByLabel('What you ask for').selectOption('List it');
        await page.getByLabel('Organisation').fill('A sector body');
        await page.getByLabel('What you say').fill('Developers are sought for months.');
        const buffer = Buffer.from('a document of the sector body');
        await page
          .getByLabel('A document that supports it')
          .setInputFiles({ name: 'survey.txt', mimeType: 'text/plain', buffer });
        let lost = false;
        await page.route('**/graphql', async (route) => {
          const isComment = route.request().postData()?.includes('submitListComment');
          if (!isComment || lost) return route.fallback();
          lost = true;
          await route.fetch();
          await route.abort();
        });
        await page.getByRole('button', { name: 'Hand in evidence' }).click();
        await page.getByText('The hub does not answer.').waitFor();
        await page.getByRole('button', { name: 'Hand in evidence' }).click();
        await page.getByText(/^Received, under number/).waitFor();
        expect(sent.join()).toContain(createHash('sha256').update(buffer).digest('hex'));
        expect(sent.join()).not.toContain(buffer.toString());
        expect(await page.getByRole('button', { name: 'Close the consultation' }).count()).toBe(0);
        await page.getByText('What it finds is for those who make the list').waitFor();
        await expectAccessible(page);
        await picture(page, 'occupations-in-demand-consultation');
        const closes = await explorer().openAs(officer, rowOfBoard);
        await statePurpose(closes);
        await take(closes, 'Close the consultation');
        await closes.getByText('Developers are sought for months.').waitFor();
        expect(await closes.getByText('Developers are sought for months.').count()).toBe(1);
      },
    );

    test('the committee opens the evidence, and may not propose before all is decided', slowly, async () => {
      const page = await explorer().openAs(committee, rowOfBoard);
      await page.getByText('Developers are sought for months.').waitFor();
      await page.getByRole('button', { name: 'Propose the list' }).click();
      await page.getByText('This was not done: it does not fit how things stand now').waitFor();
      await page.getByRole('searchbox', { name: 'Occupation' }).fill('2512');
      await page.getByRole('button', { name: /^2512 / }).click();
      const dialog = page.getByRole('dialog', { name: /^2512 / });
      await dialog
        .getByRole('cell', { name: /^immigration\.permits/ })
        .first()
        .waitFor();
      await expectAccessible(page);
      await picture(page, 'occupations-in-demand-evidence');
    });

    test.each([
      ['light', false, 'en-GB'],
      ['dark', true, 'fr-FR'],
    ] as const)('the board in %s colours, small: %s, in %s', slowly, async (scheme, small, locale) => {
      const page = await explorer().openAs(committee, partOfBoard, { scheme, small, locale });
      await page
        .getByRole('button', { name: /^[0-9]{4} / })
        .first()
        .waitFor();
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await picture(page, `occupations-in-demand-board-${scheme}`);
      await printed(page, `occupations-in-demand-board-${scheme}-printed`);
    });

    test('it accepts scores, overrules one with its reason, and proposes', slowly, async () => {
      const page = await explorer().openAs(committee, review);
      await page
        .getByRole('button', { name: /^[0-9]{4} / })
        .first()
        .waitFor();
      // How many of each there are hangs on the noise of this installation.
      const all = await assessments(hub(), '2026');
      const count = (outcome: string) => all.filter((one) => one.outcome === outcome).length;
      const listed = count('CANDIDATE');
      const notListed = count('NOT_CANDIDATE');
      const clear = 'The evidence is clear.';
      if (listed > 0) await decideAll(page, 'Candidates', 'As the score says', clear);
      if (notListed > 0) await decideAll(page, 'No candidates', 'As the score says', clear);
      if (listed + notListed < all.length) {
        const unlisted = 'Do not list it, against the score or without one';
        await decideAll(page, 'Not decided yet', unlisted, 'Too little is known of it.');
      }
      await page.getByText('Every occupation is decided').waitFor();
      await page.getByLabel('Standing').selectOption('No candidates');
      const overruled = all.find(
        ({ outcome, previouslyListed }) => outcome === 'NOT_CANDIDATE' && !previouslyListed,
      );
      await page.getByRole('searchbox', { name: 'Occupation' }).fill(overruled?.occupation.code ?? '');
      await page.getByRole('button', { name: new RegExp(`^${overruled?.occupation.code} `) }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Decision').selectOption('As the score says');
      await dialog.getByRole('button', { name: 'Record the decision' }).click();
      await dialog.getByText('This is needed.').waitFor();
      await dialog.getByLabel('Decision').selectOption('List it, against the score or without one');
      await dialog.getByLabel('Why', { exact: true }).fill('Hospitals have sought them for a year.');
      await dialog.getByRole('button', { name: 'Record the decision' }).click();
      await dialog.getByText('The committee listed it').waitFor();
      await dialog.getByRole('button', { name: 'Close' }).click();
      await take(page, 'Propose the list');
      expect(await state()).toBe('PROPOSED');
    });

    test(
      'the approver sends it back with a reason; proposed again, it is approved once',
      slowly,
      async () => {
        const page = await explorer().openAs(approves, rowOfBoard);
        await page.locator('summary', { hasText: 'Send it back to the committee' }).click();
        const back = stepForm(page, 'Send it back to the committee');
        await back.getByRole('button', { name: 'Send it back to the committee' }).click();
        await back.getByText('This is needed.').waitFor();
        await expectAccessible(page);
        await picture(page, 'occupations-in-demand-proposed');
        await back.getByLabel('Reason').fill('Say more of the first.');
        await back.getByRole('button', { name: 'Send it back to the committee' }).click();
        await page.getByText('Propose the list: for a member of the list committee.').waitFor();
        const proposes = await explorer().openAs(committee, rowOfBoard);
        await proposes.getByText('Say more of the first.').waitFor();
        await take(proposes, 'Propose the list');
        await page.reload();
        const other = await explorer().openAs(approves, rowOfBoard);
        await other.getByRole('heading', { name: 'Approve the proposal' }).waitFor();
        await take(page, 'Approve the proposal');
        await page.getByText('Proposal approved.').waitFor();
        await other.getByRole('button', { name: 'Approve the proposal' }).click();
        await other.getByText(/is at version \d+, not \d+/).waitFor();
        await picture(other, 'occupations-in-demand-conflict');
        await other.getByText('Publish the edition: for a labour officer.').waitFor();
      },
    );

    test('an officer publishes it from today on; everyone reads it and compares', slowly, async () => {
      const page = await explorer().openAs(officer, rowOfBoard);
      await statePurpose(page);
      await page.getByLabel('Legal reference').fill('Ministerial Instructions of demonstration');
      await page.getByLabel('First day in force').fill('2024-01-01');
      await page.getByRole('button', { name: 'Publish the edition' }).click();
      await page.getByText(/effectiveFrom is 2024-01-01; expected today/).waitFor();
      await expectAccessible(page);
      await picture(page, 'occupations-in-demand-approved');
      await page.getByLabel('First day in force').fill(new Date().toISOString().slice(0, 10));
      await take(page, 'Publish the edition');
      await page.getByRole('link', { name: 'It is edition 2026.' }).click();
      const reader = await explorer().open(`${editions}?from=2013&to=2026`);
      await reader.getByRole('heading', { name: 'In force: edition 2026' }).waitFor();
      await reader.getByRole('heading', { name: /^Added: [1-9]/ }).waitFor();
      await reader.getByText('Hospitals have sought them for a year.').first().waitFor();
      await expectAccessible(reader);
      await picture(reader, 'occupations-in-demand-compared');
      await reader.goto(`${hub().url}${rowOfBoard}`);
      await reader.getByText('Nothing more: it stays as it is.').waitFor();
      await reader
        .getByRole('button', { name: /^[0-9]{4} / })
        .first()
        .waitFor();
      await expectAccessible(reader);
    });

    test(
      'an occupation’s page names each indicator in the reader’s language, with its definition',
      slowly,
      async () => {
        const { data } = await hub().ask<{
          review: { method: { indicators: { titleFrench: string; descriptionFrench: string }[] } };
        }>(
          '{ review: occupationsInDemandReview(id: "2026") { method { indicators { titleFrench descriptionFrench } } } }',
        );
        const [indicator] = data.review.method.indicators;
        const page = await explorer().openAs(committee, '/occupations/2512', { locale: 'fr-FR' });
        await page.getByText('Indicateurs de la méthode').first().click();
        await page.getByText(indicator?.titleFrench ?? '', { exact: true }).click();
        await page.getByText(indicator?.descriptionFrench ?? '').waitFor();
        await page.getByText('Éléments de l’examen').first().click();
        await expectAccessible(page);
        await picture(page, 'occupation-assessed');
      },
    );

    test('an amendment adds one occupation and takes one off, and changes nothing else', slowly, async () => {
      const page = await explorer().openAs(officer, editions);
      await statePurpose(page);
      await page.locator('summary', { hasText: 'Amend edition 2026' }).click();
      const amends = page.locator('details').filter({ hasText: 'Amend edition 2026' });
      expect(await amends.getByLabel('Name of the edition to come').inputValue()).toBe('2026-A1');
      await amends.getByLabel('What it is about').fill('One in, another out');
      await amends.getByRole('button', { name: 'Open the amendment' }).click();
      await page.getByRole('heading', { name: 'Amendment 2026-A1', level: 1 }).waitFor();
      const amendment = `${editions}/reviews/2026-A1`;
      const decides = await explorer().openAs(committee, amendment);
      const form = stepForm(decides, 'Change an occupation');
      const { data } = await hub().ask<{
        edition: { entries: { occupation: { code: string } }[] };
        occupations: { nodes: { code: string; title: string }[] };
      }>(`{
        edition: occupationsInDemand(edition: "2026") { entries { occupation { code } } }
        occupations(filter: { within: "61", level: UNIT_GROUP }) { nodes { code title } }
      }`);
      const on = new Set(data.edition.entries.map(({ occupation }) => occupation.code));
      const sought = data.occupations.nodes.find(({ code }) => !on.has(code));
      const added = sought?.code ?? '';
      await choose(decides, 'Unit group of ISCO-08', sought?.title ?? '', new RegExp(`^${added} `));
      await form.getByLabel('Decision').selectOption('Add it to the list');
      await form.getByLabel('Why', { exact: true }).fill('Farms seek them.');
      await form.getByRole('button', { name: 'Record the decision' }).click();
      await decides.getByRole('row', { name: new RegExp(`${added} .*added`) }).waitFor();
      const first = decides.getByRole('row').filter({ hasText: 'stays' }).first();
      const taken = ((await first.textContent()) ?? '').slice(0, 4);
      await first.getByRole('button').click();
      const dialog = decides.getByRole('dialog');
      await dialog.getByLabel('Decision').selectOption('Add it to the list');
      await dialog.getByLabel('Why', { exact: true }).fill('Nobody seeks them now.');
      await dialog.getByRole('button', { name: 'Record the decision' }).click();
      await dialog.getByText(/changes nothing: an amendment lists what 2026 does not/).waitFor();
      await dialog.getByLabel('Decision').selectOption('Take it off the list');
      await dialog.getByRole('button', { name: 'Record the decision' }).click();
      await dialog.getByText('The committee did not list it').waitFor();
      await dialog.getByRole('button', { name: 'Close' }).click();
      await expectAccessible(decides);
      await picture(decides, 'occupations-in-demand-amendment');
      await take(decides, 'Propose the list');
      await step(hub(), approver, 'approveListProposal', '2026-A1');
      await step(hub(), labourOfficer, 'publishList', '2026-A1', {
        legalReference: 'Amending instructions of demonstration',
        effectiveFrom: tomorrow(),
      });
      const reader = await explorer().open(`${editions}?from=2026&to=2026-A1`);
      await reader.getByRole('heading', { name: 'Added: 1', exact: true }).waitFor();
      await reader.getByRole('heading', { name: 'Removed: 1', exact: true }).waitFor();
      const change = (heading: string) =>
        reader
          .locator('section')
          .filter({ has: reader.getByRole('heading', { name: heading, exact: true }) })
          .last();
      await change('Added: 1')
        .getByRole('row', { name: new RegExp(`${added}.*Farms seek them`) })
        .waitFor();
      await change('Removed: 1')
        .getByRole('row', { name: new RegExp(`${taken}.*Nobody seeks them now`) })
        .waitFor();
    });

    test('a telephone shows the list of editions, and prints it', async () => {
      const page = await explorer().openAs(officer, editions, {
        scheme: 'dark',
        small: true,
        locale: 'fr-FR',
      });
      await page.getByRole('heading', { name: 'En vigueur : édition 2026' }).waitFor();
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await picture(page, 'occupations-in-demand-small');
      await printed(page, 'occupations-in-demand-printed');
    });
  },
  () => ownHub({ sizes: enough }),
);
