import { describe, expect, it } from '@jest/globals';
import { describeDifference } from '../../../../addin/pane/etat/difference.ts';
import { COLONNES_PLAN, lignesLibres, planRestauration } from '../../../../addin/pane/etat/restauration.ts';
import { selectClasseur, selectContenu } from '../../../../addin/pane/etat/selecteurs.ts';
import type { ActionModele, SaisieIndicateur } from '../../../../domain/classeur/types.ts';
import { clientVide, createAtelierDeTest, settle } from '../../../fabriques/atelier.ts';
import { classeurSaisi } from '../../../fabriques/classeur-saisi.ts';
import { createHoteMemoire } from '../../../fabriques/hote-memoire.ts';

const open = async (saisies: readonly SaisieIndicateur[], autres: readonly Partial<ActionModele>[] = []) => {
  const hote = createHoteMemoire(await classeurSaisi('37-PREF', '2020-T4', saisies, autres));
  const atelier = createAtelierDeTest(hote, clientVide());
  const stop = await atelier.services.start();
  await settle();
  stop();
  return { ...atelier, hote };
};
type Ouvert = Awaited<ReturnType<typeof open>>;
const contenuDe = ({ store }: Ouvert) => selectContenu(store.getState())!;
const planFrom = (
  ici: Ouvert,
  version: ReturnType<typeof contenuDe>,
  choix?: Parameters<typeof planRestauration>[2],
) => planRestauration(selectClasseur(ici.store.getState())!, version, choix);

// Indre-et-Loire, 2020 (S4): a rate, a mean, a low rate, a value alone, a count.
const version: readonly SaisieIndicateur[] = [
  { code: 'TEL-DECROCHE', numerateur: 630, denominateur: 1000, commentaire: 'SVI en cours', action: '1' },
  { code: 'DEL-PERMIS', valeur: 15.22, effectif: 1200 },
  { code: 'FRA-CERT', valeur: 0.17 },
  { code: 'WEB-CONNEXION', valeur: 14.7 },
  { code: 'WEB-RESEAUX', valeur: 36859 },
];
const autre: readonly SaisieIndicateur[] = [
  { code: 'TEL-DECROCHE', valeur: 65 },
  { code: 'DEL-PERMIS', valeur: 14, effectif: 900, commentaire: 'Renfort en novembre' },
  { code: 'FRA-PERMIS', valeur: 0.88 },
  { code: 'ETR-RENOUV', valeur: 44 },
  { code: 'WEB-CONNEXION', valeur: 5 },
];

