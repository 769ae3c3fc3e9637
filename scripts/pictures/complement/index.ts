import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { buildComplement, DOSSIER_COMPLEMENT } from '../../../infra/local/start/construire.ts';
import { servirDossier, servirHarnais } from '../../../test/addin/harnais/servir.ts';
import { fillClasseurs } from './donnees.ts';
import { openServeurDate } from './serveur.ts';
import { goTo, openFenetre, shoot } from './vues.ts';
import type { Vue } from './vues.ts';

const VOLET: Vue = { largeur: 320 };
const ECRANS = [
  ['depot', 'Dépôt'],
  ['actions', 'Mes actions'],
  ['tableau', 'Tableau'],
  ['publication', 'Publication'],
  ['suivi', 'Suivi'],
  ['historique', 'Historique'],
  ['aide', 'Aide'],
] as const;

/**
 * The add-in's screens, named as `docs/images` does: the pane around a workbook in memory, since Excel is not here, and the page
 * without Excel as it is built. The server behind both is the real one.
 */
export async function* drawComplement(navigateur: Browser): AsyncGenerator<readonly [string, Uint8Array]> {
  const classeurs = await fillClasseurs();
  const dossier = mkdtempSync(join(tmpdir(), 'transparence-volet-'));
  const serveur = await openServeurDate();
  const essai = await servirHarnais(dossier, (_, chemin) => {
    const nom = /^\/([a-z]+)\.xlsx$/.exec(chemin)?.[1];
    return nom && nom in classeurs
      ? { status: 200, corps: classeurs[nom as keyof typeof classeurs], type: 'application/octet-stream' }
      : null;
  });
  const inPane = async <T>(classeur: string, vue: Vue, work: (page: Page) => Promise<T>): Promise<T> => {
    const contexte = await openFenetre(navigateur, serveur, vue);
    try {
      const page = await contexte.newPage();
      await page.goto(`${essai.adresse}/?classeur=/${classeur}.xlsx`);
      await page.getByRole('heading', { level: 1, name: 'Préfecture d’Indre-et-Loire' }).waitFor();
      return await work(page);
    } finally {
      await contexte.close();
    }
  };
  try {
    await serveur.file(classeurs.premiere, '2021-01-12T09:12:00.000Z');
    yield [
      'conflit',
      await inPane('autre', { ...VOLET, hauteur: 1400 }, async (page) => {
        await goTo(page, 'Dépôt');
        await page.getByLabel(/^Motif/).fill('Appels décrochés et temps de connexion repris du relevé.');
        const motif = 'Chiffres inversés : 63 % des appels, et non 36 %';
        await serveur.file(classeurs.deuxieme, '2021-01-14T15:40:00.000Z', motif);
        await page.getByRole('button', { name: 'Déposer ce classeur' }).click();
        await page.getByText(/lignes? diff/).waitFor();
        return shoot(page);
      }),
    ];
    await serveur.publish('2021-01-20T08:30:00.000Z');
    yield ['accueil', await inPane('correction', VOLET, shoot)];
    for (const [nom, titre] of ECRANS) {
      yield [
        nom,
        await inPane('correction', VOLET, async (page) => {
          await goTo(page, titre);
          return shoot(page);
        }),
      ];
    }
    for (const [nom, sombre] of [
      ['controle', false],
      ['controle-sombre', true],
    ] as const) {
      yield [
        nom,
        await inPane('fautif', { ...VOLET, sombre }, async (page) => {
          await goTo(page, 'Contrôle');
          return shoot(page);
        }),
      ];
    }
    yield [
      'diagnostic',
      await inPane('correction', { ...VOLET, hauteur: 400 }, async (page) => {
        await goTo(page, 'Aide');
        await page
          .getByRole('button', { name: /iagnosti|Excel/ })
          .last()
          .click();
        return shoot(page);
      }),
    ];
    yield ['page', await drawPage(navigateur, serveur, classeurs.fautif)];
  } finally {
    await essai.close();
    await serveur.close();
    rmSync(dossier, { recursive: true, force: true });
  }
}

/** The page without Excel, with a workbook open in it. */
async function drawPage(
  navigateur: Browser,
  serveur: Awaited<ReturnType<typeof openServeurDate>>,
  octets: Uint8Array,
): Promise<Uint8Array> {
  if ((await buildComplement()) === 'echec')
    throw new Error('Le complément ne se construit pas : npx vite build.');
  const servi = await servirDossier(DOSSIER_COMPLEMENT, () => null);
  const contexte = await openFenetre(navigateur, serveur, { largeur: 1280, hauteur: 900 });
  try {
    const page = await contexte.newPage();
    await page.goto(`${servi.adresse}/page.html`);
    await page.getByRole('button', { name: 'Nouveau classeur' }).waitFor();
    await page.setInputFiles('input[type=file]', {
      name: 'transparence-37-PREF-2020-T4.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(octets),
    });
    await page.getByLabel('Numérateur, Satisfaction : courtoisie des agents').waitFor();
    await goTo(page, 'Contrôle');
    return await shoot(page);
  } finally {
    await contexte.close();
    await servi.close();
  }
}
