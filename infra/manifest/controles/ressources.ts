import { descend } from '../element.ts';
import type { Element } from '../element.ts';
import type { Controle, Defaut, Manifeste } from '../types.ts';

/** Which list of resources each element that has a `resid` draws from. */
const GENRES: Readonly<Record<string, string>> = {
  Image: 'Images',
  SourceLocation: 'Urls',
  Runtime: 'Urls',
  FunctionFile: 'Urls',
  LearnMoreUrl: 'Urls',
  Label: 'ShortStrings',
  Title: 'ShortStrings',
  Namespace: 'ShortStrings',
  Description: 'LongStrings',
};

/** Longest id of a resource. */
const ID_RESSOURCE = 32;
/** Longest id of a group, a control or a task pane. */
const ID_COMMANDE = 125;

function repeated(elements: readonly Element[]): readonly Element[] {
  const vus = new Set<string>();
  return elements.filter(({ attributs }) => {
    const id = attributs['id'] ?? '';
    if (vus.has(id)) return true;
    vus.add(id);
    return false;
  });
}

/** Resources of the VersionOverrides, whatever their list. */
export const ressourcesOf = ({ racine }: Manifeste): readonly Element[] =>
  (descend(racine, 'VersionOverrides', 'Resources')?.enfants ?? []).flatMap(({ enfants }) => enfants);

/** Each `resid` leads to one resource of the right list, and each resource serves. */
export const checkRessources: Controle = (manifeste) => {
  const ressources = ressourcesOf(manifeste);
  const usages = manifeste.elements.filter(({ attributs }) => attributs['resid'] !== undefined);
  const employees = new Set(usages.map(({ attributs }) => attributs['resid']));
  const commandes = manifeste.elements.filter(({ nom }) => nom === 'Group' || nom === 'Control');
  const defauts: Defaut[] = [];

  for (const { nom, attributs, ligne } of usages) {
    const resid = attributs['resid'] ?? '';
    const cible = ressources.find((ressource) => ressource.attributs['id'] === resid);
    if (!cible || cible.parent?.nom !== GENRES[nom])
      defauts.push({
        code: 'RESSOURCE-INCONNUE',
        ligne,
        message: `<${nom} resid="${resid}"> : aucune ressource de ce nom dans <${GENRES[nom] ?? 'Resources'}>.`,
      });
  }
  for (const { attributs, ligne } of ressources) {
    if (!employees.has(attributs['id']))
      defauts.push({
        code: 'RESSOURCE-INUTILE',
        ligne,
        message: `La ressource « ${attributs['id']} » ne sert nulle part : retirez-la.`,
      });
  }
  const checkLongueur = (elements: readonly Element[], max: number): void => {
    for (const { attributs, ligne } of elements) {
      const id = attributs['id'] ?? '';
      if (id === '' || id.length > max)
        defauts.push({
          code: 'IDENTIFIANT-TROP-LONG',
          ligne,
          message: `Identifiant « ${id} » : de 1 à ${max} caractères.`,
        });
    }
  };
  checkLongueur(ressources, ID_RESSOURCE);
  checkLongueur(commandes, ID_COMMANDE);
  for (const { attributs, ligne } of [...repeated(ressources), ...repeated(commandes)]) {
    defauts.push({
      code: 'IDENTIFIANT-REPETE',
      ligne,
      message: `L’identifiant « ${attributs['id']} » est écrit deux fois : il doit être unique.`,
    });
  }
  return defauts;
};
