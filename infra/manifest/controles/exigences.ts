import { descend } from '../element.ts';
import type { Element } from '../element.ts';
import type { Controle, Defaut } from '../types.ts';

/** Requirement sets of a `Requirements`, with their versions. */
function setsOf(parent: Element | undefined): ReadonlyMap<string, string> {
  const sets = parent && descend(parent, 'Requirements', 'Sets');
  return new Map(
    (sets?.enfants ?? []).map(({ attributs }) => [
      attributs['Name'] ?? '',
      attributs['MinVersion'] ?? sets?.attributs['DefaultMinVersion'] ?? '',
    ]),
  );
}

const same = (sets: ReadonlyMap<string, string>, attendus: Readonly<Record<string, string>>): boolean =>
  sets.size === Object.keys(attendus).length &&
  Object.entries(attendus).every(([nom, version]) => sets.get(nom) === version);

/** The pane opens wherever Excel has add-ins, to say what is missing; the rest needs what it calls. */
const BASE = { ExcelApi: '1.1' };
const RUBAN = { ExcelApi: '1.9', SharedRuntime: '1.1' };

const phrase = (attendus: Readonly<Record<string, string>>): string =>
  Object.entries(attendus)
    .map(([nom, version]) => `${nom} ${version}`)
    .join(' et ');

export const checkExigences: Controle = ({ racine }) => {
  const overrides = descend(racine, 'VersionOverrides');
  const defauts: Defaut[] = [];
  if (!same(setsOf(racine), BASE))
    defauts.push({
      code: 'EXIGENCE-INATTENDUE',
      ligne: racine.ligne,
      message: `Le manifeste de base demande ${phrase(BASE)}, pour qu’un Excel plus ancien affiche pourquoi il ne convient pas.`,
    });
  if (overrides && !same(setsOf(overrides), RUBAN))
    defauts.push({
      code: 'EXIGENCE-INATTENDUE',
      ligne: overrides.ligne,
      message: `Le ruban et les fonctions demandent ${phrase(RUBAN)}.`,
    });
  return defauts;
};
