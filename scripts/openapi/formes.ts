import { html } from 'hono/html';

/** A schema of the document, as far as the page tells it. */
export interface Forme {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly items?: Forme;
  readonly properties?: Readonly<Record<string, Forme>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Forme[];
  readonly oneOf?: readonly Forme[];
  readonly maxLength?: number;
}

const MOTS: Readonly<Record<string, string>> = {
  string: 'texte',
  integer: 'nombre entier',
  number: 'nombre',
  boolean: 'oui ou non',
  object: 'objet',
  array: 'liste',
  null: 'rien (null)',
};

const INSECABLE = '\u00A0';

type Fragment = ReturnType<typeof html> | string;

export const ancreForme = (nom: string): string => `forme-${nom.toLowerCase()}`;

/** What a value is, in words, with links to the shapes that have a name; an object without a name by its fields, one level down. */
export function renderForme(forme: Forme, dedans = false): Fragment {
  const nom = forme.$ref?.split('/').at(-1);
  if (nom !== undefined) return html`<a href="#${ancreForme(nom)}">${nom}</a>`;
  if (forme.const !== undefined) return html`<code>${String(forme.const)}</code>`;
  if (forme.enum) return html`${join(forme.enum.map((valeur) => html`<code>${String(valeur)}</code>`))}`;
  const choix = forme.anyOf ?? forme.oneOf;
  if (choix) return html`${join(choix.map((un) => renderForme(un, dedans)))}`;
  if (forme.type === 'array' && forme.items)
    return html`liste${INSECABLE}: ${renderForme(forme.items, dedans)}`;
  if (forme.properties) {
    const champs = Object.entries(forme.properties);
    if (dedans) return html`objet (${champs.map(([champ]) => champ).join(', ')})`;
    return html`<ul>
      ${champs.map(([champ, un]) => html`<li><code>${champ}</code>${INSECABLE}: ${renderForme(un, true)}</li>`)}
    </ul>`;
  }
  const mots = [forme.type ?? 'object'].flat().map((type) => MOTS[type] ?? type);
  const borne = forme.maxLength === undefined ? '' : `, ${forme.maxLength} caractères au plus`;
  return `${mots.join(' ou ')}${borne}`;
}

const join = (fragments: readonly Fragment[]): readonly Fragment[] =>
  fragments.flatMap((fragment, i) => (i === 0 ? [fragment] : [' ou ', fragment]));

/** Fields of an object, a line each: name, what it is, whether it is always there, what is said of it. */
export function lignesOf({ properties = {}, required = [] }: Forme): readonly (readonly Fragment[])[] {
  return Object.entries(properties).map(([nom, forme]) => [
    html`<code>${nom}</code>`,
    renderForme(forme, true),
    required.includes(nom) ? 'oui' : 'non',
    forme.description ?? '',
  ]);
}
