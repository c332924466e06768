import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import { describeExplorer, expectAccessible, picture, signIn } from './browser.ts';

/** The answer as a person reads it: the editor writes spaces that do not break. */
async function answerOf(page: Page): Promise<string> {
  const text = await page.locator('.graphiql-response').textContent();
  return (text ?? '').replaceAll('\u00a0', ' ');
}

describeExplorer('the query page', (explorer) => {
  test('an analyst signs in, opens the first example and sees figures of all agencies', async () => {
    const page = await explorer().open('/query');
    await signIn(page, /^analyst, statistics/i);
    await page.getByRole('button', { name: /shortage at a glance/i }).click();
    // The editor takes a query up a moment after it shows it.
    const run = async () => {
      await page.getByRole('button', { name: /execute query/i }).click();
      await expect.poll(() => answerOf(page), { timeout: 3_000 }).toContain('"title": "Software developers"');
    };
    await vi.waitFor(run, { timeout: 20_000, interval: 500 });
    expect(await answerOf(page)).not.toContain('"errors"');
    await picture(page, 'query');
  });

  test.each(['light', 'dark'] as const)(
    'in %s colours, axe finds no violation outside the editor’s own parts',
    async (scheme) => {
      const page = await explorer().open('/query', { scheme });
      await page.locator('.graphiql-container').waitFor();
      await expectAccessible(page, '.graphiql-container');
    },
  );
});
