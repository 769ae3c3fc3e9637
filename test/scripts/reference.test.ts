import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { TABLEAU_ACTIONS, TABLEAU_INDICATEURS } from '../../domain/classeur/contrat.ts';
import { PAGE_REFERENCE, renderReference } from '../../scripts/reference.ts';

describe('reference page of the workbook', () => {
  it('is the one that the contract gives (else: npm run docs:reference)', async () => {
    expect(await readFile(PAGE_REFERENCE, 'utf8')).toBe(await renderReference());
  });

  it('describes every column with its help', async () => {
    const page = await renderReference();
    for (const { titre, aide } of [...TABLEAU_INDICATEURS.colonnes, ...TABLEAU_ACTIONS.colonnes]) {
      expect(page).toContain(`**${titre}**`);
      expect(page).toContain(aide);
    }
  });
});
