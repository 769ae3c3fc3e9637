import { ErreurFichier } from './refus.ts';

/**
 * Names of elements by their namespace. Prefixes are the producer's choice, and the same local name means something else in
 * another namespace: `x15:workbookPr` says nothing of dates.
 */
type Attributs = Readonly<Record<string, string>>;
type Portee = ReadonlyMap<string, string>;

/** The prefix (empty when there is none) and the local part of a name. */
export function splitNom(nom: string): { readonly prefixe: string; readonly local: string } {
  const deuxPoints = nom.indexOf(':');
  return { prefixe: nom.slice(0, Math.max(0, deuxPoints)), local: nom.slice(deuxPoints + 1) };
}

/** A workbook has some forty prefixes, declared once: what has far more would only make us copy them. */
const PREFIXES_MAX = 200;
const DECLARATIONS_MAX = 20_000;

/** Namespaces that are declared where the reader stands. Throws `ErreurFichier` for a file that declares without end. */
class Portees {
  #declarations = 0;
  /** One for each open element: the same object while nothing is declared. */
  readonly #pile: Portee[] = [];

  get courante(): Portee {
    return this.#pile.at(-1) ?? new Map();
  }

  open(attributs: Attributs, declare: boolean): void {
    if (!declare) {
      this.#pile.push(this.courante);
      return;
    }
    const portee = new Map(this.courante);
    for (const [nom, uri] of Object.entries(attributs)) {
      if (nom === 'xmlns') portee.set('', uri);
      else if (nom.startsWith('xmlns:')) portee.set(nom.slice(6), uri);
    }
    this.#declarations += 1;
    if (portee.size > PREFIXES_MAX || this.#declarations > DECLARATIONS_MAX)
      throw new ErreurFichier('FICHIER-BOMBE');
    this.#pile.push(portee);
  }

  close(): void {
    this.#pile.pop();
  }
}

const COMPATIBILITE = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/** OOXML: an element of the namespace of the part's root goes by its local name. */
export class EspacesOoxml {
  readonly #portees = new Portees();
  #racine: string | null = null;
  /** Depth within `mc:Choice`, whose content is for newer programs: `mc:Fallback` says the same for all. */
  #choix = 0;

  open(nom: string, attributs: Attributs, declare: boolean): string | null {
    this.#portees.open(attributs, declare);
    const { prefixe, local } = splitNom(nom);
    const uri = this.#portees.courante.get(prefixe) ?? '';
    this.#racine ??= uri;
    if (this.#choix > 0 || (uri === COMPATIBILITE && local === 'Choice')) {
      this.#choix += 1;
      return null;
    }
    return uri === this.#racine ? local : prefixe === '' ? `:${local}` : nom;
  }

  attributs(attributs: Attributs): Attributs {
    return attributs;
  }

  close(): void {
    this.#portees.close();
    if (this.#choix > 0) this.#choix -= 1;
  }
}

/** Prefixes of the standard for the namespaces that are read. */
const ODF: ReadonlyMap<string, string> = new Map([
  ...['office', 'table', 'text', 'style', 'meta', 'script', 'manifest'].map(
    (nom) => [`urn:oasis:names:tc:opendocument:xmlns:${nom}:1.0`, nom] as const,
  ),
  ['urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0', 'number'],
  ['urn:oasis:names:tc:opendocument:xmlns:drawing:1.0', 'draw'],
  ['urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0', 'calcext'],
  ['http://www.w3.org/1999/xlink', 'xlink'],
]);
const LUS = new Set(ODF.values());

/** ODF: names with the standard's prefixes. Nearly every file uses them, and then nothing is written again. */
export class EspacesOdf {
  readonly #portees = new Portees();
  /** New prefix of each one of the scope that is not the standard's; null when all are. */
  readonly #renommages = new WeakMap<Portee, ReadonlyMap<string, string> | null>();

  #renommage(): ReadonlyMap<string, string> | null {
    const portee = this.#portees.courante;
    let trouve = this.#renommages.get(portee);
    if (trouve === undefined) {
      const ecarts = [...portee].flatMap(([prefixe, uri]) => {
        const voulu = ODF.get(uri) ?? (LUS.has(prefixe) ? `?${prefixe}` : prefixe);
        return voulu === prefixe ? [] : [[prefixe, voulu] as const];
      });
      trouve = ecarts.length === 0 ? null : new Map(ecarts);
      this.#renommages.set(portee, trouve);
    }
    return trouve;
  }

  open(nom: string, attributs: Attributs, declare: boolean): string {
    this.#portees.open(attributs, declare);
    const { prefixe, local } = splitNom(nom);
    const voulu = this.#renommage()?.get(prefixe);
    return voulu === undefined ? nom : `${voulu}:${local}`;
  }

  attributs(attributs: Attributs): Attributs {
    const renommage = this.#renommage();
    if (renommage === null) return attributs;
    return Object.fromEntries(
      Object.entries(attributs).map(([nom, valeur]) => {
        const { prefixe, local } = splitNom(nom);
        // An attribute without prefix is in no namespace.
        const voulu = prefixe === '' ? undefined : renommage.get(prefixe);
        return [voulu === undefined ? nom : `${voulu}:${local}`, valeur];
      }),
    );
  }

  close(): void {
    this.#portees.close();
  }
}
