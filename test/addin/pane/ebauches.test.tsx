/** @jsxImportSource react */
import { afterEach, describe, expect, it } from '@jest/globals';
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { createCoffreMemoire } from '../../../addin/client/index.ts';
import type { Coffre } from '../../../addin/client/index.ts';
import { App } from '../../../addin/pane/app.tsx';
import { AtelierProvider } from '../../../addin/pane/contexte.tsx';
import { preloadEcrans } from '../../../addin/pane/ecrans/index.ts';
import { registerIconesFabric } from '../../../addin/ui/index.ts';
import { createAtelierDeTest } from '../../fabriques/atelier.ts';
import { classeurSaisi } from '../../fabriques/classeur-saisi.ts';
import { createHoteMemoire } from '../../fabriques/hote-memoire.ts';
import type { HoteMemoire } from '../../fabriques/hote-memoire.ts';
import { createServeurPane } from '../../fabriques/serveur-pane.ts';
import type { ServeurPane } from '../../fabriques/serveur-pane.ts';

registerIconesFabric();
await preloadEcrans();
const octets = await classeurSaisi('37-PREF', '2020-T4', [
  { code: 'DEL-PERMIS', valeur: 15.22, effectif: 1200 },
]);
const TEXTE = 'Fermeture du CERT en novembre.';

let stop: (() => void) | null = null;
async function open(
  hote: HoteMemoire,
  coffre: Coffre,
  ecran: RegExp,
  serveur: ServeurPane = createServeurPane(),
) {
  const atelier = createAtelierDeTest(hote, serveur.client, coffre, (action) => void act(action));
  render(
    <AtelierProvider atelier={{ ...atelier, niveau: 1 }}>
      <App />
    </AtelierProvider>,
  );
  stop = await atelier.services.start();
  fireEvent.click(screen.getByRole('button', { name: ecran }));
  await screen.findByRole('heading', { level: 1, name: /^(?:Dépôt|Contrôle)$/ });
  return atelier;
}
/** The pane ends without a word: closed, crashed or reloaded. */
const crash = (): void => {
  stop?.();
  stop = null;
  cleanup();
};
const champ = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /Commentaire publié/ });
const click = async (nom: RegExp | string): Promise<void> =>
  void fireEvent.click(await screen.findByRole('button', { name: nom }));
const begin = async (): Promise<void> => {
  const groupe = await screen.findByRole('region', { name: /À justifier/ });
  fireEvent.click(within(groupe).getByRole('button', { name: 'Justifier' }));
  fireEvent.change(champ(), { target: { value: TEXTE } });
};

afterEach(crash);

describe('rien n’existe que dans le volet', () => {
  it('un commentaire commencé survit à la fermeture, et son écriture l’efface du poste', async () => {
    const hote = createHoteMemoire(octets);
    const coffre = createCoffreMemoire();
    await open(hote, coffre, /^Contrôle/);
    await begin();
    crash();
    const { store } = await open(hote, coffre, /^Contrôle/);
    await waitFor(() => expect(champ().value).toBe(TEXTE));
    await click('Écrire dans le classeur');
    await waitFor(() => expect(hote.valueOf('Indicateurs', 'L8')).toBe(TEXTE));
    await waitFor(() => expect(store.getState().ebauches).toEqual({}));
    await waitFor(async () => expect(await coffre.list('ebauches:')).toEqual([]));
  });

  it('un commentaire commencé reste à l’écran quand le classeur corrigé ne le demande plus', async () => {
    const hote = createHoteMemoire(octets);
    await open(hote, createCoffreMemoire(), /^Contrôle/);
    await begin();
    act(() => hote.type('Indicateurs', 'I8', 3));
    const commence = () =>
      screen.findByText(/^Commentaire commencé pour « .* », que le classeur ne demande plus/);
    expect(await commence()).toBeTruthy();
    expect(screen.getByText(TEXTE)).toBeTruthy();
    act(() => hote.type('Indicateurs', 'I8', 15.22));
    await waitFor(() => expect(champ().value).toBe(TEXTE));
    act(() => hote.type('Indicateurs', 'I8', 3));
    await commence();
    await click('Jeter ce texte');
    await waitFor(() => expect(screen.queryByText(TEXTE)).toBeNull());
    expect(hote.valueOf('Indicateurs', 'L8')).toBeNull();
  });

  it('une relecture ne touche pas au texte en cours, et dit ce que la cellule est devenue', async () => {
    const hote = createHoteMemoire(octets);
    const { services } = await open(hote, createCoffreMemoire(), /^Contrôle/);
    await begin();
    await act(async () => void (await services.controle.run()));
    expect(champ().value).toBe(TEXTE);
    expect(document.activeElement).toBe(champ());
    await click('Jeter ce texte');
    expect(champ().value).toBe('');
  });

  it('le motif d’un dépôt survit à la fermeture et à un blocage, et s’efface avec le reçu', async () => {
    const hote = createHoteMemoire(octets);
    const coffre = createCoffreMemoire();
    const serveur = createServeurPane();
    await serveur.fileAilleurs([{ code: 'DEL-PERMIS', valeur: 4, effectif: 1200 }]);
    await open(hote, coffre, /^Dépôt/, serveur);
    const motif = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: /Motif de la correction/ });
    fireEvent.change(await motif(), { target: { value: 'Dossiers recomptés' } });
    act(() => hote.type('Indicateurs', 'I8', 'beaucoup'));
    await screen.findByRole('button', { name: 'Corriger' });
    act(() => hote.type('Indicateurs', 'I8', 15.22));
    expect((await motif()).value).toBe('Dossiers recomptés');
    crash();
    await open(hote, coffre, /^Dépôt/, serveur);
    await waitFor(async () => expect((await motif()).value).toBe('Dossiers recomptés'));
    await click('Déposer ce classeur');
    expect(await screen.findByText('Déposé sur le serveur, version 2')).toBeTruthy();
    expect(serveur.depots.at(-1)?.motif).toBe('Dossiers recomptés');
    await waitFor(async () => expect(await coffre.list('ebauches:')).toEqual([]));
  });

  it('les ébauches d’un trimestre ne passent pas à un autre', async () => {
    const coffre = createCoffreMemoire();
    await open(createHoteMemoire(octets), coffre, /^Contrôle/);
    await begin();
    crash();
    const autre = await classeurSaisi('37-PREF', '2021-T1', [
      { code: 'DEL-PERMIS', valeur: 15.22, effectif: 900 },
    ]);
    const { store } = await open(createHoteMemoire(autre), coffre, /^Contrôle/);
    await waitFor(() => expect(within(document.body).getAllByText(/à justifier/i).length).toBeGreaterThan(0));
    expect(store.getState().ebauches).toEqual({});
  });

  it('le choix de ne pas marquer les cellules est retrouvé', async () => {
    const hote = createHoteMemoire(octets);
    const coffre = createCoffreMemoire();
    const { services } = await open(hote, coffre, /^Contrôle/);
    await act(() => services.controle.toggleMarques(false));
    crash();
    const { store } = await open(hote, coffre, /^Contrôle/);
    expect(store.getState().marquesVisibles).toBe(false);
    expect(hote.marques).toEqual([]);
  });
});
