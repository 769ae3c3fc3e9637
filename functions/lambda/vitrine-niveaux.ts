import { listTrimestres } from '../api/public/lecture.ts';
import { ADRESSES } from '../api/rendu.ts';
import type { LieuPublic } from '../api/rendu.ts';
import { FRANCE } from '../../domain/consolidation/index.ts';
import { findDepartement, sitesOf } from '../../domain/referentiels/index.ts';
import type { Service } from '../service/index.ts';
import type { AvisPublication } from '../store/flux.ts';
import { clearedOf, copyOf, filesOf, noticesOf, same } from './vitrine-chemins.ts';
import type { Chemin } from './vitrine-chemins.ts';

/** What a département's publication changes around it: its sites, its région, the country, and their lists. */
export async function niveauxOf(service: Service, avis: AvisPublication): Promise<Chemin[]> {
  const region = findDepartement(avis.departement)?.region;
  const lieux: LieuPublic[] = [
    ...(await listSites(service, avis)).map((code): LieuPublic => ({ niveau: 'site', code })),
    ...(region === undefined ? [] : [{ niveau: 'region' as const, code: region }]),
    { niveau: 'national', code: FRANCE },
  ];
  const chemins = await Promise.all(lieux.map((lieu) => cheminsOf(service, lieu, avis)));
  return [...chemins.flat(), ...(region === undefined ? [] : [same(ADRESSES.region(region))])];
}

/** Those whose figures are published; once withdrawn, those whose figures were. */
async function listSites(service: Service, avis: AvisPublication): Promise<readonly string[]> {
  const publies = await service.sitesPublies(avis);
  if (publies.length > 0) return publies;
  const { trimestre } = avis;
  const codes = sitesOf(avis.departement).map(({ code }) => code);
  const retraits = await Promise.all(
    codes.map((code) => service.retraits({ niveau: 'site', code, trimestre })),
  );
  return codes.filter((_, i) => (retraits[i]?.length ?? 0) > 0);
}

/** The quarter of the publication, the one before it, which now leads to it, and « dernier ». */
async function cheminsOf(
  service: Service,
  lieu: LieuPublic,
  { trimestre }: AvisPublication,
): Promise<Chemin[]> {
  const trimestres = await listTrimestres(service, lieu);
  const read = (t: typeof trimestre) => service.tableauNiveau({ ...lieu, trimestre: t }, 'publique');
  const ici = ADRESSES.publie(lieu, trimestre);
  const tableau = trimestres.includes(trimestre) ? await read(trimestre) : null;
  const precedent = trimestres.find((t) => t < trimestre);
  const [tete] = trimestres;
  const dernier = tete === trimestre ? tableau : tete === undefined ? null : await read(tete);
  const voisins = precedent === undefined ? [] : [same(ADRESSES.publie(lieu, precedent))];
  const copies = dernier ? copyOf(dernier, 'dernier') : [];
  if (tableau) return [...filesOf(tableau, ici), same(ici), ...voisins, ...copies];
  const retraits = await service.retraits({ ...lieu, trimestre });
  // Nothing was ever published: there is nothing to copy, which this address will say.
  if (retraits.length === 0) return [same(ici)];
  return [...noticesOf(lieu, trimestre), ...voisins, ...copies, ...clearedOf(lieu, dernier)];
}
