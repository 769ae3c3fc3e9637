import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { readCmap } from '../functions/render/affiche/police/cmap.ts';
import { readInter } from '../functions/render/affiche/police/inter.ts';

export const CHEMIN_POLICE = new URL('../domain/texte/police-affiche.ts', import.meta.url);

/** Controls and formats, which nobody sees, and private codes, which each font draws its own way. */
const SANS_SENS = /[\p{Cc}\p{Cf}\p{Co}]/u;
const LARGEUR = 110;

const hex = (point: number): string => point.toString(16);

/** Code points that the three weights draw, in order. */
function pointsOf(): readonly number[] {
  const [premiere, ...autres] = [
    readCmap(readInter(400)),
    readCmap(readInter(600)),
    readCmap(readInter(700)),
  ];
  return [...premiere.keys()]
    .filter((point) => autres.every((cmap) => cmap.has(point)))
    .filter((point) => !SANS_SENS.test(String.fromCodePoint(point)))
    .sort((a, b) => a - b);
}

function plagesOf(points: readonly number[]): readonly string[] {
  const plages: [number, number][] = [];
  for (const point of points) {
    const derniere = plages.at(-1);
    if (derniere?.[1] === point - 1) derniere[1] = point;
    else plages.push([point, point]);
  }
  return plages.map(([debut, fin]) => (debut === fin ? hex(debut) : `${hex(debut)}-${hex(fin)}`));
}

/** The module of the ranges that the poster's font covers, from the very files that the poster is set in. */
export function renderPolice(): string {
  const lignes: string[] = [];
  for (const plage of plagesOf(pointsOf())) {
    const derniere = lignes.at(-1);
    if (derniere !== undefined && derniere.length + plage.length < LARGEUR)
      lignes[lignes.length - 1] = `${derniere} ${plage}`;
    else lignes.push(plage);
  }
  return [
    '/**',
    ' * What Inter, the font of the poster, draws in the three weights in use: ranges of code points, in hexadecimal, without controls,',
    ' * formats and private codes. Made by `npx node scripts/police.ts` from the font: not to be changed by hand.',
    ' */',
    `export const PLAGES_POLICE = \`\n${lignes.join('\n')}\n\`;`,
    '',
  ].join('\n');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(CHEMIN_POLICE, renderPolice());
}
