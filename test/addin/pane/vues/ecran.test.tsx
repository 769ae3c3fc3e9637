/** @jsxImportSource react */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { App } from '../../../../addin/pane/app.tsx';
import { AtelierProvider } from '../../../../addin/pane/contexte.tsx';
import { preloadEcrans } from '../../../../addin/pane/ecrans/index.ts';
import { listLieux, peutVoir } from '../../../../addin/pane/ecrans/vues/lieux.ts';
import { registerIconesFabric } from '../../../../addin/ui/index.ts';
import type { Client, LieuVue } from '../../../../addin/client/index.ts';
import type { Habilitation } from '../../../../domain/droits/index.ts';
import { findSite } from '../../../../domain/referentiels/index.ts';
import { clientVide, createAtelierDeTest } from '../../../fabriques/atelier.ts';
import { classeurSaisi } from '../../../fabriques/classeur-saisi.ts';
import { createHoteMemoire } from '../../../fabriques/hote-memoire.ts';
import { vueDeTest } from '../../../fabriques/vue.ts';

const octets = await classeurSaisi('37-PREF', '2020-T4', []);
registerIconesFabric();
await preloadEcrans();

let stop: (() => void) | null = null;
async function open(plus: Partial<Client>): Promise<void> {
  const { store, services } = createAtelierDeTest(
    createHoteMemoire(octets),
    clientVide(plus),
    undefined,
    (action) => void act(action),
  );
  render(
    <AtelierProvider atelier={{ store, services, niveau: 1 }}>
      <App />
    </AtelierProvider>,
  );
  stop = await services.start();
  fireEvent.click(screen.getByRole('button', { name: /^Suivi/ }));
  await screen.findByRole('heading', { level: 1, name: 'Suivi du trimestre' });
}
beforeEach(() => document.body.replaceChildren());
afterEach(() => {
  stop?.();
  cleanup();
});

describe('suivi', () => {
  it('montre le département du classeur : qui a déposé, ce qui ne va pas, ce qui a changé', async () => {
    const lus: LieuVue[] = [];
    await open({
      vue: (lieu) => {
        lus.push(lieu);
        return Promise.resolve(vueDeTest());
      },
    });
    expect(await screen.findByText('1 site sur 2 a déposé.')).toBeTruthy();
    expect(lus.at(-1)).toEqual({ niveau: 'departement', code: '37', trimestre: '2020-T4' });
    const depots = screen.getByRole('region', { name: 'Qui a déposé' });
    const [premiere, seconde] = within(depots).getAllByRole('listitem');
    expect(premiere?.textContent).toContain('Échéance passée, dépôt attendu');
    expect(seconde?.textContent).toContain('Déposé, version 2');
    expect(within(depots).getByText(/Ce n’est pas un classement/)).toBeTruthy();
    const echecs = screen.getByRole('region', { name: 'Ce qui ne va pas' });
    expect(echecs.textContent).toContain('Ni commentaire ni action n’en répond encore');
    expect(within(echecs).getByText('Courriels répondus en 5 jours ouvrés')).toBeTruthy();
  });

  it('ouvre un site depuis sa ligne', async () => {
    const lus: LieuVue[] = [];
    await open({
      vue: (lieu) => {
        lus.push(lieu);
        return Promise.resolve(vueDeTest());
      },
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Ouvrir Sous-préfecture de Chinon' }));
    await screen.findByText(/^Sous-préfecture de Chinon, 4e trimestre 2020$/);
    expect(lus.at(-1)).toMatchObject({ niveau: 'site', code: '37-SP-CHINON' });
  });

  it('dit que le serveur n’est pas joignable, et réessaie', async () => {
    const vue = jest.fn<Client['vue']>(clientVide().vue);
    await open({ vue });
    expect(await screen.findByText('Le serveur n’est pas joignable.')).toBeTruthy();
    vue.mockImplementation(() => Promise.resolve(vueDeTest()));
    fireEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
    expect(await screen.findByText('1 site sur 2 a déposé.')).toBeTruthy();
  });

  it('donne la page, le classeur et les données du lieu montré', async () => {
    const demandes: unknown[] = [];
    await open({
      vue: () => Promise.resolve(vueDeTest()),
      vueFichier: (lieu, format) => {
        demandes.push([lieu.code, format]);
        return clientVide().vueFichier(lieu, format);
      },
    });
    for (const nom of ['Page à imprimer', 'Classeur (.xlsx)', 'Données (.csv)'])
      fireEvent.click(await screen.findByRole('button', { name: nom }));
    expect(demandes).toEqual([
      ['37', 'page.html'],
      ['37', 'suivi.xlsx'],
      ['37', 'suivi.csv'],
    ]);
    // A file that could not be had is said, not swallowed.
    expect(await screen.findByText('Le serveur n’a pas pu être joint.')).toBeTruthy();
  });
});

describe('les lieux proposés', () => {
  const connecte = (...habilitations: readonly Habilitation[]) =>
    ({ etat: 'connecte', fonction: 'référente qualité', habilitations, operations: [] }) as const;
  const chinon = findSite('37-SP-CHINON') ?? null;

  it('sont ceux des droits, et ce qui entoure le classeur dans leur limite', () => {
    expect(listLieux(connecte({ role: 'regional', region: '24' }), chinon)).toEqual([
      { niveau: 'region', code: '24' },
      { niveau: 'departement', code: '37' },
      { niveau: 'site', code: '37-SP-CHINON' },
    ]);
    expect(listLieux(connecte({ role: 'correspondant', site: '37-SP-CHINON' }), chinon)).toEqual([
      { niveau: 'site', code: '37-SP-CHINON' },
    ]);
    expect(listLieux(connecte({ role: 'national' }), null)).toEqual([{ niveau: 'national', code: 'FR' }]);
    expect(
      peutVoir(connecte({ role: 'regional', region: '24' }), { niveau: 'departement', code: '57' }),
    ).toBe(false);
  });

  it('sont tous ouverts là où personne ne se connecte', () => {
    expect(listLieux({ etat: 'sans' }, chinon).map(({ niveau }) => niveau)).toEqual([
      'departement',
      'site',
      'region',
      'national',
    ]);
  });
});
