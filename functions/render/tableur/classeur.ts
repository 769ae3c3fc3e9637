import type { Tableau } from '../../../domain/tableau/types.ts';
import { neutraliseCellule } from './texte.ts';
import { feuilleActions } from './feuille-actions.ts';
import { feuilleAPropos } from './feuille-a-propos.ts';
import { feuilleMethode } from './feuille-methode.ts';
import { feuilleSeries } from './feuille-series.ts';
import { feuilleSignaux } from './feuille-signaux.ts';
import { feuilleTableau } from './feuille-tableau.ts';
import type { ClasseurTableur } from './types.ts';

/** A tableau as sheets: what to print first, then what it rests on. */
export function classeurOf(tableau: Tableau, adressePage: string | null): ClasseurTableur {
  return {
    titre: neutraliseCellule(`Transparence — ${tableau.service} — ${tableau.textes.trimestre}`),
    sujet: 'Qualité de service : indicateurs publiés',
    auteur: neutraliseCellule(tableau.service),
    feuilles: [
      feuilleTableau(tableau),
      feuilleActions(tableau),
      feuilleMethode(tableau),
      feuilleSeries(tableau),
      feuilleSignaux(tableau),
      feuilleAPropos(tableau, adressePage),
    ],
  };
}
