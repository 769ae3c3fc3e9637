/** @jsxImportSource react */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { App } from '../../../../addin/pane/app.tsx';
import { AtelierProvider } from '../../../../addin/pane/contexte.tsx';
import { preloadEcrans } from '../../../../addin/pane/ecrans/index.ts';
import { registerIconesFabric } from '../../../../addin/ui/index.ts';
import type { SaisieIndicateur } from '../../../../domain/classeur/types.ts';
import { findIndicateur } from '../../../../domain/referentiels/index.ts';
import { createAtelierDeTest } from '../../../fabriques/atelier.ts';
import { classeurSaisi } from '../../../fabriques/classeur-saisi.ts';
import { createHoteMemoire } from '../../../fabriques/hote-memoire.ts';
import { createServeurPane } from '../../../fabriques/serveur-pane.ts';
import type { ServeurPane } from '../../../fabriques/serveur-pane.ts';

registerIconesFabric();
await preloadEcrans();
const PERMIS = findIndicateur('DEL-PERMIS')!.libelle;

const premiere: SaisieIndicateur[] = [
  { code: 'DEL-PERMIS', valeur: 4, effectif: 1200 },
  { code: 'TEL-DECROCHE', numerateur: 920, denominateur: 1000 },
];
const mienne: SaisieIndicateur[] = [{ ...premiere[0]!, valeur: 3 }, premiere[1]!];
const leur: SaisieIndicateur[] = [premiere[0]!, { ...premiere[1]!, numerateur: 950 }];

let stop: (() => void) | null = null;
async function open(serveur: ServeurPane, saisies: readonly SaisieIndicateur[], ecran: RegExp) {
  const hote = createHoteMemoire(await classeurSaisi('37-PREF', '2020-T4', saisies));
  const atelier = createAtelierDeTest(hote, serveur.client, undefined, (action) => void act(action));
  render(
    <AtelierProvider atelier={{ ...atelier, niveau: 1 }}>
      <App />
    </AtelierProvider>,
  );
  stop = await atelier.services.start();
  fireEvent.click(screen.getByRole('button', { name: ecran }));
  await screen.findByRole('heading', { level: 1, name: /Dépôt|Historique/ });
  return { hote, ...atelier };
}
const click = async (nom: RegExp | string): Promise<void> =>
  void fireEvent.click(await screen.findByRole('button', { name: nom }));
const file = () => click('Déposer ce classeur');

beforeEach(() => document.body.replaceChildren());
afterEach(() => {
  stop?.();
  cleanup();
});

describe('dépôt', () => {
  it('montre ligne par ligne ce qui change, demande le motif, puis donne le reçu', async () => {
    const serveur = createServeurPane();
    await serveur.fileAilleurs(premiere);
    await open(serveur, mienne, /^Dépôt/);
    expect(await screen.findByText(/1 ligne change/)).toBeTruthy();
    const ligne = screen.getByText(PERMIS).closest('li')!;
    expect(ligne.textContent).toContain('avant : 4\u00a0jours, effectif 1\u202f200');
    expect(ligne.textContent).toMatch(/après : 3\sjours/);
    await file();
    expect(await screen.findByText('Dites pourquoi vous corrigez la version déposée.')).toBeTruthy();
    expect(serveur.depots).toHaveLength(1);
    fireEvent.change(screen.getByRole('textbox', { name: /Motif de la correction/ }), {
      target: { value: 'Dossiers de décembre recomptés' },
    });
    await file();
    expect(await screen.findByText('Déposé sur le serveur, version 2')).toBeTruthy();
    expect(screen.getByText('2'.repeat(64))).toBeTruthy();
    expect(serveur.depots.at(-1)?.motif).toBe('Dossiers de décembre recomptés');
    expect(await screen.findByText('Ce classeur est déposé tel quel, version 2.')).toBeTruthy();
  });

  it('hors ligne, dit que rien n’est déposé ; le second remplace le premier', async () => {
    const serveur = createServeurPane();
    serveur.network = false;
    const { services } = await open(serveur, mienne, /^Dépôt/);
    expect(await screen.findByText('Hors ligne : le dépôt attendra sur ce poste.')).toBeTruthy();
    await file();
    expect(await screen.findByText('Enregistré sur ce poste, pas encore déposé')).toBeTruthy();
    expect(screen.queryByText(/^Déposé sur le serveur/)).toBeNull();
    await file();
    await waitFor(() =>
      expect(screen.getAllByText('Enregistré sur ce poste, pas encore déposé')).toHaveLength(1),
    );
    serveur.network = true;
    await act(() => services.depots.send());
    expect(await screen.findByText('Déposé sur le serveur, version 1')).toBeTruthy();
    expect(serveur.depots).toHaveLength(1);
  });
});

