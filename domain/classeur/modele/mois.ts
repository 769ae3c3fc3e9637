import type { CellStyle, WriteSheet } from 'hucre';
import type { Indicateur } from '../../referentiels/types.ts';
import { formatMois, moisOf } from '../../signal/mois.ts';
import type { Mois } from '../../signal/types.ts';
import type { Trimestre } from '../../temps/trimestre.ts';
import { FEUILLES, TABLEAU_MOIS } from '../contrat.ts';
import type { DonneesModele, SaisieMois } from '../types.ts';
import { isApplicable } from './applicable.ts';
import { buildCadre, columnsOf, LIGNE_ENTETE } from './cadre.ts';
import { Feuille } from './feuille.ts';
import type { Contenu } from './feuille.ts';
import { estimateHauteur } from './hauteur.ts';
import { controlesChiffres } from './indicateurs-validations.ts';
import { formatSaisie } from './mesure.ts';
import { styleCellule } from './palette.ts';
import { makeReperes } from './reperes.ts';
import type { Reperes } from './reperes.ts';
import type { CleMois, LigneComplete } from './types.ts';
import { makeValidation } from './validation.ts';
import { contenuValeur } from './valeur.ts';

export type ReperesMois = Reperes<CleMois>;

/** A line of the sheet: a month of an indicator, with what is known of it. */
interface LigneMensuelle {
  readonly ligne: number;
  readonly indicateur: Indicateur;
  readonly mois: Mois;
  readonly saisie: SaisieMois | null;
}

/** Where the table of months stands: three lines for each indicator. */
export const reperesMois = (lignes: readonly LigneComplete[]): ReperesMois =>
  makeReperes(FEUILLES.mois.nom, TABLEAU_MOIS, LIGNE_ENTETE, lignes.length * 3);

function listLignes(
  lignes: readonly LigneComplete[],
  { trimestre, mois: saisies = [] }: DonneesModele,
): readonly LigneMensuelle[] {
  const trois = moisOf(trimestre as Trimestre);
  return lignes.flatMap(({ indicateur }, rang) =>
    trois.map((mois, i) => ({
      ligne: LIGNE_ENTETE + 1 + rang * 3 + i,
      indicateur,
      mois,
      saisie: saisies.find((une) => une.code === indicateur.code && une.mois === mois) ?? null,
    })),
  );
}

function contenusOf(reperes: ReperesMois, complete: LigneMensuelle): Readonly<Record<CleMois, Contenu>> {
  const { indicateur, mois, saisie } = complete;
  return {
    code: indicateur.code,
    indicateur: indicateur.libelle,
    unite: indicateur.unite,
    mois: formatMois(mois),
    numerateur: saisie?.numerateur ?? null,
    denominateur: saisie?.denominateur ?? null,
    valeur: contenuValeur(reperes, complete),
    effectif: saisie?.effectif ?? null,
  };
}

function styleOf({ indicateur }: LigneMensuelle, cle: CleMois): CellStyle {
  switch (cle) {
    case 'valeur':
      return styleCellule('saisie', { format: formatSaisie(indicateur), droite: true, gras: true });
    case 'numerateur':
    case 'denominateur':
    case 'effectif':
      return styleCellule(isApplicable(indicateur, cle) ? 'saisie' : 'sans-objet', {
        format: '#,##0',
        droite: true,
      });
    case 'code':
      return styleCellule('verrou', { taille: 9 });
    default:
      return styleCellule('verrou', { gras: cle === 'mois' });
  }
}

/** The optional sheet `Détail mensuel`: its codes and months are written, so that only figures are to be typed. */
export function buildMois(
  donnees: DonneesModele,
  lignes: readonly LigneComplete[],
  reperes: ReperesMois,
): WriteSheet {
  const feuille = new Feuille();
  const roles = ['saisie', 'verrou', 'sans-objet'] as const;
  const cadre = buildCadre(feuille, FEUILLES.mois, TABLEAU_MOIS, 'Détail mensuel', donnees, reperes, roles);
  const mensuelles = listLignes(lignes, donnees);
  for (const complete of mensuelles) {
    const contenus = contenusOf(reperes, complete);
    for (const { cle } of TABLEAU_MOIS.colonnes)
      feuille.put(complete.ligne, reperes.colonne(cle), contenus[cle], styleOf(complete, cle));
    const largeur = TABLEAU_MOIS.colonnes.find(({ cle }) => cle === 'indicateur')?.largeur ?? 0;
    feuille.setHeight(complete.ligne, estimateHauteur([[complete.indicateur.libelle, largeur]]));
  }
  const controles = mensuelles.flatMap(({ indicateur, ligne }) =>
    controlesChiffres(indicateur, (cle) => reperes.ref(cle, ligne)),
  );
  return {
    ...feuille.build(),
    ...cadre,
    columns: columnsOf(TABLEAU_MOIS),
    freezePane: { rows: reperes.entete, columns: reperes.colonne('indicateur') },
    dataValidations: [...cadre.dataValidations, ...controles.map(makeValidation)],
  };
}
