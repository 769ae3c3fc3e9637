/** @jsxImportSource hono/jsx */
import type { FC } from 'hono/jsx';
import { formatNombre, INSECABLE } from '../../../domain/nombre/index.ts';

/** Anchor of an indicator: only letters, digits and hyphens, whatever its code holds. */
export function ancreOf(code: string): string {
  return `indicateur-${code.replace(/[^A-Za-z0-9-]/g, '-')}`;
}

/** « 64 ko », « 1,2 Mo »; `octets` as stored. */
export function formatTaille(octets: number): string {
  if (octets < 1000) return `${formatNombre(octets)}${INSECABLE}octets`;
  if (octets < 1_000_000) return `${formatNombre(octets / 1000, 0)}${INSECABLE}ko`;
  return `${formatNombre(octets / 1_000_000, 1)}${INSECABLE}Mo`;
}

/** « 4e trimestre 2020 » with its ordinal raised, as French prints it; the text stays the same. */
export const Periode: FC<{ texte: string }> = ({ texte }) => {
  const [, nombre, ordinal, suite] = /^(\d)(er|e)( .*)$/.exec(texte) ?? [];
  if (!nombre) return <>{texte}</>;
  return (
    <>
      {nombre}
      <sup>{ordinal}</sup>
      {suite}
    </>
  );
};

/** « 4,2 jours » with its unit in small: the text stays the one of the tableau. */
export const Valeur: FC<{ valeur: string; nombre: string }> = ({ valeur, nombre }) =>
  valeur.startsWith(nombre) && valeur.length > nombre.length ? (
    <>
      {nombre}
      <span class="unite">{valeur.slice(nombre.length)}</span>
    </>
  ) : (
    <>{valeur}</>
  );

/** « Objectif : au plus 5 jours »; the label is left out where the words already say it (« pas d’objectif fixé »). */
export const Cible: FC<{ texte: string; etiquette: string }> = ({ texte, etiquette }) =>
  /^(?:objectif|pas d’objectif)/.test(texte) ? (
    <span class="phrase">{texte}</span>
  ) : (
    <>
      <span class={etiquette}>Objectif&nbsp;: </span>
      {texte}
    </>
  );
