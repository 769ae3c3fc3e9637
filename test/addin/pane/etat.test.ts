import { describe, expect, it, jest } from '@jest/globals';
import { openEtat, reduce } from '../../../addin/pane/etat/reducer.ts';
import { createStore } from '../../../addin/pane/etat/store.ts';
import { selectComparaison, selectEtapes } from '../../../addin/pane/etat/avancement.ts';
import { selectAutresEnvois, selectEcart, selectFileAttente } from '../../../addin/pane/etat/selecteurs.ts';
import type { Connaissance, Etat, EtatClasseur } from '../../../addin/pane/etat/types.ts';
import type { Envoi } from '../../../addin/client/index.ts';
import type { Contenu } from '../../../domain/depot/index.ts';
import { classeur } from '../../fabriques/classeur.ts';
import { createHoteMemoire } from '../../fabriques/hote-memoire.ts';

const ici = { site: '37-PREF', trimestre: '2020-T4' } as const;
const contenuDe = (valeur: string): Contenu => ({
  ...ici,
  modele: '1',
  actions: [],
  lignes: [
    {
      code: 'DEL-PERMIS',
      definition: 1,
      unite: 'jours',
      mesure: { nature: 'valeur-seule', valeur, effectif: null },
      commentaire: null,
      actions: [],
      adresse: { feuille: 'Indicateurs', tableau: 'Indicateurs', cellule: 'I8' },
    },
  ],
});
const ouvert = (lieu: typeof ici | null = ici, valeur = '15.22'): EtatClasseur => ({
  etat: 'ouvert',
  classeur: classeur(),
  lieu,
  precedentsConnus: true,
  constats: [],
  contenu: contenuDe(valeur),
});
const connaissance = (valeur: string): Connaissance => {
  const version = {
    version: 2,
    empreinte: 'e',
    deposeLe: '2021-01-14T09:12:00.000Z',
    auteur: 'référent qualité',
    motif: null,
    fichier: { nom: 'c.xlsx', taille: 1, sha256: 's' },
  };
  return {
    lieu: ici,
    luLe: '2021-01-15T09:00:00.000Z',
    versions: [{ ...version, version: 1 }, version],
    courante: { ...version, contenu: contenuDe(valeur), constats: [] },
    precedente: null,
    audit: [],
    tableau: null,
    echeance: null,
    consolide: null,
  };
};
const initial: Etat = openEtat(createHoteMemoire(null).capacites, 'référent qualité');
const after = (...evenements: Parameters<typeof reduce>[1][]): Etat => evenements.reduce(reduce, initial);

describe('état du volet', () => {
  it('ne tient pas pour vrai de ce classeur ce que le serveur a dit d’un autre', () => {
    const etat = after(
      { type: 'classeur-lu', classeur: ouvert() },
      { type: 'serveur-lu', connaissance: connaissance('15.22'), enDirect: true },
    );
    expect(selectComparaison(etat)).toBe('identique');
    const ailleurs = reduce(etat, { type: 'classeur-lu', classeur: ouvert(null) });
    expect(ailleurs.connaissance).toBeNull();
    expect(
      reduce(ailleurs, { type: 'serveur-lu', connaissance: connaissance('15.22'), enDirect: true }),
    ).toBe(ailleurs);
  });

  it('dit modifié ce qui n’est que dans le fichier, et montre le chiffre', () => {
    const etat = after(
      { type: 'classeur-lu', classeur: ouvert(ici, '14') },
      { type: 'serveur-lu', connaissance: connaissance('15.22'), enDirect: false },
    );
    expect(selectComparaison(etat)).toBe('modifie');
    expect(selectEcart(etat)?.lignes.modifications).toEqual([
      { cle: 'DEL-PERMIS', champs: [{ champ: 'mesure.valeur', avant: '15.22', apres: '14' }] },
    ]);
    expect(selectEcart(etat)).toBe(selectEcart(etat));
  });

  it('dit déposée la version 2, et non connue la consolidation que le serveur ne dit pas', () => {
    const etat = after(
      { type: 'classeur-lu', classeur: ouvert() },
      { type: 'serveur-lu', connaissance: connaissance('15.22'), enDirect: true },
    );
    expect(selectEtapes(etat).map(({ id, etat: e }) => `${id} ${e}`)).toEqual([
      'brouillon fait',
      'verifie fait',
      'depose fait',
      'consolide inconnu',
      'publie a-venir',
    ]);
  });

  it('dit quelle version de ce site est consolidée, et que rien n’est publié', () => {
    const dite = { ...connaissance('15.22'), consolide: true, figees: { consolidee: 1, publiee: null } };
    const etapes = selectEtapes(
      after(
        { type: 'classeur-lu', classeur: ouvert() },
        { type: 'serveur-lu', connaissance: dite, enDirect: true },
      ),
    );
    expect(etapes.find(({ id }) => id === 'consolide')).toMatchObject({ etat: 'fait', detail: 'version 1' });
    expect(etapes.find(({ id }) => id === 'publie')).toMatchObject({ etat: 'a-venir', detail: null });
  });

  it('sépare les envois de ce classeur de ceux des autres', () => {
    const envoi = (cle: string, site: string, etat: Envoi['etat']): Envoi => ({
      cle,
      lieu: { ...ici, site },
      nom: 'c.xlsx',
      motif: null,
      versionConnue: 0,
      creeLe: '2021-01-15T09:00:00.000Z',
      etat,
      essais: 0,
      raison: null,
      recu: null,
      constats: [],
      versionServeur: null,
    });
    const envois = [
      envoi('a', '37-PREF', 'en-attente'),
      envoi('b', '37-DDT', 'conflit'),
      envoi('c', '37-DDT', 'depose'),
    ];
    const etat = after({ type: 'classeur-lu', classeur: ouvert() }, { type: 'envois-changes', envois });
    expect(selectFileAttente(etat).map(({ cle }) => cle)).toEqual(['a']);
    expect(selectAutresEnvois(etat).map(({ cle }) => cle)).toEqual(['b']);
  });

  it('reprend les écritures une à une, dans n’importe quel ordre', () => {
    const ecrit = (libelle: string) => ({ type: 'ecrit', libelle, avant: [] }) as const;
    const etat = after(ecrit('un'), ecrit('deux'), ecrit('trois'), { type: 'annule', id: 2 });
    expect(etat.annulations.map(({ libelle }) => libelle)).toEqual(['un', 'trois']);
    expect(etat.annonce?.texte).toBe('Annulé : deux');
  });

  it('ne réveille personne quand rien ne change', () => {
    const store = createStore(reduce, initial);
    const regard = jest.fn();
    const stop = store.subscribe(regard);
    store.dispatch({ type: 'serveur-lu', connaissance: connaissance('15.22'), enDirect: true });
    expect(regard).not.toHaveBeenCalled();
    store.dispatch({ type: 'ecran-choisi', ecran: 'aide' });
    expect(regard).toHaveBeenCalledTimes(1);
    stop();
    store.dispatch({ type: 'ecran-choisi', ecran: 'accueil' });
    expect(regard).toHaveBeenCalledTimes(1);
  });
});
