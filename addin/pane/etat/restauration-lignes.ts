import { serieOfDate } from '../../../domain/classeur/lecture/index.ts';
import type { Cellule, LigneAction, LigneIndicateur, LigneMois } from '../../../domain/classeur/types.ts';
import { toDecimal } from '../../../domain/depot/index.ts';
import type { ActionDeposee, Contenu, LigneDeposee, Mesure } from '../../../domain/depot/index.ts';
import { findIndicateur } from '../../../domain/referentiels/index.ts';
import type { Ecriture, ValeurBrute } from '../../host/types.ts';

/** Serial numbers count 1 462 days less in workbooks of the 1904 system. */
const ECART_1904 = 1462;

const ecrire = ({ adresse }: Cellule<unknown>, valeur: ValeurBrute): Ecriture => ({
  feuille: adresse.feuille,
  cellule: adresse.cellule,
  valeur,
});

/** Cells that already say it are not written: undoing gives back only what was changed. */
function setTexte(cellule: Cellule<string>, voulu: string | null): Ecriture[] {
  return (cellule.valeur?.trim() || null) === voulu && (voulu !== null || cellule.lu === null)
    ? []
    : [ecrire(cellule, voulu)];
}

function setNombre(cellule: Cellule<number>, voulu: string | null, stocke: number | null): Ecriture[] {
  const actuel = cellule.valeur === null ? null : toDecimal(cellule.valeur);
  const deja = actuel === voulu && (voulu !== null || cellule.lu === null);
  return deja ? [] : [ecrire(cellule, stocke)];
}

/** A formula that gives nothing to keep is left in its cell; one that stands for a typed figure gives way to it. */
const clear = (cellule: Cellule<number>): Ecriture[] =>
  cellule.calculee ? [] : setNombre(cellule, null, null);

const setCompte = (cellule: Cellule<number>, voulu: string | null): Ecriture[] =>
  voulu === null ? clear(cellule) : setNombre(cellule, voulu, Number(voulu));

type LigneChiffree = Pick<LigneIndicateur, 'numerateur' | 'denominateur' | 'valeur' | 'effectif'>;

function setMesure(ligne: LigneChiffree, code: string, mesure: Mesure): Ecriture[] {
  const indicateur = findIndicateur(code);
  const centieme = indicateur?.unite === '%' && !indicateur.tauxFaible;
  if (mesure.nature === 'ratio') {
    // The two counts are the figure: whatever was typed beside them would contradict them one day.
    return [
      ...setCompte(ligne.numerateur, mesure.numerateur),
      ...setCompte(ligne.denominateur, mesure.denominateur),
      ...clear(ligne.valeur),
    ];
  }
  const comptes = [...clear(ligne.numerateur), ...clear(ligne.denominateur)];
  if (mesure.nature === 'absente') return [...comptes, ...clear(ligne.valeur), ...clear(ligne.effectif)];
  const n = Number(mesure.valeur);
  const stocke = centieme ? Number((n / 100).toPrecision(15)) : n;
  const valeur = ligne.valeur.calculee
    ? [ecrire(ligne.valeur, stocke)]
    : setNombre(ligne.valeur, mesure.valeur, stocke);
  const effectif = mesure.nature === 'compte' ? [] : setCompte(ligne.effectif, mesure.effectif);
  return [...comptes, ...valeur, ...effectif];
}

/** What makes a line of `Indicateurs` say what the version says of it. */
export function restoreLigne(
  ligne: LigneIndicateur,
  { code, mesure, commentaire, actions }: LigneDeposee,
  version: Contenu,
): Ecriture[] {
  // An action that names the indicator is linked already: only the others need the line to name them.
  const parObjet = new Set(
    version.actions.filter(({ porteSur }) => porteSur.includes(code)).map(({ numero }) => numero),
  );
  const nommees = actions.filter((numero) => !parObjet.has(numero));
  const ecrites = (ligne.action.valeur ?? '')
    .split(/[;,\n]/)
    .map((n) => n.trim().toUpperCase())
    .filter(Boolean);
  const deja = nommees.every((n) => ecrites.includes(n)) && ecrites.every((n) => actions.includes(n));
  return [
    ...setMesure(ligne, code, mesure),
    ...setTexte(ligne.commentaire, commentaire),
    ...(deja ? [] : setTexte(ligne.action, nommees.join(' ; ') || null)),
  ];
}

/** What makes a line of `Détail mensuel` say this figure. */
export const restoreMois = (ligne: LigneMois, code: string, mesure: Mesure): Ecriture[] =>
  setMesure(ligne, code, mesure);

/** What makes a line of the plan say this action; null empties it. */
export function restoreAction(
  ligne: LigneAction,
  action: ActionDeposee | null,
  systeme1904: boolean,
): Ecriture[] {
  const setDate = (cellule: LigneAction['debut'], jour: ActionDeposee['debut']): Ecriture[] =>
    cellule.valeur === jour && (jour !== null || cellule.lu === null)
      ? []
      : [ecrire(cellule, jour === null ? null : serieOfDate(jour) - (systeme1904 ? ECART_1904 : 0))];
  const avancement = action?.avancement ?? null;
  return [
    ...setTexte(ligne.numero, action?.numero ?? null),
    ...setTexte(ligne.action, action?.action || null),
    ...setTexte(ligne.origine, action?.origine ?? null),
    ...setTexte(ligne.porteSur, action?.porteSur.join(' ; ') || null),
    ...setTexte(ligne.responsable, action?.responsable ?? null),
    ...setDate(ligne.debut, action?.debut ?? null),
    ...setDate(ligne.echeance, action?.echeance ?? null),
    ...setNombre(
      ligne.avancement,
      avancement === null ? null : toDecimal(avancement),
      avancement === null ? null : Number((avancement / 100).toPrecision(15)),
    ),
    ...setTexte(ligne.etat, action?.etat ?? null),
    ...setTexte(ligne.bilan, action?.bilan ?? null),
  ];
}
