import { descend } from '../element.ts';
import type { Element } from '../element.ts';
import type { Controle } from '../types.ts';
import { ressourcesOf } from './ressources.ts';

/** Everything that must run in the same page for the runtime to be shared. */
const isPartage = ({ nom, parent }: Element): boolean =>
  nom === 'Runtime' ||
  nom === 'FunctionFile' ||
  (nom === 'SourceLocation' && (parent?.nom === 'Page' || parent?.nom === 'Action'));

/** One page for the pane, the ribbon and the custom functions, the same as the base manifest's, kept alive. */
export const checkRuntime: Controle = (manifeste) => {
  const { racine, elements } = manifeste;
  const volet = descend(racine, 'DefaultSettings', 'SourceLocation')?.attributs['DefaultValue'];
  const partages = elements.filter(isPartage);
  if (partages.length === 0) return [];
  const adresses = new Map(
    ressourcesOf(manifeste).map(({ attributs }) => [attributs['id'], attributs['DefaultValue']]),
  );
  const residus = new Set(partages.map(({ attributs }) => attributs['resid']));
  const runtime = partages.find(({ nom }) => nom === 'Runtime');
  const [resid] = residus;
  if (residus.size === 1 && adresses.get(resid) === volet && runtime?.attributs['lifetime'] === 'long')
    return [];
  return [
    {
      code: 'RUNTIME-PARTAGE',
      ligne: runtime?.ligne ?? racine.ligne,
      message:
        'Le volet, le ruban et les fonctions partagent une page : même resid dans Runtime (lifetime="long"), FunctionFile, Page et Action, à l’adresse de DefaultSettings.',
    },
  ];
};
