import { canonicalJson } from '../../domain/depot/index.ts';
import type { Recu } from '../../domain/depot/types.ts';
import { sha256Of } from '../store/index.ts';
import type { Head, NouvelleVersion, ResultatEcriture } from '../store/index.ts';
import type { Dependances } from './dependances.ts';
import { openRoster, requireSite } from './roster.ts';

/** Each round that is lost was won by somebody else: enough for any real crowd on one site. */
const TOURS = 40;

/** Files are kept before, by the caller. */
type Horloge = Pick<Dependances, 'store' | 'clock'>;

type AEcrire = Omit<NouvelleVersion, 'versionCourante' | 'deposeLe' | 'cle'> & {
  readonly cle: string | undefined;
  /** Version that this content was made from, as its sender saw it; absent when it may follow any. */
  readonly versionConnue?: number | undefined;
};

type ResultatVersion =
  | Exclude<ResultatEcriture, { etat: 'non-ouvert' }>
  | { readonly etat: 'motif-requis'; readonly versionCourante: number };

/**
 * Writes a content after whatever version is current, opening the quarter when it must. Content that is already the
 * current one is not written again; a correction needs a reason. With a known version, the store's compare-and-set is made on
 * it: whoever comes second is told, however close behind.
 */
export async function writeNextVersion(
  dependances: Horloge,
  { cle, charge, motif, versionConnue, ...version }: AEcrire,
): Promise<ResultatVersion> {
  const { store, clock } = dependances;
  const empreinte = sha256Of(canonicalJson(version.contenu));
  for (let tour = 1; ; tour += 1) {
    const head = await readOpenHead(dependances, version.contenu);
    const versionCourante = head.version;
    const recu = head.empreinte === empreinte && recuOf(head, empreinte);
    if (recu) return { etat: 'deja-recu', recu };
    if (versionConnue !== undefined && versionCourante !== versionConnue) {
      return explainRetard(store, version.contenu, { cle, charge }, versionCourante);
    }
    if (versionCourante > 0 && motif === null) return { etat: 'motif-requis', versionCourante };
    const resultat = await store.writeVersion({
      ...version,
      motif: versionCourante === 0 ? null : motif,
      ...(cle === undefined
        ? { cle: `contenu-${empreinte}-${versionCourante}`, charge: empreinte }
        : { cle, charge }),
      versionCourante,
      deposeLe: clock().toISOString(),
    });
    if (resultat.etat === 'non-ouvert') throw new Error('Un trimestre ouvert ne se referme pas.');
    if (resultat.etat !== 'conflit' || tour === TOURS) return resultat;
  }
}

/** Another version is there: somebody else's, unless this very request was stored while it was looked for. */
async function explainRetard(
  store: Horloge['store'],
  { site, trimestre }: NouvelleVersion['contenu'],
  { cle, charge }: { readonly cle: string | undefined; readonly charge: string },
  versionCourante: number,
): Promise<ResultatVersion> {
  const connue = cle === undefined ? null : await store.readDemande(site, trimestre, { cle, charge });
  if (connue && connue.etat !== 'nouvelle') return connue;
  return { etat: 'conflit', versionCourante };
}

async function readOpenHead(
  dependances: Horloge,
  { site, trimestre }: NouvelleVersion['contenu'],
): Promise<Head> {
  const { store } = dependances;
  const head = await store.readHead(site, trimestre);
  if (head) return head;
  await openRoster(dependances, requireSite(site).departement, trimestre);
  const ouvert = await store.readHead(site, trimestre);
  if (!ouvert) throw new Error(`Le trimestre ${trimestre} ne s’ouvre pas pour ${site}.`);
  return ouvert;
}

function recuOf({ site, trimestre, version, deposeLe }: Head, empreinte: string): Recu | null {
  return deposeLe === null ? null : { site, trimestre, version, deposeLe, empreinte, dejaRecu: true };
}
