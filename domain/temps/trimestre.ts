/** A civil quarter, written `2020-T4`: the only form in keys, files and addresses. */
export type Trimestre = `${number}-T${1 | 2 | 3 | 4}`;

/** A calendar day, `2021-01-15`, without time or zone. */
export type DateIso = `${number}-${number}-${number}`;

const CANONIQUE = /^(\d{4})-T([1-4])$/;
/** What people write in a cell: `T4 2020`, `4e trimestre 2020`, `4ème trim. 2020`, `2020 T4`. */
const NUMERO_PUIS_ANNEE = /^(?:T\s*([1-4])|([1-4])\s*(?:er|e|eme|ème)?\s*trim(?:estre|\.)?)[\s/-]*(\d{4})$/i;
const ANNEE_PUIS_NUMERO = /^(\d{4})[\s/-]*T\s*([1-4])$/i;

function build(annee: number, numero: number): Trimestre {
  return `${annee}-T${numero as 1 | 2 | 3 | 4}`;
}

/** Reads a quarter as people write it; null when it is not one (years 2000 to 2099). */
export function parseTrimestre(texte: string): Trimestre | null {
  const propre = texte.normalize('NFKC').trim().replace(/\s+/g, ' ');
  const direct = ANNEE_PUIS_NUMERO.exec(propre);
  const inverse = NUMERO_PUIS_ANNEE.exec(propre);
  const annee = Number(direct?.[1] ?? inverse?.[3]);
  const numero = Number(direct?.[2] ?? inverse?.[1] ?? inverse?.[2]);
  if (!Number.isInteger(annee) || annee < 2000 || annee > 2099 || !numero) return null;
  return build(annee, numero);
}

/** Whether a text is exactly the canonical form. */
export function isTrimestre(texte: string): texte is Trimestre {
  return CANONIQUE.test(texte) && parseTrimestre(texte) !== null;
}

/** Year and number (1 to 4) of a quarter. */
export function splitTrimestre(trimestre: Trimestre): { annee: number; numero: number } {
  if (!CANONIQUE.test(trimestre)) throw new TypeError(`Trimestre mal formé : ${trimestre}`);
  return { annee: Number(trimestre.slice(0, 4)), numero: Number(trimestre.slice(6)) };
}

/** The quarter `n` quarters later (earlier when negative). */
export function shiftTrimestre(trimestre: Trimestre, n: number): Trimestre {
  const { annee, numero } = splitTrimestre(trimestre);
  const rang = annee * 4 + (numero - 1) + n;
  return build(Math.floor(rang / 4), (rang % 4) + 1);
}

export const previousTrimestre = (trimestre: Trimestre): Trimestre => shiftTrimestre(trimestre, -1);

/** Negative when `a` comes before `b`, 0 when equal. */
export function compareTrimestre(a: Trimestre, b: Trimestre): number {
  const x = splitTrimestre(a);
  const y = splitTrimestre(b);
  return x.annee * 4 + x.numero - (y.annee * 4 + y.numero);
}

const deux = (n: number): string => String(n).padStart(2, '0');

/** First day of the quarter. */
export function debutTrimestre(trimestre: Trimestre): DateIso {
  const { annee, numero } = splitTrimestre(trimestre);
  return `${annee}-${deux(numero * 3 - 2)}-01` as DateIso;
}

/** Last day of the quarter. */
export function finTrimestre(trimestre: Trimestre): DateIso {
  const { annee, numero } = splitTrimestre(trimestre);
  return `${annee}-${deux(numero * 3)}-${numero === 1 || numero === 4 ? 31 : 30}` as DateIso;
}

/** The quarter that holds a day. */
export function trimestreOf(jour: DateIso): Trimestre {
  return build(Number(jour.slice(0, 4)), Math.ceil(Number(jour.slice(5, 7)) / 3));
}

const MOIS = ['janvier à mars', 'avril à juin', 'juillet à septembre', 'octobre à décembre'] as const;

/** « 4e trimestre 2020 », as French administration writes it. */
export function formatTrimestre(trimestre: Trimestre): string {
  const { annee, numero } = splitTrimestre(trimestre);
  return `${numero}${numero === 1 ? 'er' : 'e'} trimestre ${annee}`;
}

/** « octobre à décembre ». */
export function formatMoisTrimestre(trimestre: Trimestre): string {
  return MOIS[splitTrimestre(trimestre).numero - 1] as string;
}
