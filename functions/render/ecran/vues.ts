import type { IndicateurPublie } from '../../../domain/tableau/types.ts';

/** What is still read at four metres on a screen of 43 inches: two columns of four. */
export const PAR_VUE = 8;
/** Seconds to read eight figures without hurry. */
export const DUREE = 24;

/** Indicators in as few views as they need, of equal sizes: fourteen are seven and seven, not eight and six. */
export function partVues(indicateurs: readonly IndicateurPublie[]): readonly (readonly IndicateurPublie[])[] {
  const vues = Math.ceil(indicateurs.length / PAR_VUE);
  return Array.from({ length: vues }, (_, i) =>
    indicateurs.slice(
      Math.ceil((i * indicateurs.length) / vues),
      Math.ceil(((i + 1) * indicateurs.length) / vues),
    ),
  );
}

/** Style that shows each view in its turn, on a page marked `tourne--<vues>`; '' for a single one, which never moves. */
export function tourDeVues(vues: number): string {
  if (vues < 2) return '';
  const page = `.tourne--${vues}`;
  const tours = Array.from(
    { length: vues },
    (_, i) => `${page} .vue:nth-of-type(${i + 1}){animation-delay:${i === 0 ? 0 : (i - vues) * DUREE}s}`,
  ).join('');
  const part = Math.round(10_000 / vues) / 100;
  const calme = 'and (prefers-reduced-motion:no-preference)';
  const grand = `@media screen and (min-width:1000px) and (min-height:560px) ${calme},screen and (min-width:700px) and (min-height:1150px) ${calme}`;
  return `${grand}{${page} :is(#arret,label){display:inline}${page} .vue{animation:tour-${vues} ${vues * DUREE}s steps(1,end) infinite}${tours}}@keyframes tour-${vues}{0%{visibility:visible}${part}%{visibility:hidden}100%{visibility:hidden}}`;
}
