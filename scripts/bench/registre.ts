import { affiche } from './bancs/affiche.ts';
import { complement } from './bancs/complement.ts';
import { depots } from './bancs/depots.ts';
import { formats } from './bancs/formats.ts';
import { hostiles } from './bancs/hostiles.ts';
import { lecture } from './bancs/lecture.ts';
import { lighthouse } from './bancs/lighthouse.ts';
import { page } from './bancs/page.ts';
import { paquets } from './bancs/paquets.ts';
import { saisie } from './bancs/saisie.ts';
import { scale } from './bancs/scale.ts';
import { signal } from './bancs/signal.ts';
import type { Banc } from './types.ts';

/** Every bench, in the order of a full run. A new one is a file of `bancs/` and a line here. */
const BANCS: readonly Banc[] = [
  lecture,
  hostiles,
  affiche,
  formats,
  page,
  lighthouse,
  complement,
  saisie,
  depots,
  scale,
  paquets,
  signal,
];

/**
 * The benches that were asked for, all of them when none was.
 * @throws RangeError with the known names, for one that does not exist
 */
export function chooseBancs(noms: readonly string[], bancs: readonly Banc[] = BANCS): readonly Banc[] {
  const inconnu = noms.find((nom) => !bancs.some((banc) => banc.nom === nom));
  if (inconnu !== undefined) {
    throw new RangeError(
      `Banc « ${inconnu} » inconnu. Bancs : ${bancs.map(({ nom, objet }) => `${nom} (${objet})`).join(', ')}.`,
    );
  }
  return noms.length === 0 ? bancs : bancs.filter(({ nom }) => noms.includes(nom));
}
