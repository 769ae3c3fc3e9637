import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { composeRappel } from '../../../domain/rappels/index.ts';
import type { Concerne, FaitsDuJour } from '../../../domain/rappels/index.ts';
import { renderLienInconnu, renderRefusRappels } from '../../../functions/api/rappels/page.ts';
import { renderHtml } from '../../../functions/remind/rendu-html.ts';
import { runAxe } from '../../fabriques/axe.ts';
import { openNavigateur } from '../../fabriques/navigateur.ts';

let navigateur: Browser;
beforeAll(async () => {
  navigateur = await openNavigateur();
});
afterAll(() => navigateur.close());

const FAITS: FaitsDuJour = {
  departement: '37',
  nom: 'd’Indre-et-Loire',
  trimestre: '2020-T4',
  jour: '2021-01-28',
  echeance: '2021-01-22',
  rappel: 'J+1',
  ouverture: false,
  proposition: true,
  nonDeposes: [
    {
      site: '37-DDETS',
      nom: 'Direction départementale de l’emploi, du travail et des solidarités d’Indre-et-Loire',
    },
  ],
  actionsEnRetard: [
    {
      site: '37-PREF',
      action: 'Établir pour chaque service une stratégie de renvoi d’appel',
      responsable: null,
      echeance: '2020-12-31',
    },
  ],
  aJustifier: [],
  bloquants: [{ message: 'Appels décrochés : 63 % pour un objectif d’au moins 90 %.' }],
};
const DESTINATAIRE = {
  id: '37/a',
  courriel: 'referente@exemple.fr',
  fonction: 'référente qualité',
  departement: '37',
  sites: [],
  refus: [],
};

const courriel = (...entrees: readonly Concerne[]): string =>
  renderHtml(
    composeRappel(entrees)!,
    'https://qualite.exemple.fr',
    (objet) => `https://qualite.exemple.fr/rappels/refus/r1.${objet}${'x'.repeat(120)}`,
    {
      joints: entrees.flatMap(({ faits }) =>
        (faits?.nonDeposes ?? []).map((attendu) => ({ ...attendu, trimestre: '2020-T4' as const })),
      ),
      pieces: [],
      parLien: [{ site: '37-SP-CHINON', nom: 'Sous-préfecture de Chinon', trimestre: '2020-T4' }],
    },
  );

const deuxDepartements = (): string =>
  courriel(
    { destinataire: DESTINATAIRE, faits: FAITS },
    {
      destinataire: {
        ...DESTINATAIRE,
        id: '974/b',
        fonction: 'référente qualité par intérim',
        departement: '974',
      },
      faits: {
        ...FAITS,
        departement: '974',
        nom: 'de La Réunion',
        nonDeposes: [{ site: '974-SP-SAINT-PAUL', nom: 'Sous-préfecture de Saint-Paul' }],
      },
    },
  );

/** A mail is read inside the page of a mail program, which has its own landmarks. */
const DANS_UNE_PAGE = ['region', 'landmark-one-main'];

const PAGES: readonly (readonly [nom: string, html: () => string, sans: readonly string[]])[] = [
  ['the mail', () => courriel({ destinataire: DESTINATAIRE, faits: FAITS }), DANS_UNE_PAGE],
  ['the mail of two départements', deuxDepartements, DANS_UNE_PAGE],
  [
    'the page of a refusal',
    () =>
      renderRefusRappels({
        departements: ['d’Indre-et-Loire', 'des Landes'],
        sujets: ['depot', 'actions', 'publication', 'etape'],
        refuses: ['depot'],
      }),
    [],
  ],
  [
    'the page once refused',
    () => renderRefusRappels({ departements: ['d’Indre-et-Loire'], sujets: ['depot'], refuses: ['depot'] }),
    [],
  ],
  ['the page of an unknown link', renderLienInconnu, []],
];

describe.each(PAGES)('%s', (_nom, html, sans) => {
  it.each([
    [320, 'light'],
    [1024, 'dark'],
  ] as const)('has no fault for axe and holds in %i px, %s', async (width, colorScheme) => {
    const contexte = await navigateur.newContext({ viewport: { width, height: 700 }, colorScheme });
    const page = await contexte.newPage();
    const demandes: string[] = [];
    page.on('request', (demande) => demandes.push(demande.url()));
    await page.setContent(html());
    const violations = await runAxe(page);
    const fautes = violations.filter(({ id }) => !sans.includes(id));
    expect(fautes.map(({ id, nodes }) => `${id} : ${nodes[0]?.html.slice(0, 120)}`)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    // Nothing is loaded from anywhere: no picture, no tracker.
    expect(demandes).toEqual([]);
    await contexte.close();
  });
});
