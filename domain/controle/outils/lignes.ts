import type { Classeur, LigneIndicateur } from '../../classeur/types.ts';
import { isVide, texte } from '../../depot/cellules.ts';
import { siteDuClasseur, trimestreDuClasseur } from '../../depot/identite.ts';
import { asLigneIndicateur } from '../../mois/ligne.ts';
import { isMesure } from '../../referentiels/frequence.ts';
import type { Cible, CodeIndicateur, Indicateur, Site } from '../../referentiels/types.ts';
import type { Contexte } from '../types.ts';
import { simplify } from './phrase.ts';

/** A line whose code the référentiel knows. */
export interface LigneConnue {
  readonly ligne: LigneIndicateur;
  readonly indicateur: Indicateur;
}

/** Lines that can be judged: those of an unknown code are the matter of CODE-INCONNU alone. */
export function lignesConnues(classeur: Classeur, contexte: Contexte): readonly LigneConnue[] {
  return classeur.indicateurs.flatMap((ligne) => {
    const indicateur = contexte.indicateurs.get(texte(ligne.code) ?? '');
    return indicateur ? [{ ligne, indicateur }] : [];
  });
}

/** Lines of figures: those of the quarter, then its months, of which the same holds. */
export function lignesChiffrees(
  classeur: Classeur,
  contexte: Contexte,
): readonly (LigneConnue & { readonly mensuelle: boolean })[] {
  const trimestre = lignesConnues(classeur, contexte).map((connue) => ({ ...connue, mensuelle: false }));
  if (!classeur.mois?.length) return trimestre;
  const indicateurs = classeur.mois.map(asLigneIndicateur);
  const mois = lignesConnues({ ...classeur, indicateurs }, contexte);
  return [...trimestre, ...mois.map((connue) => ({ ...connue, mensuelle: true }))];
}

/** The site of the workbook in the roster, or undefined. */
export function findSiteDuClasseur(classeur: Classeur, contexte: Contexte): Site | undefined {
  const code = siteDuClasseur(classeur);
  return code === null ? undefined : contexte.sites(code);
}

/** Target that applies to a line, from the référentiel: what the workbook shows of it is only a copy. */
export function cibleDuReferentiel(
  classeur: Classeur,
  contexte: Contexte,
  indicateur: Indicateur,
): Cible | null {
  const site = findSiteDuClasseur(classeur, contexte);
  return site ? contexte.cible(site.departement, indicateur.code) : null;
}

/**
 * Whether the workbook must give an indicator: it is of its site, and measured in its quarter. Where the workbook does not
 * say its site or its quarter, everything is asked for.
 */
export function isDemande(classeur: Classeur, contexte: Contexte, indicateur: Indicateur): boolean {
  const site = findSiteDuClasseur(classeur, contexte);
  const trimestre = trimestreDuClasseur(classeur);
  if (!site) return true;
  if (!contexte.indicateursDuSite(site.code).includes(indicateur.code)) return false;
  return trimestre === null || isMesure(contexte.frequence(site, indicateur), trimestre);
}

/** Whether the site gave anything on a line: a figure, a count or a comment. */
export function isRemplie(ligne: LigneIndicateur): boolean {
  const { numerateur, denominateur, valeur, effectif, commentaire } = ligne;
  return (
    [numerateur, denominateur, effectif, commentaire].some((c) => !isVide(c)) || !isValeurVide({ valeur })
  );
}

/** Whether a line has no value: nothing typed, and nothing for a formula to compute. */
export function isValeurVide({ valeur }: Pick<LigneIndicateur, 'valeur'>): boolean {
  return isVide(valeur);
}

/** The one known code that differs by case, accents, spaces or kind of dash only: « tel_decroche » for TEL-DECROCHE. */
export function findCodeProche(lu: string, codes: Iterable<CodeIndicateur>): CodeIndicateur | null {
  const squeeze = (code: string): string => simplify(code).replace(/[\s_\-‐‑‒–—.]+/g, '');
  const cherche = squeeze(lu);
  const proches = cherche === '' ? [] : [...codes].filter((code) => squeeze(code) === cherche);
  return proches.length === 1 ? (proches[0] ?? null) : null;
}

/** Whether a list of the contract was lost in the file: its emptiness is then already said by name. */
export function isTableauPresent(classeur: Classeur, tableau: string, feuille: string): boolean {
  return !classeur.defauts.some(
    ({ genre, nom }) =>
      (genre === 'feuille-absente' && nom === feuille) ||
      ((genre === 'tableau-absent' || genre === 'tableau-en-double') && nom === tableau),
  );
}
