/** @jsxImportSource react */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { App } from '../../../addin/pane/app.tsx';
import { AtelierProvider } from '../../../addin/pane/contexte.tsx';
import type { Client } from '../../../addin/client/index.ts';
import { HoteErreur } from '../../../addin/host/types.ts';
import type { WorkbookHost } from '../../../addin/host/types.ts';
import { createHoteVide } from '../../../addin/page/hote-vide.ts';
import { preloadEcrans } from '../../../addin/pane/ecrans/index.ts';
import { readClasseur } from '../../../domain/classeur/lire/index.ts';
import { registerIconesFabric } from '../../../addin/ui/index.ts';
import { clientHorsLigne, clientVide, createAtelierDeTest } from '../../fabriques/atelier.ts';
import { classeurSaisi } from '../../fabriques/classeur-saisi.ts';
import { createHoteMemoire } from '../../fabriques/hote-memoire.ts';

const octets = await classeurSaisi('37-PREF', '2020-T4', [
  { code: 'DEL-PERMIS', valeur: 15.22, effectif: 1200 },
  { code: 'ACC-COURTOISIE', numerateur: 120, denominateur: 100 },
]);
registerIconesFabric();
await preloadEcrans();

let stop: (() => void) | null = null;
async function open<H extends WorkbookHost>(hote: H, client: Client = clientVide()): Promise<H> {
  const { store, services } = createAtelierDeTest(hote, client, undefined, (action) => void act(action));
  render(
    <AtelierProvider atelier={{ store, services, niveau: 1 }}>
      <App />
    </AtelierProvider>,
  );
  stop = await services.start();
  return hote;
}
const goTo = (nom: RegExp): void => void fireEvent.click(screen.getByRole('button', { name: nom }));

beforeEach(() => document.body.replaceChildren());
afterEach(() => {
  stop?.();
  cleanup();
});

