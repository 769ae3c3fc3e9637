import { beforeEach, describe, expect, it } from '@jest/globals';
import { createCoffreMemoire } from '../../../addin/client/index.ts';
import type { Coffre } from '../../../addin/client/index.ts';
import { createDocuments } from '../../../addin/page/document.ts';
import { openFichier as openVraiFichier } from '../../../addin/host/fichier/index.ts';
import type { HoteFichier } from '../../../addin/page/hote-fichier.ts';
import { writeModeleOds } from '../../../domain/classeur/modele/ods/index.ts';
import { CATALOGUE, modeleIndreEtLoire } from '../../domain/classeur/modele/donnees.ts';
import { classeurSaisi } from '../../fabriques/classeur-saisi.ts';
import { createHoteMemoire } from '../../fabriques/hote-memoire.ts';

const octets = await classeurSaisi('37-PREF', '2020-T4', []);
const openFichier = (lus: Uint8Array): Promise<HoteFichier> => {
  if (lus.length === 0) return Promise.reject(new Error('Le fichier est vide.'));
  const hote = createHoteMemoire(lus, { hote: 'fichier', api: null });
  return Promise.resolve({ ...hote, type: (...args) => Promise.resolve(hote.type(...args)) });
};
const open = (coffre: Coffre) =>
  createDocuments(openFichier, coffre, () => new Date('2021-01-15T09:00:00.000Z'));

let coffre: Coffre;
beforeEach(() => {
  coffre = createCoffreMemoire();
});

describe('classeur de la page', () => {
  it('dit modifié dès qu’on y écrit, et enregistré une fois le fichier rendu', async () => {
    const documents = await open(coffre);
    await documents.open(octets, '37.xlsx');
    const { port, modifie } = documents.store.getState();
    expect(modifie).toBe(false);
    await port.write([{ feuille: 'Indicateurs', cellule: 'L8', valeur: 'Fermeture en novembre' }]);
    expect(documents.store.getState().modifie).toBe(true);
    expect(await documents.save()).toMatchObject({ nom: 'classeur.xlsx' });
    expect(documents.store.getState().modifie).toBe(false);
  });

  it('garde un brouillon de ce qui est fermé sans être enregistré, et le rend', async () => {
    const documents = await open(coffre);
    await documents.open(octets, '37.xlsx');
    await documents.store.getState().port.write([{ feuille: 'Indicateurs', cellule: 'L8', valeur: 'x' }]);
    await documents.close();
    expect(documents.store.getState()).toMatchObject({ hote: null, brouillon: { nom: 'classeur.xlsx' } });

    const apres = await open(coffre);
    await apres.resume();
    expect(apres.store.getState()).toMatchObject({ modifie: true, brouillon: null });
    expect(apres.store.getState().hote).not.toBeNull();
  });

  it('oublie le brouillon de ce qui est enregistré', async () => {
    const documents = await open(coffre);
    await documents.open(octets, '37.xlsx', true);
    await documents.save();
    await documents.close();
    expect(documents.store.getState().brouillon).toBeNull();
  });

  it('dit pourquoi un fichier ne s’ouvre pas, et garde celui qui est ouvert', async () => {
    const documents = await open(coffre);
    await documents.open(octets, '37.xlsx');
    const { hote } = documents.store.getState();
    await documents.open(new Uint8Array(), 'vide.xlsx');
    expect(documents.store.getState().hote).toBe(hote);
    expect(documents.store.getState().refus).toBe(
      '« vide.xlsx » n’a pas pu être ouvert. Le fichier est vide.',
    );
  });

  it('ouvre comme classeur le modèle que l’on crée', async () => {
    const documents = await open(coffre);
    expect(await documents.store.getState().port.createFeuilles(octets)).toBe('nouveau-classeur');
    expect(documents.store.getState()).toMatchObject({ nom: 'classeur-transparence.xlsx', modifie: true });
  });

  it('nomme .ods le modèle de LibreOffice', async () => {
    const documents = await createDocuments(
      openVraiFichier,
      coffre,
      () => new Date('2021-01-15T09:00:00.000Z'),
    );
    await documents.store.getState().port.createFeuilles(writeModeleOds(modeleIndreEtLoire(), CATALOGUE));
    expect(documents.store.getState()).toMatchObject({
      nom: 'classeur-transparence.ods',
      refus: null,
      modifie: true,
    });
  });
});
