import { describe, expect, it } from '@jest/globals';
import type { Client } from '../../../addin/client/index.ts';
import { HoteErreur } from '../../../addin/host/types.ts';
import { selectComparaison, selectEtapes, selectProchainPas } from '../../../addin/pane/etat/avancement.ts';
import {
  selectClasseur,
  selectComptes,
  selectConstats,
  selectFileAttente,
} from '../../../addin/pane/etat/selecteurs.ts';
import { clientHorsLigne, clientVide, createAtelierDeTest, settle } from '../../fabriques/atelier.ts';
import { classeurSaisi } from '../../fabriques/classeur-saisi.ts';
import { createHoteMemoire } from '../../fabriques/hote-memoire.ts';

const octets = await classeurSaisi('37-PREF', '2020-T4', [
  { code: 'DEL-PERMIS', valeur: 15.22, effectif: 1200 },
  { code: 'ACC-COURTOISIE', numerateur: 120, denominateur: 100 },
]);

const sansErreur = await classeurSaisi('37-PREF', '2020-T4', [
  { code: 'DEL-PERMIS', valeur: 15.22, effectif: 1200 },
]);

const open = async (client: Client = clientVide(), contenu: Uint8Array = octets) => {
  const hote = createHoteMemoire(contenu);
  const atelier = createAtelierDeTest(hote, client);
  const stop = await atelier.services.start();
  await settle();
  return { hote, ...atelier, stop };
};
const constatOf = ({ store }: Pick<Awaited<ReturnType<typeof open>>, 'store'>, code: string) =>
  selectConstats(store.getState()).find((constat) => constat.code === code);

