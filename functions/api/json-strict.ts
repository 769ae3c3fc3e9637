/** Why a JSON text is not taken. `position` counts characters from 0. */
export class JsonRefuse extends Error {
  override readonly name = 'JsonRefuse';
}

/** Nested deeper than any body of ours. */
const PROFONDEUR_MAX = 32;
/** Digits that a number of JavaScript holds exactly. */
const CHIFFRES_MAX = 15;
/** Names by which a value would reach the prototype of an object. */
const INTERDITS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const JETON = /\s*(?:([{}[\],:])|("(?:[^"\\]|\\.)*")|(-?[\d.eE+-]+)|(true|false|null))/y;

interface Niveau {
  /** Keys already seen; null in an array. */
  readonly cles: Set<string> | null;
  attendCle: boolean;
}

/**
 * Reads a JSON text more strictly than `JSON.parse`: a key given twice (the reader that comes first and the one that comes last would
 * not see the same), a key that reaches a prototype, a depth or a number that no honest body has, half a character. The rest
 * of the grammar is held by `JSON.parse` itself.
 * @throws JsonRefuse with a French sentence
 */
export function parseJsonStrict(texte: string): unknown {
  const valeur = parse(texte);
  guard(texte);
  return valeur;
}

function parse(texte: string): unknown {
  try {
    return JSON.parse(texte) as unknown;
  } catch {
    throw new JsonRefuse('Le corps de la demande doit être un objet JSON.');
  }
}

/** One pass over the tokens of a text that `JSON.parse` took. */
function guard(texte: string): void {
  const niveaux: Niveau[] = [];
  JETON.lastIndex = 0;
  for (let jeton = JETON.exec(texte); jeton; jeton = JETON.exec(texte)) {
    const [, signe, chaine, nombre] = jeton;
    const niveau = niveaux.at(-1);
    if (chaine !== undefined) guardChaine(chaine, niveau);
    if (nombre !== undefined) guardNombre(nombre);
    if (signe === '{' || signe === '[') {
      if (niveaux.length === PROFONDEUR_MAX) {
        throw new JsonRefuse(`Le corps de la demande dépasse ${PROFONDEUR_MAX} niveaux : aplatissez-le.`);
      }
      niveaux.push({ cles: signe === '{' ? new Set() : null, attendCle: signe === '{' });
    } else if (signe === '}' || signe === ']') niveaux.pop();
    else if (niveau?.cles && (signe === ',' || signe === ':')) niveau.attendCle = signe === ',';
  }
}

function guardChaine(chaine: string, niveau: Niveau | undefined): void {
  const lue = JSON.parse(chaine) as string;
  if (/\p{Cs}/u.test(lue)) throw new JsonRefuse('Un texte contient la moitié d’un caractère : récrivez-le.');
  if (!niveau?.cles || !niveau.attendCle) return;
  if (INTERDITS.has(lue)) throw new JsonRefuse(`Le champ « ${lue} » n’est pas permis : retirez-le.`);
  if (niveau.cles.has(lue)) {
    throw new JsonRefuse(`Le champ « ${lue.slice(0, 50)} » est donné deux fois : gardez-en un seul.`);
  }
  niveau.cles.add(lue);
}

function guardNombre(nombre: string): void {
  const chiffres = nombre.replace(/[eE].*$/, '').replace(/\D/g, '').length;
  if (chiffres <= CHIFFRES_MAX && Math.abs(Number(nombre)) <= Number.MAX_SAFE_INTEGER) return;
  throw new JsonRefuse(
    `Le nombre ${nombre.slice(0, 20)} ne peut pas être gardé exactement : donnez au plus ${CHIFFRES_MAX} chiffres.`,
  );
}
