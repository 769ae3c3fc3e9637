import { descend } from './element.ts';
import type { Element } from './element.ts';
import type { Manifeste } from './types.ts';

/** Elements of the base manifest whose `DefaultValue` is an address. */
const ADRESSES_BASE: ReadonlySet<string> = new Set([
  'IconUrl',
  'HighResolutionIconUrl',
  'SupportUrl',
  'SourceLocation',
]);

export interface Adresse {
  readonly element: Element;
  readonly url: string;
}

const isRessource = ({ parent }: Element): boolean => parent?.nom === 'Urls' || parent?.nom === 'Images';

/** Every address of the manifest, overrides by language included. */
export function adressesOf({ elements }: Manifeste): readonly Adresse[] {
  return elements.flatMap((element): readonly Adresse[] => {
    const { nom, attributs, parent, texte } = element;
    if (nom === 'AppDomain') return [{ element, url: texte }];
    const porteur = nom === 'Override' && parent ? parent : element;
    const url = attributs['DefaultValue'] ?? attributs['Value'];
    return url !== undefined && (ADRESSES_BASE.has(porteur.nom) || isRessource(porteur))
      ? [{ element, url }]
      : [];
  });
}

/** The one setting: the address of the add-in, without final slash, as the pane's own address tells it. */
export function baseOf({ racine }: Manifeste): string {
  const volet = descend(racine, 'DefaultSettings', 'SourceLocation')?.attributs['DefaultValue'] ?? '';
  return volet.slice(0, Math.max(0, volet.lastIndexOf('/')));
}

/** Path of a file under the base; null when the address is elsewhere. */
export const cheminOf = (url: string, base: string): string | null =>
  base !== '' && url.startsWith(`${base}/`) ? (url.slice(base.length + 1).split(/[?#]/)[0] as string) : null;
