import { FEUILLES } from '../../../domain/classeur/contrat.ts';
import type { Ecriture } from '../types.ts';
import { during, ecrire, ligneDe, lire, refuses, same } from './outils.ts';
import type { Scenario } from './types.ts';

/** Texts that a spreadsheet would gladly take for something else. */
const TEXTES = [
  '=1+1',
  '+33 2 47 33 10 10',
  '-5',
  '@SOMME(A1)',
  '63 %',
  '1/2',
  '007',
  'VRAI',
  "'guillemet simple",
  'Deux agents absents.\nRetour en janvier.',
  '#N/A',
];

export const ECRITURE: readonly Scenario[] = [
  {
    id: 'ecrire',
    nom: 'Écrire, dire ce qu’il y avait, et le rendre',
    run: async (host) => {
      const avant = await lire(host);
      const { valeur, commentaire } = ligneDe(avant, 'DEL-PERMIS');
      const ecritures = [ecrire(valeur, 15.22), ecrire(commentaire, 'Deux agents absents.')];
      await during(host, ecritures, async (precedentes) => {
        same(
          precedentes.map(({ valeur: v }) => v),
          [null, null],
          'Ce qu’il y avait',
        );
        const ligne = ligneDe(await lire(host), 'DEL-PERMIS');
        same(ligne.valeur.valeur, 15.22, 'Nombre écrit');
        same(ligne.commentaire.valeur, 'Deux agents absents.', 'Texte écrit');
      });
      same(await lire(host), avant, 'Classeur rendu');
      return 'Écrit, relu, rendu.';
    },
  },
  {
    id: 'textes',
    nom: 'Garder comme textes ceux qui ressemblent à des formules, nombres ou dates',
    run: async (host) => {
      const lignes = (await lire(host)).indicateurs.slice(0, TEXTES.length);
      const codes = lignes.map(({ code }) => code.valeur ?? '');
      const ecritures = lignes.map(({ commentaire }, rang) => ecrire(commentaire, TEXTES[rang] ?? ''));
      return during(host, ecritures, async () => {
        const relu = await lire(host);
        const cellules = codes.map((code) => ligneDe(relu, code).commentaire);
        same(
          cellules.map(({ valeur }) => valeur),
          TEXTES.slice(0, cellules.length),
          'Textes relus',
        );
        same(
          cellules.map(({ calculee }) => calculee ?? false),
          cellules.map(() => false),
          'Aucune formule',
        );
        return `${cellules.length} textes gardés.`;
      });
    },
  },
  {
    id: 'pourcentage',
    nom: 'Lire un pourcentage comme il est montré',
    run: async (host) => {
      const { valeur } = ligneDe(await lire(host), 'WEB-CONNEXION');
      return during(host, [ecrire(valeur, 0.147)], async () => {
        const cellule = ligneDe(await lire(host), 'WEB-CONNEXION').valeur;
        same(cellule.valeur, 14.7, '14,7 %');
        return `0,147 est montré « ${cellule.lu ?? ''} ».`;
      });
    },
  },
  {
    id: 'dates',
    nom: 'Écrire une date du plan d’actions',
    run: async (host) => {
      const bloc = await host.readBloc('PlanActions', ['N°', 'Action', 'Échéance']);
      const rang = bloc.valeurs.findIndex((valeurs) => valeurs.every((valeur) => valeur === null));
      const [numero, action, echeance] = bloc.colonnes.map((colonne) => `${colonne}${bloc.lignes[rang]}`);
      const at = (cellule: string | undefined, valeur: Ecriture['valeur']): Ecriture => ({
        feuille: FEUILLES.actions.nom,
        cellule: cellule ?? '',
        valeur,
      });
      const ecritures = [at(numero, 91), at(action, 'Afficher les délais'), at(echeance, 44196)];
      return during(host, ecritures, async () => {
        const ligne = (await lire(host)).actions.find(({ numero: n }) => n.valeur === '91');
        same(ligne?.echeance.valeur, '2020-12-31', 'Échéance');
        return `44196 est lu ${ligne?.echeance.lu ?? ''}.`;
      });
    },
  },
  {
    id: 'formule',
    nom: 'Rendre la formule qu’un chiffre a remplacée',
    run: async (host) => {
      const avant = await lire(host);
      const { valeur } = ligneDe(avant, 'TEL-DECROCHE');
      await during(host, [ecrire(valeur, 0.64)], async ([precedente]) => {
        same(precedente?.formule?.startsWith('='), true, 'Formule gardée');
        same(ligneDe(await lire(host), 'TEL-DECROCHE').valeur.valeur, 64, 'Chiffre écrit');
      });
      same(ligneDe(await lire(host), 'TEL-DECROCHE').valeur.calculee, true, 'Formule rendue');
      return 'Formule gardée et rendue.';
    },
  },
  {
    id: 'recalcul',
    nom: 'Recalculer une valeur quand ses deux nombres changent',
    run: async (host) => {
      const { numerateur, denominateur } = ligneDe(await lire(host), 'TEL-DECROCHE');
      return during(host, [ecrire(numerateur, 63), ecrire(denominateur, 100)], async () => {
        same(ligneDe(await lire(host), 'TEL-DECROCHE').valeur.valeur, 63, 'Valeur recalculée');
        return '63 sur 100 donnent 63 %.';
      });
    },
  },
  {
    id: 'rien-a-moitie',
    nom: 'N’écrire rien quand une feuille manque',
    run: async (host) => {
      const avant = await lire(host);
      const { commentaire } = ligneDe(avant, 'DEL-PERMIS');
      const ecritures = [
        ecrire(commentaire, 'Ne doit pas rester.'),
        { feuille: 'Feuille disparue', cellule: 'A1', valeur: 1 },
      ];
      await refuses(host.write(ecritures), 'FEUILLE-ABSENTE');
      same(await lire(host), avant, 'Classeur intact');
      return 'Refus attendu, rien d’écrit.';
    },
  },
  {
    id: 'proprietes',
    nom: 'Écrire une propriété du classeur',
    run: async (host) => {
      await host.writeProprietes({ TransparenceEssai: 'à nous' });
      const { proprietes } = await host.read();
      same(proprietes.get('TransparenceEssai'), 'à nous', 'Propriété écrite');
      same(proprietes.get('TransparenceSite'), '37-PREF', 'Autre propriété');
      return 'Écrite et relue.';
    },
  },
];
