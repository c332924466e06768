import { expect, test } from 'vitest';
import {
  describeExplorer,
  expectAccessible,
  expectNoSidewaysScroll,
  picture,
  seeDrawn,
  signIn,
} from './browser.ts';

describeExplorer('the home page', (explorer) => {
  test('nobody signed in is told that only public fields answer, and that registers are generated', async () => {
    const page = await explorer().open('/');
    await page.getByText('Not signed in').waitFor();
    await page.getByText('generated demonstration data').waitFor();
    expect(await page.title()).toBe('What Rwanda’s agencies know of labour migration · Huza');
  });

  test('a search finds an occupation by its code, a word of its title or what people call it, and keeps what is sought in the address', async () => {
    const page = await explorer().open('/');
    const search = page.getByRole('searchbox');
    await search.fill('2512');
    await page.getByRole('listitem').filter({ hasText: 'Software developers' }).waitFor();
    await search.fill('nurse');
    await page.getByRole('listitem').filter({ hasText: 'Nursing professionals' }).waitFor();
    await search.fill('infirmier');
    await page.getByRole('listitem').filter({ hasText: '2221' }).waitFor();
    await search.fill('macon');
    await page.getByRole('listitem').filter({ hasText: 'Bricklayers and related workers' }).waitFor();
    await search.fill('umumotari');
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Motorcycle drivers 8321 also called “umumotari”' })
      .waitFor();
    await search.fill('nationality');
    await page.getByRole('heading', { name: 'Variables' }).waitFor();
    await expect.poll(() => new URL(page.url()).searchParams.get('search')).toBe('nationality');
    await page.reload();
    expect(await search.inputValue()).toBe('nationality');
  });

  test('each page’s job is named, with whom it is for, and leads there', async () => {
    const page = await explorer().open('/');
    const pages = page.getByRole('navigation', { name: 'Pages' }).getByRole('link');
    await pages.first().waitFor();
    const addresses = await pages.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    const jobs = page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: 'What you can do here' }) });
    const named = await jobs
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(named).toEqual(expect.arrayContaining(addresses.filter((address) => address !== '/')));
    // A page that the navigation keeps for some roles is named to everyone, with whom it is for.
    expect(named).toContain('/permit-applications');
    expect(await jobs.getByText(/^For /).count()).toBe(named.length);
    // Wherever the card is pressed, its link is.
    await jobs.getByText('For employers and labour officers').click({ force: true });
    await page.getByRole('heading', { name: 'Labour market tests', level: 1 }).waitFor();
  });

  test('a figure tells where it comes from, and gives the query that asked for it', async () => {
    const page = await explorer().open('/');
    await page.getByRole('button', { name: '539,932' }).click();
    const dialog = page.getByRole('dialog', { name: 'International migrants in Rwanda' });
    await dialog.getByText('statistics.migrant-stock').waitFor();
    await dialog.getByText('Open to everyone').waitFor();
    await expectAccessible(page);
    await dialog.getByRole('link', { name: 'Open the query' }).click();
    await expect.poll(() => page.url()).toContain('/query?operation=');
  });

  test('a figure opens and closes by keyboard, and the focus comes back to it', async () => {
    const page = await explorer().open('/');
    const figure = page.getByRole('button', { name: '539,932' });
    await figure.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => figure.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('signing in comes back to the page that was left', async () => {
    const page = await explorer().open('/datasets/immigration.permits');
    await signIn(page, /^analyst, statistics/i);
    await page.getByRole('heading', { name: 'Permits', level: 1 }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/datasets/immigration.permits');
  });

  test('in French everything around the data is French, and the page says so', async () => {
    const page = await explorer().open('/', { locale: 'fr-FR' });
    await page.getByRole('heading', { name: /institutions rwandaises/, level: 1 }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    await page.getByRole('combobox', { name: 'Langue' }).selectOption('en');
    await page.getByRole('heading', { name: /Rwanda’s agencies/, level: 1 }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  test('the keyboard reaches the content first, and the content has the focus on a new page', async () => {
    const page = await explorer().open('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
    await page.getByRole('link', { name: 'Border crossings' }).click();
    await page.getByRole('heading', { name: 'Border crossings' }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('content');
  });

  test.each([
    ['light', false],
    ['dark', false],
    ['light', true],
    ['dark', true],
  ] as const)('in %s colours, on a small screen: %s, axe finds no violation', async (scheme, small) => {
    const page = await explorer().open('/?search=nurse', { scheme, small });
    await page.getByRole('heading', { name: 'Occupations' }).waitFor();
    await page.getByRole('heading', { name: /Statistics of Rwanda/ }).waitFor();
    await seeDrawn(page.getByRole('figure', { name: 'Where migrants in Rwanda come from' }));
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await picture(page, `home-${scheme}${small ? '-small' : ''}`);
  });

  test('a hub that does not answer is said not to, and asked again on the reader’s wish', async () => {
    const page = await explorer().open('/');
    await page.getByRole('link', { name: 'Border crossings' }).waitFor();
    await page.route('**/graphql', (route) => route.abort());
    await page.getByRole('link', { name: 'Border crossings' }).click();
    await page.getByRole('alert').getByText('The hub does not answer').waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'Border crossings' }).waitFor();
  });

  test('an address that leads nowhere says so, and leads home', async () => {
    const page = await explorer().open('/no-such-page');
    await page.getByRole('heading', { name: 'There is no such page' }).waitFor();
    await page.getByRole('link', { name: 'Go to the home page' }).click();
    await page.getByRole('heading', { name: /Rwanda’s agencies/ }).waitFor();
  });

  test('printed, a page is its content on white, without buttons', async () => {
    const page = await explorer().open('/datasets/immigration.permits', { scheme: 'dark' });
    await page.getByRole('row').nth(1).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation').isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Meaning' }).isVisible()).toBe(true);
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(ground).toBe('rgb(255, 255, 255)');
    await picture(page, 'dataset-printed');
  });

  test('the first page is at most 300 kB, compressed, as the browser received it', async () => {
    const page = await explorer().open('/');
    await page.getByRole('heading', { name: /Statistics of Rwanda/ }).waitFor();
    await page.waitForLoadState('networkidle');
    const received = await page.evaluate(() => {
      const entries = ['navigation', 'resource'].flatMap((type) => performance.getEntriesByType(type));
      return entries.reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).transferSize, 0);
    });
    expect(received).toBeGreaterThan(100_000);
    expect(received).toBeLessThan(300_000);
  });
});
