import { typographie } from '../../domain/controle/outils/phrase.ts';
import { checkAdresses } from './controles/adresses.ts';
import { checkCommandes } from './controles/commandes.ts';
import { checkExigences } from './controles/exigences.ts';
import { checkFonctions } from './controles/fonctions.ts';
import { checkIcones } from './controles/icones.ts';
import { checkIdentite } from './controles/identite.ts';
import { checkOrdre } from './controles/ordre.ts';
import { checkRessources } from './controles/ressources.ts';
import { checkRuntime } from './controles/runtime.ts';
import { checkTextes } from './controles/textes.ts';
import { allElements, parseXml, XmlMalForme } from './element.ts';
import type { Element } from './element.ts';
import type { Controle, Defaut, Entourage } from './types.ts';

const CONTROLES: readonly Controle[] = [
  checkOrdre,
  checkIdentite,
  checkExigences,
  checkAdresses,
  checkRessources,
  checkTextes,
  checkIcones,
  checkCommandes,
  checkRuntime,
  checkFonctions,
];

/**
 * Everything wrong with a manifest, without the network: Microsoft's own validator sends the file to a service, which neither a
 * test nor a closed network can do. Empty when Excel would take it, as far as Microsoft's documentation tells.
 */
export function checkManifest(xml: string, entourage: Entourage): readonly Defaut[] {
  let racine: Element;
  try {
    racine = parseXml(xml);
  } catch (erreur) {
    if (!(erreur instanceof XmlMalForme)) throw erreur;
    const { ligne, message } = erreur;
    return [{ code: 'XML-MAL-FORME', ligne, message: typographie(`XML mal formé : ${message}`) }];
  }
  const manifeste = { racine, elements: allElements(racine) };
  return CONTROLES.flatMap((controle) => controle(manifeste, entourage)).map((defaut) => ({
    ...defaut,
    message: typographie(defaut.message),
  }));
}

export { moveManifest, ADRESSE_COMMISE } from './adresse-complement.ts';
export type { CodeDefaut, Defaut, Entourage } from './types.ts';