describe('conflit', () => {
  const collide = async (
    avant: (serveur: ServeurPane) => void = () => undefined,
  ): Promise<Awaited<ReturnType<typeof open>> & { serveur: ServeurPane }> => {
    const serveur = createServeurPane();
    await serveur.fileAilleurs(premiere);
    const atelier = await open(serveur, mienne, /^Dépôt/);
    await screen.findByText(/1 ligne change/);
    await serveur.fileAilleurs(leur);
    avant(serveur);
    fireEvent.change(screen.getByRole('textbox', { name: /Motif/ }), { target: { value: 'Recompte' } });
    await file();
    await screen.findByRole('region', { name: 'La version 2 a été déposée entre-temps' });
    return { serveur, ...atelier };
  };
  const region = () => screen.getByRole('region', { name: /déposée entre-temps/ });

  it('montre les deux côtés et le départ, sans rien perdre', async () => {
    const { serveur } = await collide();
    expect(serveur.depots).toHaveLength(2);
    expect(await within(region()).findByText('2 lignes diffèrent entre la vôtre et la leur.')).toBeTruthy();
    const permis = within(region()).getByText(PERMIS).closest('li')!;
    await waitFor(() => expect(permis.textContent).toContain('changée par vous'));
    expect(permis.textContent).toMatch(/Au départ, version 1.*4\s.*La vôtre.*3\s.*La leur, version 2.*4\s/);
    expect(within(region()).getByText('Appels décrochés').closest('li')!.textContent).toContain(
      'changée par l’autre version',
    );
  });

  it('attend la version de départ avant de dire ce qui diffère', async () => {
    let answer: () => void = () => undefined;
    await collide(({ attentes }) => attentes.set(1, new Promise((resolve) => (answer = resolve))));
    expect(await within(region()).findByText('Lecture de la version 1…')).toBeTruthy();
    expect(region().textContent).not.toMatch(/n’est pas connue|diffèrent/);
    await act(() => Promise.resolve(answer()));
    expect(await within(region()).findByText('2 lignes diffèrent entre la vôtre et la leur.')).toBeTruthy();
    expect(within(region()).getAllByText('Au départ, version 1')).toHaveLength(2);
  });

  it('dépose la mienne après la leur, avec un motif', async () => {
    const { serveur } = await collide();
    fireEvent.change(within(region()).getByRole('textbox', { name: /Motif/ }), { target: { value: ' ' } });
    await click('Déposer la mienne comme nouvelle version');
    expect(await screen.findByText('Dites pourquoi la vôtre remplace la leur.')).toBeTruthy();
    fireEvent.change(within(region()).getByRole('textbox', { name: /Motif/ }), {
      target: { value: 'Le recompte fait foi' },
    });
    await click('Déposer la mienne comme nouvelle version');
    expect(await screen.findByText('Déposé sur le serveur, version 3')).toBeTruthy();
    expect(serveur.depots.map(({ motif }) => motif)).toEqual([
      null,
      'Chiffres de décembre complétés',
      'Le recompte fait foi',
    ]);
  });

  it('mêle les deux : leur ligne reprise dans le classeur, la mienne gardée', async () => {
    const { hote, store } = await collide();
    await click('Reprendre la leur dans ce fichier, Appels décrochés');
    expect(await within(region()).findByText(/Dans ce fichier\s: la leur\./)).toBeTruthy();
    const { classeur } = store.getState();
    const ligneDe = (code: string) =>
      classeur.etat === 'ouvert'
        ? classeur.classeur.indicateurs.find((une) => une.code.valeur === code)!
        : null;
    expect(hote.valueOf('Indicateurs', ligneDe('TEL-DECROCHE')!.numerateur.adresse.cellule)).toBe(950);
    expect(hote.valueOf('Indicateurs', ligneDe('DEL-PERMIS')!.valeur.adresse.cellule)).toBe(3);
    await click('Annuler');
    await waitFor(() =>
      expect(hote.valueOf('Indicateurs', ligneDe('TEL-DECROCHE')!.numerateur.adresse.cellule)).toBe(920),
    );
  });

  it('garde en attente, et n’abandonne qu’après confirmation', async () => {
    await collide();
    await click('Garder en attente');
    expect(await screen.findByText(/est gardé sur ce poste, et n’est pas déposé/)).toBeTruthy();
    await click('Comparer les versions');
    await click('Abandonner cet envoi');
    expect(document.activeElement?.getAttribute('role')).toBe('group');
    await click('Renoncer');
    expect(region()).toBeTruthy();
    await click('Abandonner cet envoi');
    await click('Abandonner l’envoi');
    await waitFor(() => expect(screen.queryByText(/déposée entre-temps/)).toBeNull());
  });
});

describe('historique', () => {
  it('dit qui, quand, pourquoi, et compare deux versions quelconques', async () => {
    const serveur = createServeurPane();
    await serveur.fileAilleurs(premiere);
    await serveur.fileAilleurs(leur);
    await open(serveur, mienne, /^Historique/);
    const cartes = await screen.findAllByRole('heading', { level: 3, name: /Version/ });
    expect(cartes.map(({ textContent }) => textContent)).toEqual(['Version 2', 'Version 1']);
    expect(screen.getByText(/Chiffres de décembre complétés/)).toBeTruthy();
    expect(screen.getByText('courante')).toBeTruthy();
    expect(await screen.findByText('Appels décrochés')).toBeTruthy();
    fireEvent.click(screen.getByRole('combobox', { name: /^À/ }));
    fireEvent.click(await screen.findByRole('option', { name: 'Ce classeur, non déposé' }));
    expect(await screen.findByText(PERMIS)).toBeTruthy();
  });

  it('reprend une version après confirmation, garde la lecture hors ligne, et Annuler rend le reste', async () => {
    const serveur = createServeurPane();
    await serveur.fileAilleurs(premiere);
    await serveur.fileAilleurs(leur);
    const { hote, store } = await open(serveur, mienne, /^Historique/);
    await screen.findByText('Appels décrochés');
    serveur.network = false;
    await click('Reprendre la version 1 dans le classeur');
    await click('Reprendre cette version');
    await waitFor(() => expect(store.getState().annonce?.texte).toContain('version 1 dans ce fichier'));
    const { classeur } = store.getState();
    const { cellule } = (classeur.etat === 'ouvert' &&
      classeur.classeur.indicateurs.find((une) => une.code.valeur === 'DEL-PERMIS')!.valeur.adresse) as {
      cellule: string;
    };
    expect(hote.valueOf('Indicateurs', cellule)).toBe(4);
    await click('Annuler');
    await waitFor(() => expect(hote.valueOf('Indicateurs', cellule)).toBe(3));
  });
});
