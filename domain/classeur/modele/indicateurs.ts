import type { CellStyle, WriteSheet } from 'hucre';
import { FEUILLES, TABLEAU_INDICATEURS } from '../contrat.ts';
import type { DonneesModele } from '../types.ts';
import { isApplicable } from './applicable.ts';
import { contenusLigne } from './contenus.ts';
import { buildCadre, columnsOf } from './cadre.ts';
import { Feuille } from './feuille.ts';
import { conditionsIndicateurs } from './indicateurs-conditions.ts';
import { validationsIndicateurs } from './indicateurs-validations.ts';
import { formatOf, formatSaisie } from './mesure.ts';
import { styleCellule } from './palette.ts';
import type { Role } from './palette.ts';
import { estimateHauteur } from './hauteur.ts';
import type { CleIndicateur, LigneComplete, ReperesActions, ReperesIndicateurs } from './types.ts';

function roleOf(complete: LigneComplete, cle: CleIndicateur): Role {
  switch (cle) {
    case 'numerateur':
    case 'denominateur':
    case 'valeur':
    case 'effectif':
      return isApplicable(complete.indicateur, cle) ? 'saisie' : 'sans-objet';
    case 'commentaire':
    case 'action':
      return 'saisie';
    default:
      return 'verrou';
  }
}

function styleOf(complete: LigneComplete, cle: CleIndicateur): CellStyle {
  const { indicateur, modele } = complete;
  const role = roleOf(complete, cle);
  switch (cle) {
    case 'cible':
      return styleCellule(role, { format: formatOf(indicateur, modele.cible?.valeur), droite: true });
    case 'precedent':
      return styleCellule(role, {
        format: formatOf(indicateur, modele.precedent ?? undefined),
        droite: true,
      });
    case 'valeur':
      return styleCellule(role, { format: formatSaisie(indicateur), droite: true, gras: true });
    case 'numerateur':
    case 'denominateur':
    case 'effectif':
      return styleCellule(role, { format: '#,##0', droite: true });
    // The longest code has 19 capitals.
    case 'code':
      return styleCellule(role, { taille: 9 });
    case 'indicateur':
      return styleCellule(role, { gras: true });
    default:
      return styleCellule(role);
  }
}

/** The sheet `Indicateurs`. */
export function buildIndicateurs(
  donnees: DonneesModele,
  lignes: readonly LigneComplete[],
  reperes: ReperesIndicateurs,
  actions: ReperesActions,
): WriteSheet {
  const feuille = new Feuille();
  const cadre = buildCadre(
    feuille,
    FEUILLES.indicateurs,
    TABLEAU_INDICATEURS,
    'Indicateurs qualité',
    donnees,
    reperes,
    ['saisie', 'verrou', 'sans-objet'],
  );
  for (const complete of lignes) {
    const contenus = contenusLigne(reperes, complete);
    const textes: [string, number][] = [];
    for (const { cle, largeur } of TABLEAU_INDICATEURS.colonnes) {
      const contenu = contenus[cle];
      feuille.put(complete.ligne, reperes.colonne(cle), contenu, styleOf(complete, cle));
      if (typeof contenu === 'string') textes.push([contenu, largeur]);
    }
    feuille.setHeight(complete.ligne, estimateHauteur(textes));
  }
  return {
    ...feuille.build(),
    ...cadre,
    columns: columnsOf(TABLEAU_INDICATEURS),
    freezePane: { rows: reperes.entete, columns: reperes.colonne('indicateur') },
    dataValidations: [...cadre.dataValidations, ...validationsIndicateurs(lignes, reperes, actions)],
    conditionalRules: conditionsIndicateurs(lignes, reperes),
  };
}
