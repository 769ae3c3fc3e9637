/** @jsxImportSource react */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import type { Client } from '../../../addin/client/index.ts';
import { ESSAI } from '../../../addin/host/contrat/index.ts';
import { App } from '../../../addin/pane/app.tsx';
import { AtelierProvider } from '../../../addin/pane/contexte.tsx';
import { preloadEcrans } from '../../../addin/pane/ecrans/index.ts';
import { registerIconesFabric } from '../../../addin/ui/index.ts';
import { clientVide, createAtelierDeTest } from '../../fabriques/atelier.ts';
import { classeurSaisi } from '../../fabriques/classeur-saisi.ts';
import { createHoteMemoire } from '../../fabriques/hote-memoire.ts';
import type { HoteMemoire } from '../../fabriques/hote-memoire.ts';

const octets = await classeurSaisi('37-PREF', '2020-T4', [
  { code: 'DEL-PERMIS', valeur: 15.22, effectif: 1200 },
  { code: 'TEL-DECROCHE', numerateur: 63, denominateur: 100 },
]);
const bloque = await classeurSaisi('37-PREF', '2020-T4', [
  { code: 'ACC-COURTOISIE', numerateur: 120, denominateur: 100 },
]);
registerIconesFabric();
await preloadEcrans();

let stop: (() => void) | null = null;
async function open(hote: HoteMemoire, client: Client = clientVide()): Promise<HoteMemoire> {
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
const titre = (nom: string) => screen.findByRole('heading', { level: 1, name: nom });

beforeEach(() => document.body.replaceChildren());
afterEach(() => {
  stop?.();
  cleanup();
});

describe('mes actions', () => {
  it('crée en un clic une action pour une cible non atteinte, la lie, et Annuler reprend tout', async () => {
    const hote = await open(createHoteMemoire(octets));
    goTo(/^Mes actions/);
    fireEvent.click(
      await screen.findByRole('button', {
        name: 'Créer une action pour Délai moyen pour un permis de conduire',
      }),
    );
    await waitFor(() => expect(hote.valueOf("Plan d'actions", 'A7')).toBe(2));
    expect(['B7', 'C7', 'D7', 'I7'].map((cellule) => hote.valueOf("Plan d'actions", cellule))).toEqual([
      null,
      'Indicateur',
      'DEL-PERMIS',
      'À lancer',
    ]);
    expect(hote.valueOf('Indicateurs', 'M8')).toBe(2);
    await waitFor(() => expect(hote.selection).toEqual({ feuille: "Plan d'actions", cellule: 'B7' }));
    // Beside its indicator, and among the open actions.
    expect(await screen.findAllByRole('button', { name: '2 – Action à décrire' })).toHaveLength(2);
    fireEvent.click(screen.getByRole('button', { name: 'Annuler' }));
    await waitFor(() => expect(hote.valueOf("Plan d'actions", 'A7')).toBeNull());
    expect(hote.valueOf('Indicateurs', 'M8')).toBeNull();
  });

  it('montre l’action qui répond déjà à un indicateur', async () => {
    await open(createHoteMemoire(octets));
    goTo(/^Mes actions/);
    const manquees = await screen.findByRole('region', { name: /Cibles non atteintes/ });
    const carte = within(manquees).getByText('Appels décrochés').closest('li')!;
    expect(within(carte).getByRole('button', { name: /^1 – Établir une stratégie/ })).toBeTruthy();
  });
});

describe('tableau', () => {
  it('montre ce qui serait publié, ce qui reste à justifier, et les chiffres qui manquent', async () => {
    await open(createHoteMemoire(octets));
    goTo(/^Tableau/);
    const apercu = await screen.findByRole('region', { name: 'Aperçu de ce classeur' });
    expect(within(apercu).getByText('15,22 jours')).toBeTruthy();
    expect(within(apercu).getByText('63 %')).toBeTruthy();
    expect(screen.getByText('Un point à justifier avant la publication')).toBeTruthy();
    expect(screen.getByText('Chiffres publiés comme « donnée non disponible »')).toBeTruthy();
    expect(screen.getByText(/Aucun tableau n’est encore publié/)).toBeTruthy();
  });

  it('mène au contrôle tant qu’un point bloque', async () => {
    await open(createHoteMemoire(bloque));
    goTo(/^Tableau/);
    fireEvent.click(await screen.findByRole('button', { name: 'Corriger' }));
    expect(await titre('Contrôle')).toBeTruthy();
  });

  it('donne les fichiers de ce qui est publié', async () => {
    const publie = {
      entite: { niveau: 'departement', code: '37', nom: 'Indre-et-Loire' },
      trimestre: '2020-T4',
      publieLe: '2021-01-20',
      resume: 'Un objectif sur deux est atteint.',
      couverture: 'Un site sur deux a transmis ses chiffres.',
    };
    await open(createHoteMemoire(octets), clientVide({ tableau: () => Promise.resolve(publie as never) }));
    goTo(/^Tableau/);
    const section = await screen.findByRole('region', { name: 'Publié le 20 janvier 2021' });
    const adresses = within(section)
      .getAllByRole('link')
      .map((lien) => lien.getAttribute('href'));
    expect(adresses).toEqual(
      ['', '/affiche-a3.pdf', '/tableau.csv', '/tableau.json'].map((fin) => `/tableaux/37/2020-T4${fin}`),
    );
  });
});

describe('aide', () => {
  it('s’ouvre à la page de l’écran d’où l’on vient', async () => {
    await open(createHoteMemoire(octets));
    goTo(/^Mes actions/);
    await titre('Mes actions');
    goTo(/^Aide/);
    const page = (await screen.findByText('Suivre le plan d’actions')).closest('details')!;
    expect(page.open).toBe(true);
    expect(screen.getByText('Remplir le classeur').closest('details')!.open).toBe(false);
  });

  it('cherche dans le guide et dans les règles, sans accents', async () => {
    await open(createHoteMemoire(octets));
    goTo(/^Aide/);
    fireEvent.change(await screen.findByRole('searchbox', { name: 'Chercher dans l’aide' }), {
      target: { value: 'numerateur superieur' },
    });
    expect(await screen.findByText('NUMERATEUR-SUPERIEUR')).toBeTruthy();
    expect(screen.queryByText('Remplir le classeur')).toBeNull();
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'zzz' } });
    expect(await screen.findByText(/Rien ne correspond/)).toBeTruthy();
  });
});

