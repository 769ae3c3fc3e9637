import type { Delai, Indicateur } from '../types.ts';
import { typographie } from '../../texte/typographie.ts';
import { INDICATEURS_ACCUEIL } from './accueil.ts';
import { INDICATEURS_COURRIERS } from './courriers.ts';
import { INDICATEURS_FRAUDE } from './fraude.ts';
import { INDICATEURS_INTERNET } from './internet.ts';
import { INDICATEURS_PLAN_ACTIONS } from './plan-actions.ts';
import { INDICATEURS_SEJOUR } from './sejour.ts';
import { INDICATEURS_TELEPHONE } from './telephone.ts';
import { INDICATEURS_TITRES } from './titres.ts';
import { INDICATEURS_URGENCE } from './urgence.ts';

/** Gives the texts of a definition the no-break spaces that French wants, so that the files can be typed with plain ones. */
function setType(indicateur: Indicateur): Indicateur {
  const { cible } = indicateur;
  return {
    ...indicateur,
    libelle: typographie(indicateur.libelle),
    enClair: typographie(indicateur.enClair),
    sources: indicateur.sources.map(typographie),
    aConfirmer: indicateur.aConfirmer.map(typographie),
    delai: indicateur.delai && setTypeDelai(indicateur.delai),
    cible: cible && { ...cible, source: typographie(cible.source) },
  };
}

const setTypeDelai = ({ maillons, debut, fin }: Delai): Delai => ({
  maillons,
  debut: debut && typographie(debut),
  fin: fin && typographie(fin),
});

/** The catalogue in force, in the order of the workbook and of the tableau. One current definition for each code. */
export const INDICATEURS: readonly Indicateur[] = [
  ...INDICATEURS_TITRES,
  ...INDICATEURS_TELEPHONE,
  ...INDICATEURS_ACCUEIL,
  ...INDICATEURS_COURRIERS,
  ...INDICATEURS_INTERNET,
  ...INDICATEURS_FRAUDE,
  ...INDICATEURS_SEJOUR,
  ...INDICATEURS_URGENCE,
  ...INDICATEURS_PLAN_ACTIONS,
].map(setType);
