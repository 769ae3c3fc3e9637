import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a built page asks for at once, as its HTML names it; what it loads later or from elsewhere (office.js) is not in it. */
export interface PremierChargement {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  /** Bytes of the scripts and of the styles, each file compressed on its own as a server does. */
  readonly scriptsGz: number;
  readonly stylesGz: number;
}

/** Reads the first load of `page` in a built folder. */
export function readPremierChargement(dossier: string, page: string): PremierChargement {
  const html = readFileSync(join(dossier, page), 'utf8');
  const namesOf = (extension: string): readonly string[] => [
    ...new Set(
      [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/gu)]
        .flatMap(([, chemin]) => chemin ?? [])
        .filter((chemin) => chemin.endsWith(extension)),
    ),
  ];
  const weigh = (chemins: readonly string[]): number =>
    chemins.reduce((somme, chemin) => somme + gzipSync(readFileSync(join(dossier, chemin))).length, 0);
  const [scripts, styles] = [namesOf('.js'), namesOf('.css')];
  return { scripts, styles, scriptsGz: weigh(scripts), stylesGz: weigh(styles) };
}

/** A page without any program of its own: it takes the very same files, runs none of them, and shows a button. */
export const renderPlancher = ({ scripts, styles }: PremierChargement): string => `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>Plancher</title></head><body><script type="module">
await Promise.all(${JSON.stringify([...scripts, ...styles])}.map(async (chemin) => (await fetch('./' + chemin)).arrayBuffer()));
document.body.append(Object.assign(document.createElement('button'), { textContent: 'Prêt' }));
</script></body></html>`;
