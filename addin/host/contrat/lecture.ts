import { siteDuClasseur, trimestreDuClasseur } from '../../../domain/depot/index.ts';
import { ESSAI } from './essai.ts';
import { lire, refuses, same } from './outils.ts';
import type { Scenario } from './types.ts';

export const LECTURE: readonly Scenario[] = [
  {
    id: 'lire',
    nom: 'Lire le classeur : feuilles, tableaux et propriétés',
    run: async (host) => {
      const classeur = await lire(host);
      same(classeur.defauts, [], 'Défauts de structure');
      same(siteDuClasseur(classeur), ESSAI.site, 'Site');
      same(trimestreDuClasseur(classeur), ESSAI.trimestre, 'Trimestre');
      same(classeur.site.propriete, ESSAI.site, 'Propriété du site');
      return `${classeur.indicateurs.length} indicateurs lus.`;
    },
  },
  {
    id: 'relire',
    nom: 'Relire le classeur donne la même chose',
    run: async (host) => {
      const avant = await lire(host);
      const debut = performance.now();
      same(await lire(host), avant, 'Seconde lecture');
      return `Seconde lecture en ${Math.round(performance.now() - debut)} ms.`;
    },
  },
  {
    id: 'lire-colonnes',
    nom: 'Lire des colonnes d’un tableau par leurs titres',
    run: async (host) => {
      const { indicateurs } = await lire(host);
      const bloc = await host.readBloc('Indicateurs', ['Code', 'Colonne disparue']);
      same(
        bloc.lignes,
        indicateurs.map(({ ligne }) => ligne),
        'Lignes',
      );
      same(
        bloc.valeurs,
        indicateurs.map(({ code }) => [code.valeur, null]),
        'Codes',
      );
      same(bloc.colonnes[1], null, 'Colonne absente');
      return `${bloc.lignes.length} lignes.`;
    },
  },
  {
    id: 'tableau-absent',
    nom: 'Dire qu’un tableau manque',
    run: async (host) => {
      await refuses(host.readBloc('TableauDisparu', ['Code']), 'TABLEAU-ABSENT');
      return 'Refus attendu.';
    },
  },
];
