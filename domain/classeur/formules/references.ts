import { parsePlage } from '../lire/adresses.ts';

/** A rectangle of cells, from 1. */
export interface Rectangle {
  readonly feuille: string;
  readonly ligne: number;
  readonly colonne: number;
  readonly derniereLigne: number;
  readonly derniereColonne: number;
}

/** What a formula reads. `tout` when it cannot be told: a name, a table, a computed address. */
export interface References {
  readonly plages: readonly Rectangle[];
  readonly tout: boolean;
}

/**
 * Letters of the longest formula that is looked into. Excel takes 8 192, and .ods writes addresses longer. A formula of megabytes would
 * take a hundred times its size to be cut into addresses.
 */
export const FORMULE_MAX = 32_768;

export const TOUT: References = { plages: [], tout: true };
const LIMITE = Number.POSITIVE_INFINITY;
/** Functions whose result depends on more than the cells that they name. */
const INDIRECTES = /^(?:INDIRECT|OFFSET|CELL|INFO|COM\.MICROSOFT\..*|WEBSERVICE|RTD|CUBE.*)$/iu;

const EXCEL =
  /(?:(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!)?(?<![\p{L}\p{N}_.])(?:(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)(?![\p{L}\p{N}_.(!])|\$?([A-Z]{1,3}):\$?([A-Z]{1,3})(?![\p{L}\p{N}_.(!])|\$?(\d{1,7}):\$?(\d{1,7})(?![\p{L}\p{N}_.(!]))/giu;
const ODF = /\[((?:'(?:[^']|'')*'|[^[\]'])*)\]/gu;
const CELLULE_ODF = /^(?:\$?(?:'((?:[^']|'')*)'|([^'.]*)))?\.(.+)$/u;

function lettres(texte: string): number {
  return parsePlage(`${texte}1`)?.debut.colonne ?? 0;
}

function rectangleOf(feuille: string, plage: string): Rectangle | null {
  const coins = parsePlage(plage);
  if (!coins) return null;
  const { debut, fin } = coins;
  return {
    feuille,
    ligne: Math.min(debut.ligne, fin.ligne),
    colonne: Math.min(debut.colonne, fin.colonne),
    derniereLigne: Math.max(debut.ligne, fin.ligne),
    derniereColonne: Math.max(debut.colonne, fin.colonne),
  };
}

const withoutTextes = (formule: string): string => formule.replace(/"(?:[^"]|"")*"/gu, ' "" ');

/** Whether what is left once addresses are taken out says nothing but functions, figures and signs. */
function isComprise(reste: string): boolean {
  const sansNombres = reste.replace(/(?<![\p{L}\p{N}_.])\d+(?:\.\d*)?(?:e[+-]?\d+)?|\.\d+/giu, '');
  const mots = sansNombres.match(/[\p{L}_\\][\p{L}\p{N}_.]*\s*\(?|[[\]!'#@:]/gu) ?? [];
  return mots.every((mot) => {
    const nom = mot.replace(/\s*\($/u, '');
    if (mot.endsWith('(')) return !INDIRECTES.test(nom);
    return /^(?:true|false)$/iu.test(nom.trim());
  });
}

function readExcel(formule: string, ici: string): References {
  const plages: Rectangle[] = [];
  let tout = false;
  const reste = withoutTextes(formule).replace(
    EXCEL,
    (_, citee?: string, nue?: string, a1?: string, c1?: string, c2?: string, l1?: string, l2?: string) => {
      const feuille = citee?.replaceAll("''", "'") ?? nue ?? ici;
      if (/[:[\]]/u.test(feuille)) tout = true;
      const base = { feuille, ligne: 1, colonne: 1, derniereLigne: LIMITE, derniereColonne: LIMITE };
      const rectangle =
        a1 !== undefined
          ? rectangleOf(feuille, a1)
          : c1 !== undefined && c2 !== undefined
            ? { ...base, colonne: lettres(c1), derniereColonne: lettres(c2) }
            : { ...base, ligne: Number(l1), derniereLigne: Number(l2) };
      if (rectangle) plages.push(rectangle);
      else tout = true;
      return ' ';
    },
  );
  return tout || !isComprise(reste) ? TOUT : { plages, tout: false };
}

/** A range of ODF, without its brackets: `.A1`, `$Accueil.B2:.C9`, `'Plan d''actions'.$A$6:.$A$47`. */
function readPlageOdf(adresse: string, ici: string): Rectangle | null {
  const coins = (adresse.match(/(?:'(?:[^']|'')*'|[^':])+/gu) ?? []).map((coin) => CELLULE_ODF.exec(coin));
  const [gauche, droite = gauche] = coins;
  if (!gauche || !droite || coins.length > 2) return null;
  const nomOf = (coin: RegExpExecArray): string | undefined =>
    coin[1]?.replaceAll("''", "'") ?? (coin[2] || undefined);
  const feuille = nomOf(gauche) ?? ici;
  if ((nomOf(droite) ?? feuille) !== feuille) return null;
  return rectangleOf(feuille, `${gauche[3] ?? ''}:${droite[3] ?? ''}`);
}

function readOdf(formule: string, ici: string): References {
  const corps = withoutTextes(formule);
  if (!corps.startsWith('of:=')) return TOUT;
  const plages: Rectangle[] = [];
  let tout = false;
  const reste = corps.slice(4).replace(ODF, (_, adresse: string) => {
    const rectangle = readPlageOdf(adresse, ici);
    if (rectangle) plages.push(rectangle);
    else tout = true;
    return ' ';
  });
  return tout || !isComprise(reste) ? TOUT : { plages, tout: false };
}

/**
 * The cells that a formula reads, without computing anything. In doubt it reads everything: the worst that comes of it is a
 * result computed again by the spreadsheet.
 *
 * @param ici sheet of the formula.
 */
export function readReferences(formule: string, syntaxe: 'xlsx' | 'ods', ici: string): References {
  if (formule.length > FORMULE_MAX) return TOUT;
  return syntaxe === 'xlsx' ? readExcel(formule, ici) : readOdf(formule, ici);
}
