import { baseOf, cheminOf } from '../adresses.ts';
import { descend } from '../element.ts';
import type { Controle, Defaut } from '../types.ts';
import { ressourcesOf } from './ressources.ts';

/** Ids in functions.json; null when it is not what Excel expects. */
function readIds(octets: Uint8Array): readonly string[] | null {
  try {
    const lu = JSON.parse(new TextDecoder().decode(octets)) as { functions?: readonly { id?: unknown }[] };
    const ids = lu.functions?.map(({ id }) => id) ?? [];
    return ids.every((id) => typeof id === 'string') ? ids : null;
  } catch {
    return null;
  }
}

/** The functions that the manifest describes are those that the code registers. */
export const checkFonctions: Controle = (manifeste, { files, fonctions }) => {
  const point = manifeste.elements.find(({ attributs }) => attributs['xsi:type'] === 'CustomFunctions');
  if (!point) return [];
  const resid = descend(point, 'Metadata', 'SourceLocation')?.attributs['resid'];
  const url = ressourcesOf(manifeste).find(({ attributs }) => attributs['id'] === resid)?.attributs[
    'DefaultValue'
  ];
  const octets = files.get(cheminOf(url ?? '', baseOf(manifeste)) ?? '');
  if (!octets) return [];
  const ids = readIds(octets);
  const [decrites, codees] = [[...(ids ?? [])].sort().join(', '), [...fonctions].sort().join(', ')];
  if (ids && decrites === codees) return [];
  const defaut: Defaut = {
    code: 'FONCTIONS-DIFFERENTES',
    ligne: point.ligne,
    message: ids
      ? `functions.json décrit « ${decrites} » et le code associe « ${codees} » : relancez scripts/build-functions.ts.`
      : 'functions.json n’est pas lisible : relancez scripts/build-functions.ts.',
  };
  return [defaut];
};
