import { expect, test } from 'vitest';
import {
  describeExplorer,
  expectAccessible,
  expectNoSidewaysScroll,
  picture,
  seePictures,
  signIn,
} from './browser.ts';

describeExplorer('the pages of indicators', (explorer) => {
  test('all are listed with their frameworks; one opens with its values, formula and where it is defined', async () => {
    const page = await explorer().open('/indicators');
    await page.getByRole('row', { name: /Unemployment rate.*percent.*SDG 8\.5\.2/ }).waitFor();
    await page.getByRole('link', { name: 'International migrants as a share of the population' }).click();
    await page.getByRole('heading', { level: 1, name: /International migrants as a share/ }).waitFor();
    const made = page.getByRole('table', { name: 'What each value is made of' });
    await made
      .getByRole('row', { name: /^2019/ })
      .getByRole('button', { name: /539,932/ })
      .click();
    await page.getByRole('dialog', { name: /share of the population, Numerator, 2019/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByText(/^100 × /).waitFor();
    expect(await page.getByRole('link', { name: 'statistics.migrant-stock' }).count()).toBe(1);
  });

  test('a rate of two agencies is shown with each one’s part under an agreement, and refused without', async () => {
    const page = await explorer().open('/indicators/FOREIGN_WORKERS_PER_100_EMPLOYED');
    await page.getByText('Part of this is not open to you').waitFor();
    await page.getByText('immigration.permits', { exact: true }).waitFor();
    await signIn(page, /^analyst, statistics/i);
    const made = page.getByRole('table', { name: 'What each value is made of' });
    const row = made.getByRole('row', { name: /^2024/ });
    await row.waitFor();
    const [value, numerator, denominator] = await row.getByRole('button').allTextContents();
    const number = (text = '') => Number(text.replace(/[^\d.]/g, ''));
    expect(number(numerator)).toBeGreaterThan(0);
    expect((100 * number(numerator)) / number(denominator)).toBeCloseTo(number(value?.split(' ')[0]), 3);
  });

  test('one that no agency holds has its definition, and says so; one that is not known too', async () => {
    const page = await explorer().open('/indicators/RECRUITMENT_COST');
    await page.getByText(/^No agency of the hub holds its figures yet/).waitFor();
    await page.getByText('SDG 10.7.1', { exact: true }).waitFor();
    const apart = await explorer().open('/indicators/MIGRANT_STOCK_BY_AGE');
    await apart.getByText(/^It has no single series for Rwanda/).waitFor();
    const unknown = await explorer().open('/indicators/NOTHING');
    await unknown.getByText('There is no indicator NOTHING.').waitFor();
  });

  test('the search of the first page leads to an indicator', async () => {
    const page = await explorer().open('/');
    await page.getByRole('searchbox').fill('time to fill');
    await page.getByRole('link', { name: 'Time to fill a vacancy' }).click();
    await page.waitForURL('**/indicators/TIME_TO_FILL');
  });

  test.each([
    ['/indicators', 'light', false, 'en-GB'],
    ['/indicators', 'dark', true, 'fr-FR'],
    ['/indicators/UNEMPLOYMENT_RATE', 'light', false, 'en-GB'],
    ['/indicators/UNEMPLOYMENT_RATE', 'dark', true, 'fr-FR'],
  ] as const)(
    '%s in %s colours, on a small screen: %s, in %s, has no violation',
    async (path, scheme, small, locale) => {
      const page = await explorer().open(path, { scheme, small, locale });
      await page.getByRole('table').first().waitFor();
      if (path !== '/indicators') await seePictures(page);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await picture(page, `${path.slice(1).replace('/', '-')}-${scheme}`);
    },
  );
});