describe('reprise d’une version dans le classeur', () => {
  it('fait dire au classeur ce que disait la version, et Annuler rend chaque cellule', async () => {
    const ancien = contenuDe(await open(version));
    const ici = await open(autre);
    const avant = contenuDe(ici);
    expect(describeDifference(ancien, avant).vide).toBe(false);
    const { ecritures, sansPlace } = planFrom(ici, ancien);
    expect(sansPlace).toEqual([]);
    await ici.services.ecritures.write(ecritures, 'Version 1 reprise.');
    expect(describeDifference(ancien, contenuDe(ici))).toMatchObject({ lignes: [], vide: true });
    await ici.services.ecritures.undo();
    expect(contenuDe(ici)).toEqual(avant);
  });

  it('n’écrit rien quand le classeur le dit déjà', async () => {
    const ici = await open(version);
    expect(planFrom(ici, contenuDe(ici)).ecritures).toEqual([]);
  });

  it('ne reprend que la ligne choisie, en gardant 63 % comme Excel le garde', async () => {
    const ancien = contenuDe(await open(version));
    const ici = await open(autre);
    const { ecritures } = planFrom(ici, ancien, { choix: [{ genre: 'indicateur', cle: 'WEB-CONNEXION' }] });
    expect(ecritures.map(({ valeur }) => valeur)).toEqual([0.147]);
    const fraude = planFrom(ici, ancien, { choix: [{ genre: 'indicateur', cle: 'FRA-CERT' }] });
    expect(fraude.ecritures.map(({ valeur }) => valeur)).toEqual([0.17]);
  });

  it('remet une action effacée, sa date comptée depuis 1904 dans les classeurs qui le veulent', async () => {
    const ancien = contenuDe(await open(version));
    const ici = await open(version);
    const [action] = selectClasseur(ici.store.getState())!.actions;
    for (const cellule of [
      'numero',
      'action',
      'origine',
      'porteSur',
      'responsable',
      'debut',
      'echeance',
      'avancement',
      'etat',
    ] as const)
      ici.hote.type(action![cellule].adresse.feuille, action![cellule].adresse.cellule, null);
    await ici.services.controle.run();
    const bloc = await ici.services.versions.readPlan(COLONNES_PLAN);
    const choix = { choix: [{ genre: 'action', cle: '1' }], libres: lignesLibres(bloc!) } as const;
    const { ecritures } = planFrom(ici, ancien, choix);
    const dates = ecritures.flatMap(({ valeur }) =>
      typeof valeur === 'number' && valeur > 1 ? [valeur] : [],
    );
    expect(dates).toEqual([44105, 44377]);
    const de1904 = planFrom(ici, ancien, { ...choix, systeme1904: true });
    expect(de1904.ecritures).toContainEqual(expect.objectContaining({ valeur: 44105 - 1462 }));
    await ici.services.ecritures.write(ecritures, 'Action 1 reprise.');
    expect(contenuDe(ici).actions).toEqual(ancien.actions);
  });

  describe('d’une seule action', () => {
    // Typed since the version.
    const depuis: readonly Partial<ActionModele>[] = [
      { numero: '2', action: 'Installer un serveur vocal', etat: 'À lancer', avancement: 0 },
      { numero: '3', action: 'Former les agents d’accueil', porteSur: 'ACC-COURTOISIE' },
    ];
    const choix = (cle: string) => ({ choix: [{ genre: 'action', cle }] }) as const;
    const actionDe = (ouvert: Ouvert, numero: string) =>
      contenuDe(ouvert).actions.find((action) => action.numero === numero);
    const cellulesDe = (ouvert: Ouvert, numero: string) =>
      selectClasseur(ouvert.store.getState())!.actions.find((une) => une.numero.valeur === numero)!;

    it('garde celles qui ont été saisies depuis, et les chiffres', async () => {
      const ancien = contenuDe(await open(version, [{ numero: '3', action: 'Former deux agents' }]));
      const ici = await open(autre, depuis);
      const premiere = cellulesDe(ici, '1');
      ici.hote.type(premiere.etat.adresse.feuille, premiere.etat.adresse.cellule, 'Abandonnée');
      await ici.services.controle.run();
      const avant = contenuDe(ici);
      const { ecritures, sansPlace } = planFrom(ici, ancien, choix('1'));
      expect({ cellules: ecritures.map(({ valeur }) => valeur), sansPlace }).toEqual({
        cellules: ['En cours'],
        sansPlace: [],
      });
      await ici.services.ecritures.write(ecritures, 'Action 1 reprise.');
      expect(actionDe(ici, '1')).toEqual(ancien.actions[0]);
      expect(contenuDe(ici)).toEqual({ ...avant, actions: [ancien.actions[0], ...avant.actions.slice(1)] });
    });

    it('n’efface que l’action choisie, quand la version ne la connaît pas', async () => {
      const ancien = contenuDe(await open(version));
      const ici = await open(version, depuis);
      const { ecritures } = planFrom(ici, ancien, choix('2'));
      await ici.services.ecritures.write(ecritures, 'Action 2 reprise.');
      expect(contenuDe(ici).actions.map(({ numero }) => numero)).toEqual(['1', '3']);
    });

    it('ne prend pas la place d’une action saisie depuis', async () => {
      // No progress: this host does not keep the format of a blank cell.
      const effacee = { numero: '5', action: 'Rappeler les appels perdus', avancement: null } as const;
      const ancien = contenuDe(await open(version, [effacee]));
      const ici = await open(version, depuis);
      const saisies = contenuDe(ici).actions;
      expect(saisies.map(({ numero }) => numero)).toEqual(['1', '2', '3']);
      // Without a blank line of the plan, the action is said to have no place.
      expect(planFrom(ici, ancien, choix('5'))).toEqual({ ecritures: [], sansPlace: ['action 5'] });
      const bloc = await ici.services.versions.readPlan(COLONNES_PLAN);
      const { ecritures } = planFrom(ici, ancien, { ...choix('5'), libres: lignesLibres(bloc!) });
      await ici.services.ecritures.write(ecritures, 'Action 5 reprise.');
      expect(contenuDe(ici).actions).toEqual([...saisies, ancien.actions[1]]);
    });
  });
});
