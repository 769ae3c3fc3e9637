import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { GUIDE, pageOf } from '../../addin/pane/ecrans/aide/guide/index.ts';
import { renderGuide } from '../../scripts/guide.ts';

const dossier = new URL('../../docs/guide/', import.meta.url);

describe('guide', () => {
  it('is in the documents what it is in the pane', () => {
    const attendus = renderGuide();
    expect(readdirSync(dossier).sort()).toEqual(Object.keys(attendus).sort());
    for (const [nom, texte] of Object.entries(attendus))
      expect({ nom, texte: readFileSync(new URL(nom, dossier), 'utf8') }).toEqual({ nom, texte });
  });

  it('has a page for each screen, each its own', () => {
    const ecrans = [
      'accueil',
      'controle',
      'depot',
      'actions',
      'tableau',
      'publication',
      'historique',
    ] as const;
    const pages = ecrans.map(pageOf);
    expect(new Set(pages).size).toBe(ecrans.length);
    expect(pageOf('aide')).toBe(GUIDE[0]!.id);
  });

  it('is written with the spaces and apostrophes of French', () => {
    const textes = GUIDE.flatMap(({ titre, resume, sections }) => [
      titre,
      resume,
      ...sections.flatMap((section) => [section.titre, ...section.paragraphes, ...(section.etapes ?? [])]),
    ]);
    for (const texte of textes) expect(texte).not.toMatch(/'| [:;!?%»]|« /u);
  });
});
