import { findDepartement, findSite } from '../../../domain/referentiels/index.ts';
import type { Tableau } from '../../../domain/tableau/types.ts';
import type { Trimestre } from '../../../domain/temps/trimestre.ts';
import type { Service } from '../../service/index.ts';
import { Probleme } from '../problemes.ts';
import type { LieuPublic } from '../rendu.ts';

/** Published quarters of a place, latest first: its own, or those in which one département at least has published. */
export async function listTrimestres(
  service: Pick<Service, 'listPublies'>,
  { niveau, code }: LieuPublic,
): Promise<readonly Trimestre[]> {
  const departement = niveau === 'site' ? findSite(code)?.departement : code;
  const publies =
    niveau === 'site' || niveau === 'departement'
      ? await service.listPublies(departement)
      : (await service.listPublies()).filter(
          (publie) => niveau === 'national' || findDepartement(publie.departement)?.region === code,
        );
  return [...new Set(publies.map(({ trimestre }) => trimestre))].sort().reverse();
}

const noms: Readonly<Record<LieuPublic['niveau'], string>> = {
  site: 'le site',
  departement: 'le département',
  region: 'la région',
  national: 'le pays',
};

export const introuvable = ({ niveau, code }: LieuPublic, quand: string): Probleme =>
  new Probleme(
    'introuvable',
    `Aucun tableau n’est publié pour ${noms[niveau]} ${code}${quand}. Consultez la liste des tableaux publiés.`,
  );

/** What the public reads of a place and a quarter; null where nothing is published, or no longer. */
export const findPublic = (
  service: Service,
  lieu: LieuPublic,
  trimestre: Trimestre,
): Promise<Tableau | null> =>
  lieu.niveau === 'departement'
    ? service.readTableau({ departement: lieu.code, trimestre })
    : service.tableauNiveau({ ...lieu, trimestre }, 'publique');

/** Its latest published quarter. @throws Probleme « introuvable » */
export async function requireDernier(service: Service, lieu: LieuPublic): Promise<Trimestre> {
  const [dernier] = await listTrimestres(service, lieu);
  if (dernier !== undefined) return dernier;
  throw introuvable(lieu, '');
}
