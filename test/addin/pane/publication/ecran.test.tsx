/** @jsxImportSource react */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { App } from '../../../../addin/pane/app.tsx';
import { AtelierProvider } from '../../../../addin/pane/contexte.tsx';
import { preloadEcrans } from '../../../../addin/pane/ecrans/index.ts';
import { listNominatifs } from '../../../../domain/texte/nominatif.ts';
import { registerIconesFabric } from '../../../../addin/ui/index.ts';
import type { Client } from '../../../../addin/client/index.ts';
import { clientHorsLigne, clientVide, createAtelierDeTest } from '../../../fabriques/atelier.ts';
import { classeurSaisi } from '../../../fabriques/classeur-saisi.ts';
import { createHoteMemoire } from '../../../fabriques/hote-memoire.ts';

const octets = await classeurSaisi('37-PREF', '2020-T4', [
  { code: 'DEL-PERMIS', valeur: 15.22, effectif: 400 },
]);
registerIconesFabric();
await preloadEcrans();

const RETRAIT = {
  version: 1,
  instant: '2021-01-16T09:00:00.000Z',
  motif: 'erreur de saisie',
  auteur: 'référent qualité',
  valideur: 'référent qualité',
};
const PERMIS = {
  code: 'DEL-PERMIS',
  situation: 'non-atteint',
  actions: [
    {
      action: 'Renforcer l’instruction',
      responsable: 'Chef du CERT',
      echeance: '2021-06-30',
      etat: 'En cours',
    },
  ],
  libelle: 'Délai moyen pour un permis de conduire',
  commentaire: null as string | null,
  textes: {
    valeur: '15,2 jours',
    situation: 'Objectif non atteint',
    cible: 'au plus 5 jours',
    absence: null,
  },
};
const BLOCAGE = {
  code: 'CIBLE-MANQUEE-SANS-MOT',
  indicateur: 'DEL-PERMIS',
  site: null,
  message: 'Écrivez un commentaire public, ou liez une action.',
};

/** A server of one indicator, that blocks until it has a word. */
function createServeur() {
  const etat = {
    commentaire: null as string | null,
    versions: 0,
    retire: false,
    publieAvec: null as string | null,
    demandes: [] as unknown[],
    sansNom: [] as string[],
  };
  /** What the server finds in the comment, as it is blocked or as it was answered. */
  const nommesDe = (sansNom: boolean) => {
    const texte = etat.commentaire ?? '';
    const mots = listNominatifs(texte);
    return mots.length === 0 || etat.sansNom.includes(texte) !== sansNom
      ? []
      : [
          {
            ...BLOCAGE,
            code: 'COMMENTAIRE-NOMINATIF',
            message: `Le commentaire contient « ${mots.join(', ')} ».`,
            nominatif: { texte, mots, sansNom },
          },
        ];
  };
  const client = clientVide({
    apercuPublication: (() =>
      Promise.resolve({
        empreinte: `e${etat.commentaire ?? ''}`,
        tableau: {
          service: 'Préfecture d’Indre-et-Loire',
          textes: { trimestre: '4e trimestre 2020', resume: 'Le seul objectif n’est pas atteint.' },
          indicateurs: [{ ...PERMIS, commentaire: etat.commentaire }],
        },
        blocages: etat.commentaire ? nommesDe(false) : [BLOCAGE],
        avertissements: nommesDe(true),
        commentaires: etat.commentaire
          ? {
              'DEL-PERMIS': {
                texte: etat.commentaire,
                instant: '2021-01-15T09:00:00.000Z',
                auteur: 'référent qualité',
                revision: 4,
              },
            }
          : {},
        publication:
          etat.versions === 0
            ? null
            : {
                version: etat.versions,
                publieLe: '2021-01-15',
                aJour: !etat.retire && etat.publieAvec === etat.commentaire,
                retrait: etat.retire ? RETRAIT : null,
                changements: [
                  { code: 'DEL-PERMIS', libelle: PERMIS.libelle, avant: '16,1 jours', apres: '15,2 jours' },
                ],
              },
        plusRecents: [],
      })) as unknown as Client['apercuPublication'],
    versionsPubliees: () =>
      Promise.resolve(
        Array.from({ length: etat.versions }, (_, i) => ({
          version: i + 1,
          statut: etat.retire ? ('retiree' as const) : ('courante' as const),
          retrait: etat.retire ? RETRAIT : null,
          acte: {
            instant: '2021-01-15T09:00:00.000Z',
            auteur: 'référent qualité',
            valideur: 'référent qualité',
            motif: null,
          },
        })),
      ),
    commenter: (_lieu, demande) => {
      etat.demandes.push(demande);
      etat.commentaire = demande.texte || null;
      return Promise.resolve();
    },
    direSansNom: (_lieu, { texte, sansNom }) => {
      etat.demandes.push({ texte, sansNom });
      etat.sansNom = sansNom ? [...etat.sansNom, texte] : etat.sansNom.filter((autre) => autre !== texte);
      return Promise.resolve();
    },
    publier: (_lieu, demande) => {
      etat.demandes.push(demande);
      etat.versions += 1;
      etat.retire = false;
      etat.publieAvec = etat.commentaire;
      return Promise.resolve({ version: etat.versions });
    },
    retirer: (_lieu, motif) => {
      etat.demandes.push({ motif });
      etat.retire = true;
      return Promise.resolve();
    },
  });
  return { etat, client };
}

