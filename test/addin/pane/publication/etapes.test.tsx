/** @jsxImportSource react */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { AtelierProvider } from '../../../../addin/pane/contexte.tsx';
import { Etapes } from '../../../../addin/pane/ecrans/publication/etapes.tsx';
import { registerIconesFabric } from '../../../../addin/ui/index.ts';
import type { ClientEtapes, Etape } from '../../../../addin/client/index.ts';
import { clientVide, createAtelierDeTest } from '../../../fabriques/atelier.ts';
import { createHoteMemoire } from '../../../fabriques/hote-memoire.ts';
import { classeurSaisi } from '../../../fabriques/classeur-saisi.ts';

registerIconesFabric();
const octets = await classeurSaisi('37-PREF', '2020-T4', [{ code: 'TEL-DECROCHE', valeur: 63 }]);
const LIEU = { departement: '37', trimestre: '2020-T4' } as const;
const INDICATEURS = [
  { code: 'TEL-DECROCHE', libelle: 'Appels décrochés' },
  { code: 'DEL-PERMIS', libelle: 'Délai moyen pour un permis de conduire' },
];

let etapes: Etape[];
let client: ClientEtapes;
const relire = jest.fn();

beforeEach(() => {
  etapes = [];
  relire.mockClear();
  client = {
    list: () => Promise.resolve([...etapes]),
    declarer: (_, { indicateur, aPartirDe, motif }) => {
      const le = '2021-01-15T09:00:00.000Z';
      const numero = etapes.length + 1;
      etapes.push({ numero, indicateur, aPartirDe, motif, baseJusqua: null, auteur: 'x', le, retrait: null });
      return Promise.resolve();
    },
    retirer: (_, numero, motif) => {
      const le = '2021-01-16T09:00:00.000Z';
      etapes = etapes.map((une) =>
        une.numero === numero ? { ...une, retrait: { le, auteur: 'x', motif } } : une,
      );
      return Promise.resolve();
    },
  };
});
afterEach(cleanup);

async function show(connecte = true) {
  const sans = () => Promise.reject(new Error('pas de droit'));
  const serveur = clientVide({ etapes: connecte ? () => Promise.resolve(client) : sans });
  const atelier = createAtelierDeTest(createHoteMemoire(octets), serveur);
  const onAct = async (faire: () => Promise<boolean>) => {
    const fait = await faire();
    relire();
    return fait;
  };
  return render(
    <AtelierProvider atelier={{ ...atelier, niveau: 1 }}>
      <Etapes lieu={LIEU} indicateurs={INDICATEURS} occupe={false} onAct={onAct} />
    </AtelierProvider>,
  );
}

describe('changes of series, on the publication screen', () => {
  it('are declared with their reason, read again with the preview, and taken away with another', async () => {
    await show();
    const motif = await screen.findByLabelText('Motif (public)');
    const bouton = screen.getByRole('button', { name: 'Déclarer le changement' });
    expect(bouton).toHaveProperty('disabled', true);
    fireEvent.change(motif, { target: { value: 'nouveau standard téléphonique' } });
    fireEvent.click(bouton);
    const ligne = /Appels décrochés, à partir du 4e trimestre 2020.: nouveau standard téléphonique/;
    expect(await screen.findByText(ligne)).toBeTruthy();
    expect(relire).toHaveBeenCalledTimes(1);

    fireEvent.click(screen.getByRole('button', { name: /^Retirer.: Appels décrochés/ }));
    fireEvent.change(screen.getByLabelText('Pourquoi le retirer'), { target: { value: 'date erronée' } });
    fireEvent.click(screen.getByRole('button', { name: 'Retirer ce changement' }));
    expect(await screen.findByText(/\(retiré.: date erronée\)/)).toBeTruthy();
    expect(etapes[0]?.retrait?.motif).toBe('date erronée');
  });

  it('are not shown to who may not read them', async () => {
    const { container } = await show(false);
    await waitFor(() => expect(container.textContent).toBe(''));
  });
});
