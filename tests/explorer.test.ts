import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type TestHub, testHub } from './hub.ts';

const candidates = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
const executablePath = candidates.find((path) => path && existsSync(path));
if (!executablePath)
  console.warn('No Chromium is found (set CHROMIUM to its path): the browser tests are not run.');

const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

describe.runIf(executablePath)('the explorer in a browser', () => {
  let hub: TestHub;
  let browser: Browser;
  beforeAll(async () => {
    hub = await testHub();
    browser = await chromium.launch({
      executablePath: executablePath ?? '',
      args: ['--no-sandbox', ...quiet],
    });
  });
  afterAll(async () => {
    await browser.close();
    await hub.stop();
  });

  /** A page of its own session that notes every request to another host. */
  async function open(colorScheme: 'light' | 'dark' = 'light'): Promise<{ page: Page; foreign: string[] }> {
    const context = await browser.newContext({ colorScheme, viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    const foreign: string[] = [];
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith('http') && url.origin !== hub.url) foreign.push(request.url());
    });
    await page.goto(hub.url);
    return { page, foreign };
  }

  async function signIn(page: Page, principal: RegExp) {
    await page
      .getByRole('button', { name: /^sign in/i })
      .first()
      .click();
    await page.getByRole('button', { name: principal }).click();
    await page.getByRole('button', { name: /sign out/i }).waitFor();
  }

  /** The answer as a person reads it: the editor writes spaces that do not break. */
  async function answerOf(page: Page): Promise<string> {
    const text = await page.locator('.graphiql-response').textContent();
    return (text ?? '').replaceAll('\u00a0', ' ');
  }

  test('an analyst signs in, opens the first example and sees figures of all agencies', async () => {
    const { page, foreign } = await open();
    await signIn(page, /^analyst, statistics/i);
    await page.getByRole('button', { name: /shortage at a glance/i }).click();
    // The editor takes a query up a moment after it shows it.
    const run = async () => {
      await page.getByRole('button', { name: /execute query/i }).click();
      await expect.poll(() => answerOf(page), { timeout: 3_000 }).toContain('"title": "Software developers"');
    };
    await vi.waitFor(run, { timeout: 20_000, interval: 500 });
    expect(await answerOf(page)).not.toContain('"errors"');
    expect(foreign).toEqual([]);
  });

  test('nobody signed in is told that only public fields answer, and that registers are generated', async () => {
    const { page } = await open();
    await expect.poll(() => page.locator('body').textContent()).toContain('Not signed in');
    expect(await page.locator('body').textContent()).toContain('generated demonstration data');
  });

  test.each(['light', 'dark'] as const)(
    'in %s colours, axe finds no violation outside the editor’s own parts',
    async (scheme) => {
      const { page } = await open(scheme);
      await page.locator('.graphiql-container').waitFor();
      const { violations } = await new AxeBuilder({ page }).exclude('.graphiql-container').analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    },
  );
});
