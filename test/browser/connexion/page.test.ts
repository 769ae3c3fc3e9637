import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openNavigateur } from '../../fabriques/navigateur.ts';
import { openOnglet } from '../../fabriques/onglets.ts';
import { choose, expectSansFaute } from '../recit/gestes.ts';
import { INSTANT } from '../recit/poste.ts';
import { ecransOf, openClasseur, signIn } from './gestes.ts';
import { startPosteConnecte } from './poste.ts';
import type { PosteConnecte } from './poste.ts';

const REFERENTE = 'référente qualité d’Indre-et-Loire';
const NOUVEAU = 'personne qui n’est pas invitée';
const FONCTION = 'correspondante qualité de la sous-préfecture de Chinon';

let poste: PosteConnecte;
let navigateur: Browser;
let contexte: BrowserContext;
let page: Page;
const erreurs: string[] = [];

/** Another person at another post. */
async function open(width: number): Promise<void> {
  await contexte?.close();
  contexte = await navigateur.newContext({ viewport: { width, height: 900 } });
  contexte.on('weberror', (erreur) => erreurs.push(String(erreur.error())));
  await contexte.clock.setFixedTime(INSTANT);
  page = await contexte.newPage();
  page.on('dialog', (dialogue) => void dialogue.accept());
  await page.goto(`${poste.adresse}/complement/page.html`);
  await page.getByText('Vous n’êtes pas connecté.').waitFor();
}
const expectLargeur = async (width: number): Promise<void> =>
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);

beforeAll(async () => {
  [poste, navigateur] = await Promise.all([startPosteConnecte(), openNavigateur()]);
});
afterAll(async () => {
  await contexte.close();
  await navigateur.close();
  await poste.close();
});

