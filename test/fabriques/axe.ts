import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Result } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A message that is fading in has not its colours yet; what turns without end never finishes. */
const SETTLE = `Promise.all(
  document.getAnimations()
    .filter((animation) => Number.isFinite(animation.effect?.getComputedTiming().endTime))
    .map((animation) => animation.finished.catch(() => undefined)),
)`;

/**
 * What axe finds wrong in the page as it is now; `regle` alone when one is named. Every element is tried: what is right, which is most
 * of a page, is not described in the answer.
 */
export async function runAxe(page: Page, regle?: string): Promise<readonly Result[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(AXE);
  const options = { resultTypes: ['violations'], ...(regle === undefined ? {} : { runOnly: [regle] }) };
  return page.evaluate(`axe.run(${JSON.stringify(options)}).then(({ violations }) => violations)`);
}

/** What axe finds wrong, once it has stopped moving: one line a fault, with the elements. */
export async function findFautes(page: Page): Promise<readonly string[]> {
  await page.evaluate(SETTLE);
  return (await runAxe(page)).map(
    ({ id, nodes }) => `${id} : ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
}
