import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { until } from '../../fabriques/attendre.ts';
import { openNavigateur } from '../../fabriques/navigateur.ts';
import { openOnglet } from '../../fabriques/onglets.ts';
import type { Entree } from '../recit/entree.ts';
import { choose, expectSansFaute } from '../recit/gestes.ts';
import { openVolet } from '../recit/volet.ts';
import { windowOf } from './gestes.ts';
import { startPosteConnecte } from './poste.ts';
import type { PosteConnecte } from './poste.ts';

const CORRESPONDANT = 'correspondant qualité de la préfecture d’Indre-et-Loire';
const COURTOISIE = 'ACC-COURTOISIE';
const FENETRES = readFileSync(new URL('office-fenetre.js', import.meta.url), 'utf8');

let poste: PosteConnecte;
let navigateur: Browser;
let entree: Entree;
let page: Page;
const erreurs: string[] = [];

beforeAll(async () => {
  [poste, navigateur] = await Promise.all([startPosteConnecte(), openNavigateur()]);
  entree = await openVolet(navigateur, poste.adresse, await poste.template('37-PREF'), FENETRES);
  ({ page } = entree);
  entree.contexte.on('weberror', (erreur) => erreurs.push(String(erreur.error())));
});
afterAll(async () => {
  await entree.contexte.close();
  await navigateur.close();
  await poste.close();
});

const openFenetre = (): Promise<Page> =>
  windowOf(entree.contexte, () => page.getByRole('button', { name: /^Se (re)?connecter$/ }).click());

/** Signs in, or chooses nothing where the sign-in service still knows who it is. */
async function enter(): Promise<void> {
  const fenetre = await openFenetre();
  let fermee = fenetre.isClosed();
  fenetre.once('close', () => (fermee = true));
  const choix = fenetre.getByRole('button', { name: CORRESPONDANT });
  // A window that closes takes its button away, at any moment.
  const isProposee = () => choix.isVisible().catch(() => false);
  await until('une identité à choisir, ou la fenêtre fermée', async () => fermee || (await isProposee()));
  if (!fermee)
    await choix.click().catch((erreur: unknown) => {
      if (!fenetre.isClosed()) throw erreur;
    });
  await until('la fenêtre fermée', () => fermee);
}

describe('se connecter par la fenêtre d’Office, depuis le volet', () => {
  it('dit pourquoi quand la fenêtre est fermée ou la personne refusée', async () => {
    await page.getByText('Vous n’êtes pas connecté.').waitFor();
    await expectSansFaute(page, 'volet pas connecté');
    const fermee = await openFenetre();
    await page.getByText('Connexion en cours…').waitFor();
    await page.evaluate("new BroadcastChannel('fenetre-office').postMessage('fermee')");
    await page.getByText('La fenêtre de connexion a été fermée').waitFor();
    await fermee.close();

    const refusee = await openFenetre();
    await refusee.getByRole('button', { name: 'personne qui n’est pas invitée' }).click();
    await page.getByText('Votre adresse n’est dans aucun annuaire').waitFor();
    await expectSansFaute(page, 'volet refusé');
  });

  it('connecte, et renouvelle seul un jeton ancien', async () => {
    await enter();
    await page.getByText(`Connecté comme : ${CORRESPONDANT}`).waitFor();
    expect(page.url()).toBe(`${poste.adresse}/complement/pane.html`);
    poste.avance(700);
    await page.getByRole('button', { name: 'Nouveau classeur' }).click();
    await choose(page, 'Département', '37 – Indre-et-Loire');
    await page.getByRole('button', { name: 'Créer le classeur' }).click();
    await page.getByRole('heading', { name: /^Préfecture d’Indre-et-Loire/u }).waitFor();
    expect(await page.getByRole('region', { name: 'Connexion' }).count()).toBe(0);
  });

  it('garde la frappe et le dépôt d’une session finie, et dépose une fois reconnecté', async () => {
    await entree.type(COURTOISIE, 'numerateur', 95);
    await entree.type(COURTOISIE, 'denominateur', 100);
    await openOnglet(page, 'Dépôt');
    poste.avance(40_000);
    await page.getByRole('button', { name: 'Déposer ce classeur' }).click();
    await page.getByText('Votre session a pris fin.', { exact: true }).waitFor();
    await page.getByText('Enregistré sur ce poste, pas encore déposé').waitFor();
    expect(await entree.valueOf(COURTOISIE, 'numerateur')).toBe(95);
    expect(await poste.count('37-PREF')).toBe(0);
    await expectSansFaute(page, 'volet, session finie');
    // The provider's clock never left the present.
    poste.avance(-40_700);
    await enter();
    await page.getByText('Déposé sur le serveur, version 1').waitFor();
    expect(await poste.count('37-PREF')).toBe(1);
  });

  it('se déconnecte aussi du service de connexion', async () => {
    await openOnglet(page, 'Accueil');
    await page.getByText(`Connecté comme : ${CORRESPONDANT}`).waitFor();
    await expectSansFaute(page, 'volet connecté');
    const sortie = await windowOf(entree.contexte, () =>
      page.getByRole('button', { name: 'Se déconnecter' }).click(),
    );
    const close = sortie.waitForEvent('close');
    await sortie.getByRole('button', { name: 'Oui, me déconnecter' }).click();
    await close;
    await page.getByText('Vous n’êtes pas connecté.').waitFor();
    const suivante = await openFenetre();
    await suivante.getByRole('heading', { name: 'Choisir une identité' }).waitFor();
  });

  it('n’a laissé aucune erreur de script', () => {
    expect(erreurs).toEqual([]);
  });
});
