import type { Attributs } from '../../garde/index.ts';
import type { FormatNombre } from '../../lecture/index.ts';
import { FORMAT_STANDARD, meetsCondition } from '../../lecture/index.ts';

const GENRES: Readonly<Record<string, FormatNombre['genre']>> = {
  'number:number-style': 'nombre',
  'number:currency-style': 'nombre',
  'number:percentage-style': 'pourcentage',
  'number:date-style': 'date',
  'number:time-style': 'heure',
  'number:text-style': 'texte',
  'number:boolean-style': 'standard',
};
const HORLOGE: Readonly<Record<string, string>> = {
  'number:hours': 'h',
  'number:minutes': 'm',
  'number:seconds': 's',
};
const TEXTE_MAX = 100;
const RENVOIS_MAX = 5;

/** `value()>=0`, `value()<10`: what a number must be. Null for a condition of another kind. */
function readCondition(condition: string): ((x: number) => boolean) | null {
  const [, signe = '', seuil = ''] =
    /^\s*value\(\)\s*(<=|>=|!=|<|>|=)\s*(-?\d+(?:\.\d+)?)\s*$/u.exec(condition) ?? [];
  return signe === '' ? null : (x) => meetsCondition(x, signe, Number(seuil));
}

const entier = (texte: string | undefined): number | null => {
  const n = Number(texte ?? Number.NaN);
  return Number.isInteger(n) && n >= 0 ? Math.min(n, 20) : null;
};

/**
 * Collects the number formats of an ODF part (`styles.xml`, then `content.xml`) as its elements go by, and says the
 * format of a cell style.
 */
export class FormatsOds {
  readonly #formats = new Map<string, FormatNombre>();
  /** Other formats of a format, for the numbers that meet their condition, in order. */
  readonly #renvois = new Map<string, { readonly test: (x: number) => boolean; readonly vers: string }[]>();
  readonly #styles = new Map<string, { donnee: string | null; parent: string | null }>();
  #nom: string | null = null;
  #courant: FormatNombre = FORMAT_STANDARD;
  #chiffresVus = false;
  #dansTexte = false;

  open(nom: string, attributs: Attributs): void {
    const genre = GENRES[nom];
    if (genre !== undefined) {
      this.#nom = attributs['style:name'] ?? null;
      this.#courant = { ...FORMAT_STANDARD, genre };
      this.#chiffresVus = false;
    } else if (nom === 'style:style') this.#openStyle(attributs);
    else if (this.#nom !== null) this.#openMorceau(nom, attributs);
  }

  #openStyle(attributs: Attributs): void {
    if (attributs['style:family'] !== 'table-cell') return;
    this.#styles.set(attributs['style:name'] ?? '', {
      donnee: attributs['style:data-style-name'] ?? null,
      parent: attributs['style:parent-style-name'] ?? null,
    });
  }

  #openMorceau(nom: string, attributs: Attributs): void {
    if (nom === 'number:text') this.#dansTexte = true;
    else if (nom === 'number:currency-symbol') this.#dansTexte = true;
    else if (nom === 'style:map') this.#openRenvoi(attributs);
    else if (nom === 'number:number') {
      const decimales = entier(attributs['number:decimal-places']);
      this.#chiffresVus = true;
      this.#courant = {
        ...this.#courant,
        decimalesMin: entier(attributs['number:min-decimal-places']) ?? decimales ?? 0,
        decimalesMax: decimales ?? FORMAT_STANDARD.decimalesMax,
        milliers: attributs['number:grouping'] === 'true',
        ...(Number(attributs['number:display-factor'] ?? 1) === 1 ? {} : { echelle: true }),
      };
    } else if (HORLOGE[nom] !== undefined) {
      this.#courant = { ...this.#courant, horloge: this.#courant.horloge + HORLOGE[nom] };
    }
  }

  #openRenvoi(attributs: Attributs): void {
    const test = readCondition(attributs['style:condition'] ?? '');
    const vers = attributs['style:apply-style-name'];
    if (test === null || vers === undefined) return;
    const siens = this.#renvois.get(this.#nom ?? '') ?? [];
    if (siens.length < RENVOIS_MAX) this.#renvois.set(this.#nom ?? '', [...siens, { test, vers }]);
  }

  text(texte: string): void {
    if (!this.#dansTexte || this.#nom === null || this.#courant.genre === 'pourcentage') return;
    const cle = this.#chiffresVus ? 'suffixe' : 'prefixe';
    this.#courant = { ...this.#courant, [cle]: (this.#courant[cle] + texte).slice(0, TEXTE_MAX) };
  }

  close(nom: string): void {
    if (nom === 'number:text' || nom === 'number:currency-symbol') this.#dansTexte = false;
    if (GENRES[nom] === undefined || this.#nom === null) return;
    this.#formats.set(this.#nom, this.#courant);
    this.#nom = null;
  }

  /** Format of a cell style, through its parents, for the number that the cell holds; null when it holds none. */
  formatOf(style: string | undefined, nombre: number | null): FormatNombre {
    let nom = style ?? 'Default';
    for (let hauteur = 0; hauteur < 8; hauteur += 1) {
      const trouve = this.#styles.get(nom);
      if (!trouve) break;
      if (trouve.donnee !== null) {
        const renvois = this.#renvois.get(trouve.donnee) ?? [];
        const renvoi = nombre === null ? undefined : renvois.find(({ test }) => test(nombre));
        return this.#formats.get(renvoi?.vers ?? trouve.donnee) ?? FORMAT_STANDARD;
      }
      nom = trouve.parent ?? '';
    }
    return FORMAT_STANDARD;
  }
}
