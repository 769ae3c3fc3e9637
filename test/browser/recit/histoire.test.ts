import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openNavigateur } from '../../fabriques/navigateur.ts';
import type { Entree } from './entree.ts';
import { fileOffline, fillAndMend, meetConflict, restoreAndUndo, saveClasseur } from './histoire.ts';
import { openPage } from './page.ts';
import { startPoste } from './poste.ts';
import type { Poste } from './poste.ts';
import { openVolet } from './volet.ts';

const ENTREES: readonly {
  readonly nom: string;
  readonly open: (navigateur: Browser, poste: Poste) => Promise<Entree>;
}[] = [
  { nom: 'la page sans Excel', open: (navigateur, { adresse }) => openPage(navigateur, adresse) },
  {
    nom: 'le volet et le client véritable d’Office',
    open: async (navigateur, poste) => openVolet(navigateur, poste.adresse, await poste.template()),
  },
];

let navigateur: Browser;
beforeAll(async () => {
  navigateur = await openNavigateur();
});
afterAll(async () => {
  await navigateur.close();
});

describe.each(ENTREES)('toute l’histoire d’un trimestre dans $nom', ({ open }) => {
  let poste: Poste;
  let entree: Entree;
  const erreurs: string[] = [];
  beforeAll(async () => {
    poste = await startPoste();
    entree = await open(navigateur, poste);
    entree.contexte.on('weberror', (erreur) => erreurs.push(String(erreur.error())));
  });
  afterAll(async () => {
    await entree.contexte.close();
    await poste.close();
  });

  // Each chapter goes on from the one before, as the user's quarter does: after a broken one, the others say so at once.
  let rompue = false;
  const chapter = (raconter: () => Promise<void>) => async (): Promise<void> => {
    if (rompue) throw new Error('Un chapitre précédent a échoué.');
    rompue = true;
    await raconter();
    rompue = false;
  };
  it(
    'crée le classeur, montre l’erreur saisie et la voit corrigée',
    chapter(() => fillAndMend(entree)),
  );
  it(
    'dépose hors ligne, survit à la fermeture et reçoit son reçu au retour du réseau',
    chapter(() => fileOffline(entree, poste)),
  );
  it(
    'montre les deux côtés d’un conflit et dépose la sienne en version 3',
    chapter(() => meetConflict(entree, poste)),
  );
  it(
    'compare les versions, reprend la première et l’annule',
    chapter(() => restoreAndUndo(entree)),
  );
  it(
    'rend un classeur qui dit ce qui a été saisi, avec les feuilles qui y étaient',
    chapter(() => saveClasseur(entree)),
  );
  it('n’a laissé aucune erreur de script', () => {
    expect(erreurs).toEqual([]);
  });
});