describe('diagnostic', () => {
  it('n’écrit pas dans un vrai classeur : il en propose un autre', async () => {
    const hote = await open(createHoteMemoire(octets));
    goTo(/^Aide/);
    fireEvent.click(await screen.findByRole('button', { name: 'Ouvrir le diagnostic' }));
    expect(await screen.findByRole('button', { name: 'Créer le classeur d’essai' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Lancer le diagnostic' })).toBeNull();
    expect(hote.valueOf('Indicateurs', 'L8')).toBeNull();
  });

  it('vérifie le classeur d’essai point par point, et donne le résultat à garder', async () => {
    await open(createHoteMemoire(await classeurSaisi(ESSAI.site, ESSAI.trimestre, [])));
    goTo(/^Aide/);
    fireEvent.click(await screen.findByRole('button', { name: 'Ouvrir le diagnostic' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Lancer le diagnostic' }));
    const champ = await screen.findByRole('textbox', { name: 'Résultat à copier' });
    const rapport = JSON.parse((champ as HTMLTextAreaElement).value) as {
      resultats: { id: string; ok: boolean }[];
    };
    expect(rapport).toMatchObject({ produit: 'Transparence', hote: 'excel', api: '1.14' });
    expect(rapport.resultats.find(({ id }) => id === 'lire')?.ok).toBe(true);
    // The workbook in memory computes nothing: a failure is told as one.
    expect(rapport.resultats.find(({ id }) => id === 'recalcul')?.ok).toBe(false);
    expect(screen.getAllByText(/^Échec/).length).toBeGreaterThan(0);
  });
});
