/** @jsxImportSource react */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { App } from '../../../../addin/pane/app.tsx';
import { AtelierProvider } from '../../../../addin/pane/contexte.tsx';
import { preloadEcrans } from '../../../../addin/pane/ecrans/index.ts';
import { ErreurClient } from '../../../../addin/client/index.ts';
import type { ClientAnnuaire, PersonneAnnuaire } from '../../../../addin/client/index.ts';
import type { EtatConnexion } from '../../../../addin/pane/connexion/types.ts';
import { registerIconesFabric } from '../../../../addin/ui/index.ts';
import { clientVide, createAtelierDeTest, horsLigne, sessionSans } from '../../../fabriques/atelier.ts';
import { createHoteMemoire } from '../../../fabriques/hote-memoire.ts';

registerIconesFabric();
await preloadEcrans();

const REFERENTE: EtatConnexion = {
  etat: 'connecte',
  fonction: 'référente qualité d’Indre-et-Loire',
  habilitations: [{ role: 'referent', departement: '37' }],
  operations: ['annuaire.lire', 'annuaire.ecrire'],
};
const NATIONAL: EtatConnexion = {
  etat: 'connecte',
  fonction: 'bureau national de la qualité',
  habilitations: [{ role: 'national' }],
  operations: ['annuaire.lire', 'annuaire.ecrire'],
};
const correspondante: PersonneAnnuaire = {
  id: 'p2',
  courriel: 'chinon@exemple.invalid',
  fonction: 'correspondante de Chinon',
  habilitations: [{ role: 'correspondant', site: '37-SP-CHINON' }],
  etat: 'active',
  compte: '3fa2b1c400112233445566778899aabb',
};
const probleme = (status: number, message: string): ErreurClient =>
  new ErreurClient('probleme', message, {
    nom: 'annuaire-refuse',
    status,
    constats: [],
    versionCourante: null,
  });

beforeEach(() => {
  Object.assign(window, { matchMedia: () => ({ matches: false, addEventListener: () => undefined }) });
});
afterEach(cleanup);

/** The pane on its screen « Équipe », for someone. */
async function openEquipe(client: Partial<ClientAnnuaire>, connexion: EtatConnexion = REFERENTE) {
  let etat = connexion;
  let tell = (): void => undefined;
  const session = {
    ...sessionSans,
    getState: () => etat,
    subscribe: (listener: () => void) => {
      tell = listener;
      return () => undefined;
    },
  };
  const annuaire: ClientAnnuaire = {
    personnes: horsLigne,
    journalAnnuaire: () => Promise.resolve([]),
    inviter: horsLigne,
    modifierPersonne: horsLigne,
    retirerPersonne: horsLigne,
    passerLaMain: horsLigne,
    ...client,
  };
  const atelier = createAtelierDeTest(
    createHoteMemoire(null),
    clientVide({ annuaire: () => Promise.resolve(annuaire) }),
    undefined,
    (action) => void act(action),
    session,
  );
  render(
    <AtelierProvider atelier={{ ...atelier, niveau: 1 }}>
      <App />
    </AtelierProvider>,
  );
  await act(async () => void (await atelier.services.start()));
  fireEvent.click(screen.getByRole('button', { name: 'Équipe' }));
  return {
    change: (suivant: EtatConnexion): void => {
      etat = suivant;
      act(() => tell());
    },
  };
}