describe('volet autour d’un classeur', () => {
  it('lit le site, le trimestre et les constats, et marque les cellules', async () => {
    const atelier = await open();
    expect(atelier.store.getState().classeur).toMatchObject({
      etat: 'ouvert',
      lieu: { site: '37-PREF', trimestre: '2020-T4' },
    });
    const { adresse } = constatOf(atelier, 'NUMERATEUR-SUPERIEUR')!;
    expect(atelier.hote.marques).toContainEqual(
      expect.objectContaining({ cellule: adresse, severite: 'bloquant' }),
    );
    atelier.stop();
  });

  it('suit la saisie : l’erreur corrigée dans la cellule disparaît', async () => {
    const atelier = await open();
    const { feuille, adresse } = constatOf(atelier, 'NUMERATEUR-SUPERIEUR')!;
    atelier.hote.type(feuille!, adresse!, 95);
    await settle();
    expect(constatOf(atelier, 'NUMERATEUR-SUPERIEUR')).toBeUndefined();
    expect(atelier.hote.marques.some(({ cellule }) => cellule === adresse && cellule.startsWith('G'))).toBe(
      false,
    );
    atelier.stop();
  });

  it('contrôle sans réseau, et dit que le serveur n’a pas répondu', async () => {
    const atelier = await open(clientHorsLigne);
    expect(selectComptes(atelier.store.getState()).bloquant).toBe(1);
    expect(atelier.store.getState()).toMatchObject({
      reseau: 'hors-ligne',
      classeur: { precedentsConnus: false },
    });
    expect(selectEtapes(atelier.store.getState()).at(2)).toMatchObject({ id: 'depose', etat: 'inconnu' });
    atelier.stop();
  });

  it('écrit la justification dans le commentaire de la ligne, et l’annule', async () => {
    const atelier = await open();
    const constat = constatOf(atelier, 'CIBLE-NON-ATTEINTE');
    const cellule = constat!.adresse!.replace(/^[A-Z]+/, 'L');
    await atelier.services.ecritures.justify(constat!, '  SVI en cours de réglage ');
    expect(atelier.hote.valueOf('Indicateurs', cellule)).toBe('SVI en cours de réglage');
    expect(constatOf(atelier, 'CIBLE-NON-ATTEINTE')).toBeUndefined();
    await atelier.services.ecritures.undo();
    expect(atelier.hote.valueOf('Indicateurs', cellule)).toBeNull();
    expect(constatOf(atelier, 'CIBLE-NON-ATTEINTE')).toBeDefined();
    expect(atelier.store.getState().annulations).toEqual([]);
    atelier.stop();
  });

  it('applique une correction sûre et rend la cellule telle qu’elle était', async () => {
    const atelier = await open();
    const [action] = selectClasseur(atelier.store.getState())!.actions;
    const { feuille, cellule } = action!.numero.adresse;
    atelier.hote.type(feuille, cellule, null);
    await settle();
    const constat = constatOf(atelier, 'ACTION-SANS-NUMERO')!;
    await atelier.services.ecritures.correct(constat);
    expect(atelier.hote.valueOf(feuille, cellule)).toBe(constat.correction!.valeur);
    expect(constatOf(atelier, 'ACTION-SANS-NUMERO')).toBeUndefined();
    await atelier.services.ecritures.undo();
    expect(atelier.hote.valueOf(feuille, cellule)).toBeNull();
    expect(constatOf(atelier, 'ACTION-SANS-NUMERO')).toBeDefined();
    atelier.stop();
  });

  it('vide « N/C » et en écrit la raison en commentaire, d’un seul geste qui s’annule', async () => {
    const atelier = await open();
    const ligne = selectClasseur(atelier.store.getState())!.indicateurs.find(
      ({ valeur, commentaire }) => valeur.lu === null && commentaire.lu === null,
    )!;
    const valeur = ligne.valeur.adresse.cellule;
    const commentaire = ligne.commentaire.adresse.cellule;
    atelier.hote.type('Indicateurs', valeur, 'N/C');
    await settle();
    await atelier.services.ecritures.correct(constatOf(atelier, 'CHIFFRE-NON-DISPONIBLE')!);
    expect(atelier.hote.valueOf('Indicateurs', valeur)).toBeNull();
    expect(atelier.hote.valueOf('Indicateurs', commentaire)).toBe('Non communiqué.');
    expect(constatOf(atelier, 'CHIFFRE-NON-DISPONIBLE')).toBeUndefined();
    await atelier.services.ecritures.undo();
    expect(atelier.hote.valueOf('Indicateurs', valeur)).toBe('N/C');
    expect(atelier.hote.valueOf('Indicateurs', commentaire)).toBeNull();
    atelier.stop();
  });

  it('ôte les marques et les remet, sans relire le classeur', async () => {
    const atelier = await open();
    const { lectures, marques } = atelier.hote;
    await atelier.services.controle.toggleMarques(false);
    expect(atelier.hote.marques).toEqual([]);
    await atelier.services.controle.toggleMarques(true);
    expect(atelier.hote.marques).toEqual(marques);
    expect(atelier.hote.lectures).toBe(lectures);
    atelier.stop();
  });

  it('garde un dépôt fait hors ligne et ne le dit pas déposé', async () => {
    const atelier = await open(clientHorsLigne, sansErreur);
    await atelier.services.depots.file(null);
    expect(selectFileAttente(atelier.store.getState())).toMatchObject([{ etat: 'en-attente', recu: null }]);
    expect(selectComparaison(atelier.store.getState())).toBe('inconnu');
    atelier.stop();
  });

  it('crée le classeur sans réseau, à partir du modèle embarqué', async () => {
    const hote = createHoteMemoire(null);
    const { services, store } = createAtelierDeTest(hote, clientHorsLigne);
    const stop = await services.start();
    expect(store.getState().classeur.etat).toBe('etranger');
    expect(await services.createClasseur({ site: '57-PREF', trimestre: '2021-T2' })).toBe(true);
    expect(store.getState().classeur).toMatchObject({ lieu: { site: '57-PREF', trimestre: '2021-T2' } });
    expect(store.getState().annonce?.texte).toContain('ne sont pas à jour');
    stop();
  });

  it('montre l’écran de l’ancien Excel, et rien d’autre', async () => {
    const hote = createHoteMemoire(octets);
    hote.fail(new HoteErreur('API-ANCIENNE', 'Excel trop ancien.'));
    const { services, store } = createAtelierDeTest(hote);
    (await services.start())();
    expect(store.getState().panne).toEqual({
      genre: 'hote',
      code: 'API-ANCIENNE',
      message: 'Excel trop ancien.',
    });
  });

  it('mène du premier blocage au dépôt', async () => {
    const atelier = await open();
    expect(selectProchainPas(atelier.store.getState())).toMatchObject({
      bouton: 'Corriger',
      ecran: 'controle',
    });
    const { feuille, adresse } = constatOf(atelier, 'NUMERATEUR-SUPERIEUR')!;
    atelier.hote.type(feuille!, adresse!, 95);
    await settle();
    expect(selectProchainPas(atelier.store.getState())).toMatchObject({ bouton: 'Justifier' });
    await atelier.services.ecritures.justify(constatOf(atelier, 'CIBLE-NON-ATTEINTE')!, 'SVI en cours');
    expect(selectProchainPas(atelier.store.getState())).toMatchObject({ bouton: 'Préparer le dépôt' });
    atelier.stop();
  });
});
