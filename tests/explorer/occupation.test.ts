import { expect, test } from 'vitest';
import {
  describeExplorer,
  expectAccessible,
  expectNoSidewaysScroll,
  picture,
  seePictures,
} from './browser.ts';

describeExplorer('an occupation’s page', (explorer) => {
  test('it is found by its code, and shows what each agency gives an analyst', async () => {
    const page = await explorer().openAs(/^analyst, statistics/i, '/');
    await page.getByRole('searchbox').fill('2512');
    await page.getByRole('link', { name: 'Software developers' }).first().click();
    await page.getByRole('heading', { name: 'Software developers', level: 1 }).waitFor();
    await page.getByText('Concepteurs de logiciels').waitFor();
    // An agency that has just started may be late.
    const late = page.getByRole('button', { name: 'Try again' });
    await expect
      .poll(
        async () => {
          if ((await late.count()) > 0) await late.first().click();
          return page.getByText(/^Listed in the edition in force, 2013/).count();
        },
        { timeout: 20_000 },
      )
      .toBe(1);
    for (const part of ['Vacancies', 'Job seekers', 'Permits to work', 'Employed persons in Rwanda']) {
      await page.getByRole('heading', { name: part, level: 2 }).waitFor();
    }
    expect(await page.getByText('Part of this is not open to you').count()).toBe(0);
  });

  test('a number of another agency tells the agreement that opens it, and its query', async () => {
    const page = await explorer().openAs(/^analyst, statistics/i, '/occupations/2512');
    const permits = page.locator('section', { has: page.getByRole('heading', { name: 'Permits to work' }) });
    await permits.getByRole('button').first().click();
    const dialog = page.getByRole('dialog', { name: 'In force' });
    await dialog.getByText('immigration.permits').waitFor();
    await dialog.getByText(/immigration-statistics\/1#1/).waitFor();
    await dialog.getByRole('link', { name: 'Open the query' }).waitFor();
  });

  test('the figures of a chart stand in a table, by keyboard too', async () => {
    const page = await explorer().open('/occupations/2512');
    const earnings = page.locator('section', {
      has: page.getByRole('heading', { name: 'Median monthly earnings of employees' }),
    });
    await earnings.getByText('As a table, with sources').focus();
    await page.keyboard.press('Enter');
    await earnings.getByRole('rowheader', { name: '2025' }).waitFor();
  });

  test('the hierarchy leads up and down', async () => {
    const page = await explorer().open('/occupations/2512');
    await page.getByRole('link', { name: /^251 / }).click();
    await page.getByText(/^Groups below it/).click();
    await page
      .getByRole('link', { name: /^2514 / })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Applications programmers', level: 1 }).waitFor();
  });

  test('nobody signed in sees the public parts, and of each other part why it is closed', async () => {
    const page = await explorer().open('/occupations/2512');
    await page.getByText(/^Listed in the edition in force/).waitFor();
    for (const part of ['Vacancies', 'Job seekers', 'Permits to work']) {
      const closed = page.locator('section', { has: page.getByRole('heading', { name: part, exact: true }) });
      await closed.getByText('Part of this is not open to you').waitFor();
      expect(await closed.locator('dl').count()).toBe(0);
    }
  });

  test('a code that is none is told', async () => {
    const page = await explorer().open('/occupations/9999');
    await page.getByText('ISCO-08 has no occupation 9999').waitFor();
  });

  test.each([
    ['light', false, 'en-GB'],
    ['dark', true, 'fr-FR'],
  ] as const)(
    'in %s colours, on a small screen: %s, in %s, axe finds no violation',
    async (scheme, small, locale) => {
      const page = await explorer().open('/occupations/2', { scheme, small, locale });
      await seePictures(page);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await picture(page, `occupation-${scheme}`);
    },
  );
});