describe('l’écran Équipe', () => {
  it('n’est offert qu’à qui tient un annuaire', async () => {
    const { change } = await openEquipe({ personnes: () => Promise.resolve([correspondante]) });
    const { habilitations } = correspondante;
    change({ etat: 'connecte', fonction: 'correspondante', habilitations, operations: ['depot.ecrire'] });
    expect(screen.queryByRole('button', { name: 'Équipe' })).toBeNull();
    change({ etat: 'sans' });
    expect(screen.queryByRole('button', { name: 'Équipe' })).toBeNull();
  });

  it('dit qu’il lit, puis ce qui l’en empêche, et réessaie', async () => {
    let rend: ((liste: readonly PersonneAnnuaire[]) => void) | null = null;
    let panne: ErreurClient | null = probleme(503, 'La base ne répond pas : réessayez dans un instant.');
    await openEquipe({
      personnes: () =>
        panne ? Promise.reject(panne) : new Promise((resolve) => (rend = (liste) => resolve(liste))),
    });
    await screen.findByText('La base ne répond pas : réessayez dans un instant.');
    panne = null;
    fireEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
    await waitFor(() => expect(rend).not.toBeNull());
    await act(async () => rend?.([correspondante]));
    expect(await screen.findByText('chinon@exemple.invalid')).toBeTruthy();
  });

  it('dit le compte de chaque acte, que la fiche permet de retrouver', async () => {
    const ligne = {
      instant: '2021-01-15T09:00:00.000Z',
      fait: 'modification',
      auteur: 'référente qualité',
      par: '3fa2b1c400112233445566778899aabb',
      version: 2,
      personnes: [],
    } as const;
    const ici = { personnes: () => Promise.resolve([correspondante]) };
    await openEquipe({ ...ici, journalAnnuaire: () => Promise.resolve([ligne]) });
    expect(await screen.findByText(/par référente qualité \(compte 3fa2b1c4\)/)).toBeTruthy();
    expect(screen.getByText(/Les journaux la nomment compte 3fa2b1c4\./)).toBeTruthy();
  });

  it('dit qu’il n’y a personne, et laisse le bureau national choisir l’annuaire', async () => {
    const lus: string[] = [];
    await openEquipe(
      {
        personnes: (annuaire) => {
          lus.push(annuaire);
          return Promise.resolve([]);
        },
      },
      NATIONAL,
    );
    await screen.findByText(/Personne n’est encore dans cet annuaire/);
    expect(lus).toEqual(['national']);
    fireEvent.click(screen.getByRole('combobox', { name: /Annuaire/ }));
    fireEvent.click(await screen.findByRole('option', { name: '57 – Moselle' }));
    await waitFor(() => expect(lus).toEqual(['national', '57']));
    fireEvent.click(await screen.findByRole('button', { name: 'Inviter une personne' }));
    // The bureau appoints the référent of a département, and nobody below.
    expect(screen.getAllByRole('checkbox').map(({ parentElement }) => parentElement?.textContent)).toEqual([
      'Référent qualité, Moselle',
    ]);
  });

  it('garde ce qui est saisi quand le serveur refuse, et dit pourquoi', async () => {
    const demandes: unknown[] = [];
    let refus: ErreurClient | null = probleme(
      409,
      'Cette adresse est déjà dans l’annuaire : modifiez la fiche qui existe.',
    );
    await openEquipe({
      personnes: () => Promise.resolve([correspondante]),
      inviter: (annuaire, invitation) => {
        demandes.push([annuaire, invitation]);
        return refus ? Promise.reject(refus) : Promise.resolve();
      },
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Inviter une personne' }));
    const fields = within(screen.getByRole('region', { name: 'Inviter une personne' }));
    const type = (nom: RegExp, value: string): void =>
      void fireEvent.change(fields.getByLabelText(nom), { target: { value } });
    type(/Adresse/, ' chinon@exemple.invalid ');
    type(/Fonction/, 'chinon@exemple.invalid');
    fireEvent.click(fields.getByRole('button', { name: 'Inviter' }));
    await screen.findByText(/Ni nom, ni adresse/);
    expect(demandes).toEqual([]);
    type(/Fonction/, 'correspondante de Chinon');
    fireEvent.click(fields.getByLabelText('Correspondant qualité, Sous-préfecture de Chinon'));
    fireEvent.click(fields.getByRole('button', { name: 'Inviter' }));
    await screen.findByText(/déjà dans l’annuaire/);
    expect((fields.getByLabelText(/Fonction/) as HTMLInputElement).value).toBe('correspondante de Chinon');
    refus = null;
    fireEvent.click(fields.getByRole('button', { name: 'Inviter' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Inviter une personne' })).toBeNull());
    expect(demandes.at(-1)).toEqual([
      '37',
      {
        courriel: 'chinon@exemple.invalid',
        fonction: 'correspondante de Chinon',
        habilitations: [{ role: 'correspondant', site: '37-SP-CHINON' }],
      },
    ]);
  });

  it('laisse l’annuaire et la saisie en place quand la session prend fin', async () => {
    const { change } = await openEquipe({
      personnes: () => Promise.resolve([correspondante]),
      modifierPersonne: () => Promise.reject(probleme(401, 'Connectez-vous.')),
    });
    fireEvent.click(await screen.findByRole('button', { name: /^Modifier/ }));
    const champ = screen.getByLabelText(/Fonction/) as HTMLInputElement;
    fireEvent.change(champ, { target: { value: 'adjointe' } });
    fireEvent.click(screen.getByRole('button', { name: 'Enregistrer la fiche' }));
    change({ etat: 'expiree', operations: ['annuaire.lire'] });
    await screen.findByText(/Rien n’a été enregistré/);
    expect(screen.getByText('Votre session a pris fin.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Équipe' })).toBeTruthy();
    expect(champ.isConnected && champ.value).toBe('adjointe');
    expect(screen.getByText('chinon@exemple.invalid')).toBeTruthy();
  });
});