describe('accueil', () => {
  it('dit le site, le trimestre, et sépare le fichier du serveur', async () => {
    await open(createHoteMemoire(octets));
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Préfecture d’Indre-et-Loire' }),
    ).toBeTruthy();
    expect(screen.getByText(/4e trimestre 2020/)).toBeTruthy();
    const fichier = screen.getByRole('region', { name: 'Dans ce fichier' });
    expect(within(fichier).getByText('Brouillon')).toBeTruthy();
    const serveur = screen.getByRole('region', { name: 'Sur le serveur' });
    expect(await within(serveur).findByText('Aucun dépôt')).toBeTruthy();
  });

  it('hors ligne, ne dit pas qu’il n’y a aucun dépôt', async () => {
    await open(createHoteMemoire(octets), clientHorsLigne);
    const serveur = await screen.findByRole('region', { name: 'Sur le serveur' });
    expect(await within(serveur).findByText(/le serveur n’a pas répondu/)).toBeTruthy();
    expect(within(serveur).queryByText('Aucun dépôt')).toBeNull();
    expect(screen.getByText('Hors ligne')).toBeTruthy();
  });

  it('mène par un seul bouton à ce qui bloque', async () => {
    await open(createHoteMemoire(octets));
    fireEvent.click(await screen.findByRole('button', { name: 'Corriger' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Contrôle' })).toBeTruthy();
  });

  it('enseigne et crée quand le classeur n’est pas le nôtre', async () => {
    await open(createHoteMemoire(null), clientHorsLigne);
    fireEvent.click(await screen.findByRole('button', { name: 'Nouveau classeur' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Créer le classeur' }));
    expect(await screen.findByText('Choisissez un département.')).toBeTruthy();
    fireEvent.click(screen.getByRole('combobox', { name: /Département/ }));
    fireEvent.click(await screen.findByRole('option', { name: '57 – Moselle' }));
    fireEvent.click(screen.getByRole('button', { name: 'Créer le classeur' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Préfecture de la Moselle' })).toBeTruthy();
  });

  it('crée dans la page un classeur de LibreOffice quand on le demande, même sans réseau', async () => {
    const recus: Uint8Array[] = [];
    const garde = (modele: Uint8Array) => Promise.resolve(void recus.push(modele));
    await open(createHoteVide(garde), clientHorsLigne);
    fireEvent.click(await screen.findByRole('button', { name: 'Nouveau classeur' }));
    fireEvent.click(await screen.findByRole('combobox', { name: /Département/ }));
    fireEvent.click(await screen.findByRole('option', { name: '57 – Moselle' }));
    fireEvent.click(screen.getByRole('checkbox', { name: /Au format .ods/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Créer le classeur' }));
    await waitFor(() => expect(recus).toHaveLength(1));
    const lu = await readClasseur(recus[0]!);
    expect(lu.lisible && [lu.classeur.format, lu.classeur.site.propriete]).toEqual(['ods', '57-PREF']);
  });

  it('dit d’un classeur étranger qu’il n’est pas touché, et sans fichier qu’aucun n’est ouvert', async () => {
    await open(createHoteMemoire(null), clientHorsLigne);
    expect(
      await screen.findByText(/n’est pas un classeur Transparence : le volet n’y touche pas/),
    ).toBeTruthy();
    cleanup();
    await open(
      createHoteVide(() => Promise.resolve()),
      clientHorsLigne,
    );
    expect(await screen.findByText(/^Aucun classeur n’est ouvert\. Pour commencer/)).toBeTruthy();
    expect(screen.getByText(/Choisissez « Ouvrir un classeur »/)).toBeTruthy();
    expect(screen.queryByText(/n’est pas un classeur/)).toBeNull();
    goTo(/^Contrôle/);
    expect(await screen.findByRole('heading', { level: 1, name: 'Contrôle' })).toBeTruthy();
    expect(screen.getByText('Aucun classeur n’est ouvert.')).toBeTruthy();
  });
});

describe('contrôle', () => {
  it('dit les indicateurs sans valeur en une remarque, dont chaque ligne se retrouve et se justifie', async () => {
    const hote = await open(createHoteMemoire(octets));
    goTo(/^Contrôle/);
    const groupe = await screen.findByRole('region', { name: /Avertissements/ });
    const vides = [...groupe.querySelectorAll<HTMLElement>('li.constat')].filter((li) =>
      li.textContent?.includes('VALEUR-VIDE'),
    );
    expect(vides).toHaveLength(1);
    const plies = within(vides[0]!).getByRole('group');
    const lignes = plies.querySelectorAll('li');
    expect(within(plies).getByText(`${lignes.length} lignes`)).toBeTruthy();
    expect(plies.hasAttribute('open')).toBe(false);
    const [seconde] = [...lignes].slice(1) as HTMLElement[];
    fireEvent.click(within(seconde!).getByRole('button', { name: /Indicateurs/, hidden: true }));
    await waitFor(() => expect(hote.selection).toMatchObject({ feuille: 'Indicateurs' }));
    expect(seconde!.textContent).toContain(hote.selection!.cellule);
    expect(within(seconde!).getByRole('button', { name: 'Justifier', hidden: true })).toBeTruthy();
  });

  it('va à la cellule, et suit la correction tapée dans le classeur', async () => {
    const hote = await open(createHoteMemoire(octets));
    goTo(/^Contrôle/);
    const groupe = await screen.findByRole('region', { name: /Bloquants/ });
    fireEvent.click(within(groupe).getByRole('button', { name: /courtoisie/ }));
    await waitFor(() => expect(hote.selection).toMatchObject({ feuille: 'Indicateurs' }));
    hote.type('Indicateurs', hote.selection!.cellule, 95);
    await waitFor(() => expect(screen.queryByRole('region', { name: /Bloquants/ })).toBeNull());
    expect(
      screen.getAllByRole('status').some(({ textContent }) => textContent?.startsWith('1 à justifier')),
    ).toBe(true);
  });

  it('écrit la justification dans le classeur, et Annuler la reprend', async () => {
    const hote = await open(createHoteMemoire(octets));
    goTo(/^Contrôle/);
    fireEvent.click(
      within(await screen.findByRole('region', { name: /À justifier/ })).getByRole('button', {
        name: 'Justifier',
      }),
    );
    fireEvent.change(screen.getByRole('textbox', { name: /Commentaire publié/ }), {
      target: { value: 'Fermeture du CERT en novembre.' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Écrire dans le classeur' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: /À justifier/ })).toBeNull());
    expect(hote.valueOf('Indicateurs', 'L8')).toBe('Fermeture du CERT en novembre.');
    fireEvent.click(screen.getByRole('button', { name: 'Annuler' }));
    await waitFor(() => expect(hote.valueOf('Indicateurs', 'L8')).toBeNull());
    expect(await screen.findByRole('region', { name: /À justifier/ })).toBeTruthy();
  });

  it('explique une règle par son code', async () => {
    await open(createHoteMemoire(octets));
    goTo(/^Contrôle/);
    fireEvent.click(
      await screen.findByRole('button', { name: 'Explication de la règle NUMERATEUR-SUPERIEUR' }),
    );
    expect(await screen.findByRole('heading', { level: 1, name: 'Aide' })).toBeTruthy();
    expect(document.activeElement?.textContent).toContain('NUMERATEUR-SUPERIEUR');
  });
});

describe('pannes', () => {
  it('un Excel trop ancien mène à la page sans Excel', async () => {
    const hote = createHoteMemoire(octets);
    hote.fail(new HoteErreur('API-ANCIENNE', 'Excel trop ancien.'));
    await open(hote);
    expect(
      await screen.findByRole('heading', { name: 'Cette version d’Excel est trop ancienne' }),
    ).toBeTruthy();
    expect(screen.getByRole('link', { name: 'la page Transparence' }).getAttribute('href')).toBe('page.html');
    expect(screen.queryByRole('navigation')).toBeNull();
  });
});
