import { applyEditions, escapeAttribut, escapeTexte } from '../xml/edition.ts';
import type { Edition } from '../xml/edition.ts';
import { appendTo, readRacine } from '../xml/enfants.ts';
import type { Parties } from '../support.ts';
import { freeId, RELATIONS_RACINE, TYPES } from './parties.ts';
import type { Textes } from './parties.ts';

const PARTIE = 'docProps/custom.xml';
/** Set of the properties that users define, and the first identifier that it gives (MS-OLEPS). */
const FMTID = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
const PREMIER_PID = 2;
const VT = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
const VIDE = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="${VT}"/>`;
const TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties';

/** The value of a property as text. The prefix is declared in place: producers choose theirs. */
const valueOf = (valeur: string): string => `<vt:lpwstr xmlns:vt="${VT}">${escapeTexte(valeur)}</vt:lpwstr>`;

function patchProprietes(texte: string, proprietes: ReadonlyMap<string, string>): string {
  const racine = readRacine(texte);
  const editions: Edition[] = [];
  const neuves: string[] = [];
  const pids = racine.enfants.map(({ balise }) => Number(balise.attributs['pid'] ?? 0));
  let pid = Math.max(PREMIER_PID - 1, ...pids.filter((n) => Number.isInteger(n)));
  for (const [nom, valeur] of proprietes) {
    const ancienne = racine.enfants.find(({ balise }) => balise.attributs['name'] === nom);
    if (ancienne) {
      const { balise, fin } = ancienne;
      const ouverture = texte.slice(balise.debut, balise.fin).replace(/\s*\/>$/u, '>');
      const element = `${ouverture}${valueOf(valeur)}</${balise.nom}>`;
      editions.push({ debut: balise.debut, fin, texte: element });
    } else {
      pid += 1;
      const balise = `${racine.prefixe}property`;
      neuves.push(
        `<${balise} fmtid="${FMTID}" pid="${pid}" name="${escapeAttribut(nom)}">${valueOf(valeur)}</${balise}>`,
      );
    }
  }
  if (neuves.length > 0) editions.push(appendTo(texte, racine, neuves.join('')));
  return applyEditions(texte, editions);
}

const append = (texte: string, element: (prefixe: string) => string): string => {
  const racine = readRacine(texte);
  return applyEditions(texte, [appendTo(texte, racine, element(racine.prefixe))]);
};

/**
 * The parts that set custom document properties; others keep theirs. Where the file has none, the part is made, declared and
 * linked.
 *
 * @param partie the part of the file, null when it has none.
 */
export function writeProprietes(
  textes: Textes,
  partie: string | null,
  proprietes: ReadonlyMap<string, string>,
): Parties {
  if (proprietes.size === 0) return new Map();
  if (partie !== null) return new Map([[partie, patchProprietes(textes.get(partie) ?? VIDE, proprietes)]]);
  const relations = textes.get(RELATIONS_RACINE) ?? '';
  const id = freeId(relations);
  return new Map([
    [PARTIE, patchProprietes(VIDE, proprietes)],
    [
      RELATIONS_RACINE,
      append(relations, (p) => `<${p}Relationship Id="${id}" Type="${RELATION}" Target="${PARTIE}"/>`),
    ],
    [
      TYPES,
      append(textes.get(TYPES) ?? '', (p) => `<${p}Override PartName="/${PARTIE}" ContentType="${TYPE}"/>`),
    ],
  ]);
}
