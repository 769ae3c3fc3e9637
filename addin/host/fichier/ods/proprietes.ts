import type { Parties } from '../support.ts';
import { scanBalises } from '../xml/balises.ts';
import type { Balise } from '../xml/balises.ts';
import type { Edition } from '../xml/edition.ts';
import { applyEditions, escapeAttribut, escapeTexte, openBalise, withAttributs } from '../xml/edition.ts';
import { appendTo, readRacine } from '../xml/enfants.ts';

type Textes = ReadonlyMap<string, string>;

const META = 'meta.xml';
const MANIFESTE = 'meta-inf/manifest.xml';
const PROPRIETE = 'meta:user-defined';
const VIDE =
  '<?xml version="1.0" encoding="UTF-8"?>\n<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" office:version="1.3"><office:meta></office:meta></office:document-meta>';
const ENTREE = '<manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>';

interface PlanMeta {
  /** Each property, with the end of its closing tag. */
  readonly proprietes: readonly { readonly balise: Balise; readonly fin: number }[];
  readonly meta: Balise | null;
  readonly fermeture: number;
}

function planMeta(texte: string): PlanMeta {
  const proprietes: { balise: Balise; fin: number }[] = [];
  let meta: Balise | null = null;
  let fermeture = 0;
  let courante: Balise | null = null;
  scanBalises(texte, {
    open: (balise) => {
      if (balise.nom === 'office:meta') meta = balise;
      else if (balise.nom === PROPRIETE) courante = balise;
    },
    close: (nom, debut, fin) => {
      if (nom === 'office:meta') fermeture = debut;
      else if (nom === PROPRIETE && courante) proprietes.push({ balise: courante, fin });
    },
  });
  return { proprietes, meta, fermeture };
}

function patchMeta(texte: string, proprietes: ReadonlyMap<string, string>): string {
  const plan = planMeta(texte);
  const editions: Edition[] = [];
  let neuves = '';
  for (const [nom, valeur] of proprietes) {
    const ancienne = plan.proprietes.find(({ balise }) => balise.attributs['meta:name'] === nom);
    if (ancienne) {
      const { debut, fin } = ancienne.balise;
      const balise = withAttributs(texte.slice(debut, fin), { 'meta:value-type': null });
      const element = `${openBalise(balise)}${escapeTexte(valeur)}</${PROPRIETE}>`;
      editions.push({ debut, fin: ancienne.fin, texte: element });
    } else {
      neuves += `<${PROPRIETE} meta:name="${escapeAttribut(nom)}">${escapeTexte(valeur)}</${PROPRIETE}>`;
    }
  }
  const meta = plan.meta;
  if (neuves !== '' && meta?.vide) {
    const element = `${openBalise(texte.slice(meta.debut, meta.fin))}${neuves}</office:meta>`;
    editions.push({ debut: meta.debut, fin: meta.fin, texte: element });
  } else if (neuves !== '') editions.push({ debut: plan.fermeture, fin: plan.fermeture, texte: neuves });
  return applyEditions(texte, editions);
}

/** The parts that set custom document properties; others keep theirs. Where the file has no `meta.xml`, it is made. */
export function writeProprietes(textes: Textes, proprietes: ReadonlyMap<string, string>): Parties {
  if (proprietes.size === 0) return new Map();
  const meta = textes.get(META);
  if (meta !== undefined) return new Map([[META, patchMeta(meta, proprietes)]]);
  const manifeste = textes.get(MANIFESTE);
  const parties = new Map([[META, patchMeta(VIDE, proprietes)]]);
  if (manifeste !== undefined) {
    const edition = appendTo(manifeste, readRacine(manifeste), ENTREE);
    parties.set(MANIFESTE, applyEditions(manifeste, [edition]));
  }
  return parties;
}