describe('se connecter par la page, avec le fournisseur certifié', () => {
  it('la référente se connecte, invite une correspondante et se déconnecte (320 px)', async () => {
    await open(320);
    await expectSansFaute(page, 'pas connecté');
    expect(await ecransOf(page)).not.toContain('Équipe');
    await signIn(page, REFERENTE);
    await page.getByText(`Connecté comme : ${REFERENTE}`).waitFor();
    // Nothing of the session is where another page could find it.
    expect(
      await page.evaluate('JSON.stringify({ ...localStorage, ...sessionStorage }) + location.hash'),
    ).toBe('{}');

    await openOnglet(page, 'Équipe');
    await page.getByRole('list', { name: 'Personnes habilitées' }).waitFor();
    await expectSansFaute(page, 'équipe');
    await expectLargeur(320);
    await page.getByRole('button', { name: 'Inviter une personne' }).click();
    await page.getByRole('button', { name: 'Inviter', exact: true }).click();
    await page.getByText('Cochez au moins un droit.').waitFor();
    await page.getByText('Écrivez une adresse complète').waitFor();
    await expectSansFaute(page, 'invitation incomplète');
    await expectLargeur(320);

    await page.getByLabel('Adresse professionnelle').fill('sans-invitation@exemple.invalid');
    await page.getByLabel('Fonction').fill(FONCTION);
    await page.getByLabel('Correspondant qualité, Sous-préfecture de Chinon').check();
    await page.getByRole('button', { name: 'Inviter', exact: true }).click();
    await page.getByText('Invitation enregistrée').waitFor();
    const fiche = page.getByRole('listitem', { name: FONCTION });
    await fiche.getByText('Ne s’est pas encore connectée.').waitFor();

    await openOnglet(page, 'Accueil');
    await page.getByRole('button', { name: 'Se déconnecter' }).click();
    await page.getByRole('button', { name: 'Oui, me déconnecter' }).click();
    await page.getByRole('heading', { name: 'Vous êtes déconnecté' }).waitFor();
    await page.getByRole('link', { name: 'Revenir à Transparence' }).click();
    await page.getByText('Vous n’êtes pas connecté.').waitFor();
    // The session of the sign-in service has ended too: an identity is asked for again.
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.getByRole('heading', { name: 'Choisir une identité' }).waitFor();
  });

  it('la correspondante dépose son site, et pas un autre (1 280 px)', async () => {
    await open(1280);
    await openClasseur(page, await poste.classeur('37-SP-CHINON'));
    await page.getByRole('heading', { name: 'Sous-préfecture de Chinon' }).first().waitFor();
    // What was open is still there after the way to the sign-in service and back.
    await signIn(page, NOUVEAU);
    await page.getByText(`Connecté comme : ${FONCTION}`).waitFor();
    await page.getByRole('heading', { name: 'Sous-préfecture de Chinon' }).first().waitFor();
    expect(await ecransOf(page)).not.toContain('Équipe');
    await openOnglet(page, 'Dépôt');
    await page.getByRole('button', { name: 'Déposer ce classeur' }).click();
    await page.getByText('Déposé sur le serveur, version 1').waitFor();
    expect(await poste.count('37-SP-CHINON')).toBe(1);

    await openClasseur(page, await poste.classeur('37-PREF'));
    await page.getByText('Vous n’avez pas accès à ce site').waitFor();
    await expectSansFaute(page, 'site d’un autre');
    await page.getByRole('button', { name: 'Continuer sans le serveur' }).click();
    await openOnglet(page, 'Dépôt');
    await page.getByRole('button', { name: 'Déposer ce classeur' }).click();
    await page.getByText('Refusé par le serveur').waitFor();
    await page.getByText('Vos droits ne s’étendent pas à ce lieu').first().waitFor();
    expect(await poste.count('37-PREF')).toBe(0);
  });

  it('la référente modifie une fiche, en retire une, puis passe la main (1 280 px)', async () => {
    await open(1280);
    await signIn(page, REFERENTE);
    await openOnglet(page, 'Équipe');
    await page.getByRole('button', { name: 'Modifier : correspondant qualité de la préfecture' }).click();
    const fiche = page.getByRole('listitem').filter({ hasText: 'correspondant-37@exemple.invalid' });
    await fiche.getByLabel('Fonction').fill('adjointe au correspondant qualité');
    await fiche.getByLabel('Correspondant qualité, Sous-préfecture de Loches').check();
    await expectSansFaute(page, 'fiche modifiée');
    await fiche.getByRole('button', { name: 'Enregistrer la fiche' }).click();
    await page.getByText('Fiche enregistrée : adjointe au correspondant qualité.').waitFor();
    await fiche.getByText('Correspondant qualité, Sous-préfecture de Loches').waitFor();

    // By keyboard alone: the question takes the focus, and Tab leads to its answer.
    await page.getByRole('button', { name: /^Retirer : secrétariat général/ }).press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Personne retirée : secrétariat général').waitFor();
    await page.getByText('direction-37@exemple.invalid').waitFor({ state: 'detached' });

    await choose(page, 'Successeur', FONCTION);
    await page.getByRole('button', { name: 'Passer la main' }).click();
    await page.getByRole('button', { name: 'Confirmer la passation' }).click();
    // No right is left to her here: she is told so, and nothing of the directory stays on the screen.
    await page.getByText('Votre adresse n’est dans aucun annuaire').waitFor();
    await page.getByText('@exemple.invalid').first().waitFor({ state: 'detached' });

    await open(1280);
    await signIn(page, NOUVEAU);
    await openOnglet(page, 'Équipe');
    await page.getByText('Journal de l’annuaire').click();
    await page.getByText('Passation').waitFor();
    await expectSansFaute(page, 'journal');
    // The charge goes back, for the next chapter.
    await page.getByRole('button', { name: 'Inviter une personne' }).click();
    await page.getByLabel('Adresse professionnelle').fill('referente-37@exemple.invalid');
    await page.getByLabel('Fonction').fill(REFERENTE);
    await page.getByLabel('Référent qualité, Indre-et-Loire').check();
    await page.getByRole('button', { name: 'Inviter', exact: true }).click();
    await page.getByText('Invitation enregistrée').waitFor();
  });

  it('une session qui a pris fin laisse ce qui est saisi et demande de se reconnecter', async () => {
    await open(1280);
    await signIn(page, REFERENTE);
    await openOnglet(page, 'Équipe');
    await page.getByRole('button', { name: 'Inviter une personne' }).click();
    await page.getByLabel('Adresse professionnelle').fill('direction@exemple.invalid');
    await page.getByLabel('Fonction').fill('secrétaire général');
    await page.getByLabel('Direction (SG, préfet, COPIL), lecture, Indre-et-Loire').check();
    poste.avance(40_000);
    await page.getByRole('button', { name: 'Inviter', exact: true }).click();
    await page.getByText('Votre session a pris fin.', { exact: true }).waitFor();
    await page.getByText('Rien n’a été enregistré').waitFor();
    expect(await page.getByLabel('Fonction').inputValue()).toBe('secrétaire général');
    await expectSansFaute(page, 'session finie');
    await page.getByRole('button', { name: 'Se reconnecter' }).waitFor();
  });

  it('qui abandonne ou n’est pas invité lit pourquoi', async () => {
    await open(320);
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.getByRole('button', { name: 'Abandonner la connexion' }).click();
    await page.getByText('La connexion a été abandonnée').waitFor();
    await expectSansFaute(page, 'connexion refusée');
    await page.getByRole('link', { name: 'Revenir à Transparence' }).click();
    await page.getByText('Vous n’êtes pas connecté.').waitFor();
  });

  it('n’a laissé aucune erreur de script', () => {
    expect(erreurs).toEqual([]);
  });
});
