import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { runAxe } from '../fabriques/axe.ts';
import { openNavigateur } from '../fabriques/navigateur.ts';

const PAGE = readFileSync(new URL('../../docs/reference/api.html', import.meta.url), 'utf8');

let navigateur: Browser;
beforeAll(async () => {
  navigateur = await openNavigateur();
});
afterAll(() => navigateur.close());

describe('the readable page of the API', () => {
  it.each([
    ['light, wide', 1280, 'light'],
    ['dark, wide', 1280, 'dark'],
    ['light, on a phone', 390, 'light'],
  ] as const)(
    '%s: no fault for axe, nothing beyond the edge, every link leads to something',
    async (_, width, colorScheme) => {
      const contexte = await navigateur.newContext({ viewport: { width, height: 1000 }, colorScheme });
      const page = await contexte.newPage();
      await page.setContent(PAGE);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      const perdus = await page.evaluate(
        "[...document.querySelectorAll('a[href^=\"#\"]')].map((a) => a.getAttribute('href')).filter((h) => !document.getElementById(h.slice(1)))",
      );
      expect(perdus).toEqual([]);
      // The first routes and shapes are made as the sixty others: all of them would take minutes.
      await page.evaluate(
        "document.querySelectorAll('section:nth-of-type(n+7), #formes ~ *').forEach((e) => e.remove())",
      );
      const violations = await runAxe(page);
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      await contexte.close();
    },
  );
});
