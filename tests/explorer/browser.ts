import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { type TestHub, testHub } from '../hub.ts';

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

/** Pictures of the pages for people to look at. */
const pictures = `${tmpdir()}/huza-explorer`;

export interface Look {
  readonly scheme?: 'light' | 'dark';
  /** A telephone's screen. */
  readonly small?: boolean;
  readonly locale?: string;
}

/** A browser and a hub for the tests of a page. */
export class Explorer {
  readonly #browser: Browser;
  readonly hub: TestHub;
  /** Requests to any other host than the hub: there must be none. */
  readonly foreign: string[] = [];

  constructor(browser: Browser, hub: TestHub) {
    this.#browser = browser;
    this.hub = hub;
  }

  /** What the browser keeps of each sign-in. */
  readonly #sessions = new Map<string, string>();

  /**
   * Opens a page as a demonstration principal, by the name that the sign-in page shows. Each signs in once; later
   * pages have its session, as a tab has that a signed-in tab opened.
   */
  async openAs(principal: RegExp, path: string, look: Look = {}): Promise<Page> {
    const session = this.#sessions.get(principal.source);
    const page = await this.open(path, look, session);
    if (session === undefined) {
      await signIn(page, principal);
      const kept = await page.evaluate(() => JSON.stringify({ ...window.sessionStorage }));
      this.#sessions.set(principal.source, kept);
    }
    return page;
  }

  /** Opens a page in a session of its own. */
  async open(
    path: string,
    { scheme = 'light', small = false, locale = 'en-GB' }: Look = {},
    session?: string,
  ): Promise<Page> {
    const viewport = small ? { width: 390, height: 844 } : { width: 1440, height: 900 };
    const context = await this.#browser.newContext({ colorScheme: scheme, viewport, locale });
    context.setDefaultTimeout(15_000);
    if (session) await context.addInitScript(keepSession, session);
    const page = await context.newPage();
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith('http') && url.origin !== this.hub.url) this.foreign.push(request.url());
    });
    await page.goto(this.hub.url + path);
    return page;
  }

  async stop() {
    await this.#browser.close();
    await this.hub.stop();
  }
}

/** Tests in a real browser, where one is found, over a hub of their own. */
export function describeExplorer(
  name: string,
  tests: (explorer: () => Explorer) => void,
  startHub: () => Promise<TestHub> = testHub,
): void {
  describe.runIf(executablePath)(name, () => {
    let explorer: Explorer;
    beforeAll(async () => {
      const launch = { executablePath: executablePath ?? '', args: ['--no-sandbox', ...quiet] };
      const [hub, browser] = await Promise.all([startHub(), chromium.launch(launch)]);
      explorer = new Explorer(browser, hub);
    }, 180_000);
    afterAll(async () => {
      await explorer.stop();
      expect(explorer.foreign).toEqual([]);
    });
    tests(() => explorer);
  });
}

/** In the browser: the session as it was kept, but for what the page has changed of it since. */
function keepSession(kept: string) {
  for (const [name, value] of Object.entries<string>(JSON.parse(kept))) {
    if (window.sessionStorage.getItem(name) === null) window.sessionStorage.setItem(name, value);
  }
}

/** Signs in as a demonstration principal, by the name that the sign-in page shows. */
export async function signIn(page: Page, principal: RegExp): Promise<void> {
  const button = page.getByRole('button', { name: /^(sign in|se connecter)/i });
  await button.first().click();
  await page.getByRole('button', { name: principal }).click();
  await page.getByRole('button', { name: /sign out|se déconnecter/i }).waitFor();
}

/** Signs out, which the provider asks to confirm. */
export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /sign out/i }).click();
  await page.getByRole('heading', { name: 'Sign out?' }).waitFor();
  await page.getByRole('button', { name: /sign out/i }).click();
  await page.getByText('Not signed in').waitFor();
}

/** Chooses a member of a classification by what is typed. */
export async function choose(
  page: Page,
  field: string,
  typed: string,
  member: string | RegExp,
): Promise<void> {
  await page.getByRole('combobox', { name: field }).fill(typed);
  await page.getByRole('option', { name: member }).click();
}

/** Axe finds nothing to say against the page as it stands, but for parts of others' making. */
export async function expectAccessible(page: Page, ...except: string[]): Promise<void> {
  // What it calls legacy leaves frames of other hosts alone: there are none, and it needs no page of its own.
  const whole = new AxeBuilder({ page }).setLegacyMode(true);
  const axe = except.reduce((builder, selector) => builder.exclude(selector), whole);
  const { violations } = await axe.analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

/** Brings every picture of the page into sight, as they are drawn when they are seen. */
export async function seePictures(page: Page): Promise<void> {
  const pictures = page.locator('main figure');
  await pictures.first().waitFor();
  for (const figure of await pictures.all()) {
    await figure.scrollIntoViewIfNeeded();
    await figure.locator('svg').first().waitFor();
  }
}

/** Nothing of the page is wider than the screen. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [content, screen] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(content).toBe(screen);
}

/** A chart is loaded when it comes into sight; this waits until it is drawn. */
export async function seeDrawn(figure: Locator): Promise<void> {
  await figure.scrollIntoViewIfNeeded();
  await figure.locator('svg').last().waitFor();
}

/** The page as it is printed, on a sheet as wide as A4 across. */
export async function printed(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 1040, height: 720 });
  await picture(page, name);
  await page.emulateMedia({ media: null });
}

/** Takes a picture into the temporary folder, for people to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
}
