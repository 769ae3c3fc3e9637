import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A message that is fading in has not its colours yet; what turns without end never finishes. */
const SETTLE = `Promise.all(
  document.getAnimations()
    .filter((animation) => Number.isFinite(animation.effect?.getComputedTiming().endTime))
    .map((animation) => animation.finished.catch(() => undefined)),
)`;

/** What axe finds wrong in the page as it is now, once it has stopped moving: one line a fault, with the elements. */
export async function findFautes(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  await page.evaluate(SETTLE);
  const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
  return violations.map(
    ({ id, nodes }) => `${id} : ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
}
