import type { WriteOptions } from 'hucre';
import type { Indicateur } from '../../referentiels/types.ts';
import { finTrimestre, formatTrimestre, isTrimestre } from '../../temps/trimestre.ts';
import { FEUILLES, MODELE, PROPRIETES, TABLEAU_ACTIONS, TABLEAU_INDICATEURS } from '../contrat.ts';
import type { DonneesModele } from '../types.ts';
import { buildAccueil, LIGNES_TEMOINS, zoneAccueil } from './accueil.ts';
import { buildActions } from './actions.ts';
import { bilanOf } from './bilan.ts';
import { resultatsBilan } from './bilan-resultats.ts';
import { LIGNE_ENTETE } from './cadre.ts';
import { serialOf } from './dates.ts';
import { printNames } from './impression.ts';
import { vueBilanOf } from './contenus.ts';
import { buildIndicateurs } from './indicateurs.ts';
import { completeLignes } from './lignes.ts';
import { buildMois, reperesMois } from './mois.ts';
import { POLICE } from './palette.ts';
import { makeReperes, nomFormule } from './reperes.ts';

/** The workbook before it is a file: sheets, styles, formulas with their results, checks, prints. Each format has its writer. */
export type Description = Required<
  Pick<WriteOptions, 'sheets' | 'defaultFont' | 'namedRanges' | 'properties'>
>;

/** Names by which the cells that identify the workbook are found, even when rows are inserted. */
function anchorNames(): Description['namedRanges'] {
  const accueil = nomFormule(FEUILLES.accueil.nom);
  return [
    { name: PROPRIETES.modele, range: `${accueil}!$C$${LIGNES_TEMOINS.modele}` },
    { name: PROPRIETES.site, range: `${accueil}!$C$${LIGNES_TEMOINS.site}` },
    { name: PROPRIETES.trimestre, range: `${accueil}!$C$${LIGNES_TEMOINS.trimestre}` },
  ];
}

/**
 * Describes the quarterly workbook of a site: blank, or with the figures of `donnees.saisies`. Figures are in the unit (63 for 63 %) and
 * are stored as the cell's format asks (0,63 in a native percent cell).
 *
 * @param indicateurs definitions of the lines, by code.
 * @throws RangeError when the quarter is malformed, a code has no definition, no line is asked, or a text does not fit a cell.
 */
export function describeModele(
  donnees: DonneesModele,
  indicateurs: ReadonlyMap<string, Indicateur>,
): Description {
  const { trimestre, site } = donnees;
  if (!isTrimestre(trimestre)) {
    throw new RangeError(`Trimestre mal écrit : « ${trimestre} ». Écrivez-le comme 2020-T4.`);
  }
  const lignes = completeLignes(donnees, indicateurs, LIGNE_ENTETE + 1);
  const reperes = makeReperes(FEUILLES.indicateurs.nom, TABLEAU_INDICATEURS, LIGNE_ENTETE, lignes.length);
  const placesActions = donnees.actions.length + TABLEAU_ACTIONS.lignesLibres;
  const actions = makeReperes(FEUILLES.actions.nom, TABLEAU_ACTIONS, LIGNE_ENTETE, placesActions);
  const fin = finTrimestre(trimestre);
  const horsTrimestre = [...new Set(lignes.flatMap(({ modele }) => modele.horsTrimestre ?? []))];
  const bilan = bilanOf(reperes, actions, serialOf(fin), horsTrimestre);
  const mois = donnees.mois ? reperesMois(lignes) : null;
  const vues = lignes.map((ligne) => vueBilanOf(reperes, ligne));
  return {
    sheets: [
      buildAccueil(donnees, bilan, resultatsBilan(vues, donnees.actions, fin, horsTrimestre)),
      buildIndicateurs(donnees, lignes, reperes, actions),
      buildActions(donnees, actions, reperes),
      ...(mois ? [buildMois(donnees, lignes, mois)] : []),
    ],
    defaultFont: { name: POLICE, size: 10 },
    namedRanges: [
      ...printNames(FEUILLES.accueil.nom, zoneAccueil(bilan), null),
      ...printNames(reperes.feuille, `A1:${reperes.tableau.split(':')[1]}`, LIGNE_ENTETE),
      ...printNames(actions.feuille, `A1:${actions.tableau.split(':')[1]}`, LIGNE_ENTETE),
      ...(mois ? printNames(mois.feuille, `A1:${mois.tableau.split(':')[1]}`, LIGNE_ENTETE) : []),
      ...anchorNames(),
    ],
    properties: {
      title: `Classeur qualité — ${site.nom} — ${formatTrimestre(trimestre)}`,
      subject: 'Indicateurs qualité et plan d’actions',
      custom: {
        [PROPRIETES.site]: site.code,
        [PROPRIETES.trimestre]: trimestre,
        [PROPRIETES.modele]: MODELE,
      },
    },
  };
}
