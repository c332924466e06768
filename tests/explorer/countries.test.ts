import { expect, test } from 'vitest';
import {
  describeExplorer,
  expectAccessible,
  expectNoSidewaysScroll,
  picture,
  seePictures,
  signIn,
} from './browser.ts';

describeExplorer('the pages of countries', (explorer) => {
  test('a country is found by its name, with migrants both ways, on maps and as flows', async () => {
    const page = await explorer().open('/');
    await page.getByRole('searchbox').fill('uganda');
    await page.getByRole('link', { name: 'Uganda' }).click();
    await page.getByText(/^Partner state of the East African Community since/).waitFor();
    const between = page.locator('section', {
      has: page.getByRole('heading', { name: 'Between Rwanda and Uganda' }),
    });
    await between.getByText('As a table, with sources').click();
    await between.getByRole('row', { name: /2019, Born in or citizens of Uganda.*96,724/ }).waitFor();
    await between.getByRole('row', { name: /2019, From Rwanda, living in Uganda.*70,635/ }).waitFor();
    await page.getByRole('img', { name: /Where migrants in Uganda come from, and where/ }).waitFor();
    const map = page.getByRole('img', { name: 'Where migrants from Uganda live', exact: true });
    await map.scrollIntoViewIfNeeded();
    await map.locator('svg').last().waitFor();
  });

  test('permits and crossings are shown under an agreement, and refused without, while the rest stands', async () => {
    const page = await explorer().open('/countries/COD');
    const permits = page.locator('section', {
      has: page.getByRole('heading', { name: 'Permits held in Rwanda by its nationals' }),
    });
    await permits.getByText('Part of this is not open to you').waitFor();
    await page.getByRole('button', { name: '86,790,568' }).waitFor();
    await signIn(page, /^analyst, iom/i);
    await permits.getByText('Issued in 12 months').waitFor();
    await permits.getByText('As a table, with sources').first().click();
    await permits
      .getByRole('link', { name: /^\d{4} / })
      .first()
      .waitFor();
  });

  test('the Community’s page has its eight states, who lives where, and how the test treats their nationals', async () => {
    const page = await explorer().openAs(/^analyst, statistics/i, '/eac');
    await page.getByRole('row', { name: /Somalia Mar 4, 2024|Somalia 4 Mar 2024/ }).waitFor();
    const matrix = page.getByRole('table', { name: /^Who lives where/ });
    await matrix.getByRole('button', { name: '248,670' }).click();
    await page.getByRole('dialog', { name: 'Democratic Republic of the Congo → Rwanda' }).waitFor();
    await page.keyboard.press('Escape');
    const schedules = page.getByRole('table', { name: /^What each state opens/ });
    const professionals = schedules.getByRole('row', { name: /^2 Professionals/ });
    expect(await professionals.getByText('open since').count()).toBe(5);
    const clerks = schedules.getByRole('row', { name: /^4 / });
    expect(await clerks.getByText('not opened').count()).toBe(5);
  });

  test.each([
    ['/countries/RWA', 'light', false, 'en-GB'],
    ['/countries/KEN', 'dark', true, 'fr-FR'],
    ['/eac', 'dark', false, 'en-GB'],
    ['/eac', 'light', true, 'fr-FR'],
  ] as const)(
    '%s in %s colours, on a small screen: %s, in %s, has no violation',
    async (path, scheme, small, locale) => {
      const page = await explorer().open(path, { scheme, small, locale });
      await seePictures(page);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await picture(page, `${path.slice(1).replace('/', '-')}-${scheme}`);
    },
  );
});