let stop: (() => void) | null = null;
async function open(client: Client): Promise<void> {
  const { store, services } = createAtelierDeTest(
    createHoteMemoire(octets),
    client,
    undefined,
    (action) => void act(action),
  );
  render(
    <AtelierProvider atelier={{ store, services, niveau: 1 }}>
      <App />
    </AtelierProvider>,
  );
  stop = await services.start();
  fireEvent.click(screen.getByRole('button', { name: /^Publication/ }));
  await screen.findByRole('heading', { level: 1, name: 'Publication' });
}
const click = async (nom: RegExp | string): Promise<void> =>
  void fireEvent.click(await screen.findByRole('button', { name: nom }));

beforeEach(() => document.body.replaceChildren());
afterEach(() => {
  stop?.();
  cleanup();
});

describe('publication', () => {
  it('dit à l’indicateur ce qui bloque, et ne propose pas de publier', async () => {
    await open(createServeur().client);
    expect(await screen.findByText('Un point empêche la publication.')).toBeTruthy();
    expect(screen.getByText('Écrivez un commentaire public, ou liez une action.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Valider et publier' })).toBeNull();
    expect(screen.getByText(/Renforcer l’instruction, Chef du CERT, échéance le 30 juin 2021/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: PERMIS.libelle }));
    expect(document.activeElement?.textContent).toContain('15,2 jours');
  });

  it('écrit un commentaire avec le guide et le compteur, puis publie ce qui est montré', async () => {
    const { etat, client } = createServeur();
    await open(client);
    await click(/^Écrire un commentaire/);
    const champ = screen.getByRole('textbox', { name: /^Commentaire public/ });
    expect(screen.getByText(/jamais le nom d’une personne/)).toBeTruthy();
    fireEvent.change(champ, { target: { value: 'M. Dupont est absent.' } });
    expect(screen.getByText(/remplacez une personne par sa fonction/)).toBeTruthy();
    fireEvent.change(champ, { target: { value: 'Le CERT a fermé deux semaines.' } });
    expect(screen.getByText('30 caractères sur 280 conseillés')).toBeTruthy();
    await click('Enregistrer');
    expect(await screen.findByText('Rien ne bloque la publication.')).toBeTruthy();
    expect(screen.getByText('Le CERT a fermé deux semaines.')).toBeTruthy();
    await click('Valider et publier');
    const question = screen.getByRole('group', { name: 'Valider et publier' });
    expect(question.textContent).toContain('Le seul objectif n’est pas atteint.');
    fireEvent.click(within(question).getByRole('button', { name: 'Publier ce tableau' }));
    expect(await screen.findByText(/Ce qui est publié est à jour/)).toBeTruthy();
    expect(etat.demandes).toEqual([
      { indicateur: 'DEL-PERMIS', texte: 'Le CERT a fermé deux semaines.', revisionConnue: 0 },
      { empreinte: 'eLe CERT a fermé deux semaines.', motif: null },
    ]);
    expect(await screen.findByText('Tableau publié, version 1.')).toBeTruthy();
  });

  it('demande le motif d’un rectificatif, et celui d’un retrait, avant leur bouton', async () => {
    const { etat, client } = createServeur();
    Object.assign(etat, { commentaire: 'Le CERT a rouvert.', versions: 1, publieAvec: 'autre mot' });
    await open(client);
    const publier = await screen.findByRole('button', { name: 'Valider et publier' });
    expect((publier as HTMLButtonElement).disabled).toBe(true);
    expect(screen.getByText(`${PERMIS.libelle} : 15,2 jours au lieu de 16,1 jours`)).toBeTruthy();
    fireEvent.change(screen.getByRole('textbox', { name: /Motif du rectificatif/ }), {
      target: { value: 'commentaire précisé' },
    });
    await waitFor(() => expect((publier as HTMLButtonElement).disabled).toBe(false));

    const retirer = screen.getByRole('button', { name: 'Retirer le tableau publié' });
    expect((retirer as HTMLButtonElement).disabled).toBe(true);
    fireEvent.change(screen.getByRole('textbox', { name: /Motif du retrait/ }), {
      target: { value: 'erreur de saisie' },
    });
    fireEvent.click(retirer);
    await click('Retirer le tableau');
    expect(await screen.findByText(/Le tableau a été retiré le 16 janvier 2021/)).toBeTruthy();
    expect(screen.getByText('Version 1, retirée')).toBeTruthy();
    expect(etat.demandes).toEqual([{ motif: 'erreur de saisie' }]);
  });

  it('ne publie pas un nom tant que personne n’a dit que ce n’en est pas un, et laisse y revenir', async () => {
    const { etat, client } = createServeur();
    const texte = 'Écrire à accueil@exemple.fr pour un rendez-vous.';
    etat.commentaire = texte;
    await open(client);
    expect(await screen.findByText('Un point empêche la publication.')).toBeTruthy();
    expect(screen.getByText('Le commentaire contient « accueil@exemple.fr ».')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Valider et publier' })).toBeNull();

    await click('Ce n’est pas un nom de personne\u00a0: accueil@exemple.fr');
    expect(await screen.findByText('Rien ne bloque la publication.')).toBeTruthy();
    // The answer stays in sight of who validates, with the way back.
    expect(screen.getByText('Le commentaire contient « accueil@exemple.fr ».')).toBeTruthy();
    await waitFor(() => expect(document.activeElement?.textContent).toContain('15,2 jours'));
    await click(/^Revenir sur cette réponse/);
    expect(await screen.findByText('Un point empêche la publication.')).toBeTruthy();
    expect(etat.demandes).toEqual([
      { texte, sansNom: true },
      { texte, sansNom: false },
    ]);
  });

  it('demande aussi du motif s’il nomme quelqu’un, et de nouveau quand il a changé', async () => {
    const { etat, client } = createServeur();
    Object.assign(etat, { commentaire: 'Le CERT a rouvert.', versions: 1, publieAvec: 'autre mot' });
    await open(client);
    const publier = await screen.findByRole('button', { name: 'Valider et publier' });
    const champ = screen.getByRole('textbox', { name: /Motif du rectificatif/ });
    const motif = 'reçu de accueil@exemple.fr';
    const write = (value: string) => fireEvent.change(champ, { target: { value } });
    write(motif);
    expect(screen.getByText(/Ce motif est public et contient « accueil@exemple.fr »/)).toBeTruthy();
    expect((publier as HTMLButtonElement).disabled).toBe(true);
    await click(/^Ce n’est pas un nom de personne/);
    await waitFor(() => expect((publier as HTMLButtonElement).disabled).toBe(false));
    expect(etat.demandes).toEqual([{ texte: motif, sansNom: true }]);
    write(`${motif} et M. Lemaire`);
    expect((publier as HTMLButtonElement).disabled).toBe(true);
    write(motif);
    expect((publier as HTMLButtonElement).disabled).toBe(false);
  });

  it('hors ligne, ne garde rien en attente et le dit', async () => {
    await open(clientHorsLigne);
    expect(await screen.findByText('Le serveur n’est pas joignable.')).toBeTruthy();
    expect(screen.getByText(/rien n’est publié ni gardé en attente/)).toBeTruthy();
  });

  it('avant la consolidation, dit ce qui manque', async () => {
    await open(clientVide());
    expect(await screen.findByText(/n’est pas encore consolidé/)).toBeTruthy();
  });
});
