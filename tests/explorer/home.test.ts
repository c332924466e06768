import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { explorerDirectory } from '@huza/explorer';
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

  test('a search finds an occupation by its code and by a word, and keeps what is sought in the address', async () => {
    const page = await explorer().open('/');
    const search = page.getByRole('searchbox');
    await search.fill('2512');
    await page.getByRole('listitem').filter({ hasText: 'Software developers' }).waitFor();
    await search.fill('nationality');
    await page.getByRole('heading', { name: 'Variables' }).waitFor();
    await expect.poll(() => new URL(page.url()).searchParams.get('search')).toBe('nationality');
    await page.reload();
    expect(await search.inputValue()).toBe('nationality');
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
});

test('the first page is at most 300 kB, compressed', async () => {
  const page = readFileSync(`${explorerDirectory}/index.html`, 'utf8');
  const first = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, path = '']) => path);
  const home = readdirSync(`${explorerDirectory}/assets`)
    .filter((name) => /^(HomePage|Answered)-/.test(name))
    .map((name) => `assets/${name}`);
  expect(first.length).toBeGreaterThan(0);
  expect(home.length).toBeGreaterThan(0);
  const sizes = [...new Set([...first, ...home])].map(
    (path) => gzipSync(readFileSync(`${explorerDirectory}/${path}`)).length,
  );
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(300_000);
});
