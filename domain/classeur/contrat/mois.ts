import type { ColonneContrat, TableauContrat } from '../contrat-types.ts';
import type { LigneMois } from '../types.ts';
import { TABLEAU_INDICATEURS } from './indicateurs.ts';
import type { CleIndicateur } from './indicateurs.ts';

type CleMois = Exclude<keyof LigneMois, 'ligne'>;

/** A column of `Indicateurs` as it is in `Détail mensuel`: same title, same type, same help. */
function monthly(cle: CleMois & CleIndicateur): ColonneContrat<CleMois> {
  const colonne = TABLEAU_INDICATEURS.colonnes.find((candidate) => candidate.cle === cle);
  if (!colonne) throw new TypeError(`Colonne inconnue : ${cle}`);
  return { ...colonne, cle };
}

const colonnes: readonly ColonneContrat<CleMois>[] = [
  monthly('code'),
  monthly('indicateur'),
  { ...monthly('unite'), obligatoire: false },
  {
    cle: 'mois',
    titre: 'Mois',
    type: { genre: 'mois' },
    remplissage: 'prerempli',
    obligatoire: true,
    largeur: 16,
    aide: 'Un des trois mois du trimestre, par exemple octobre 2020.',
  },
  monthly('numerateur'),
  monthly('denominateur'),
  monthly('valeur'),
  monthly('effectif'),
];

export const TABLEAU_MOIS: TableauContrat<CleMois> = {
  nom: 'DetailMensuel',
  colonnes,
  lignesLibres: 0,
};
