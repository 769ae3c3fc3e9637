import { autorise } from '../../../../domain/droits/autorise.ts';
import type { Habilitation, Ressource } from '../../../../domain/droits/types.ts';
import { findDepartement, findRegion, findSite } from '../../../../domain/referentiels/index.ts';
import type { Site } from '../../../../domain/referentiels/types.ts';
import type { EtatConnexion } from '../../connexion/types.ts';
import type { LieuVue } from '../../../client/index.ts';

export type Lieu = Pick<LieuVue, 'niveau' | 'code'>;

/** The country's code, as the functions write it. */
const FRANCE = 'FR';

/** The name that people choose a place by. */
export function nomLieu({ niveau, code }: Lieu): string {
  switch (niveau) {
    case 'site':
      return findSite(code)?.nom ?? code;
    case 'departement':
      return `Département ${code}, ${findDepartement(code)?.nom ?? ''}`;
    case 'region':
      return `Région ${findRegion(code)?.nom ?? code}`;
    case 'national':
      return 'France entière';
  }
}

const ressourceOf = ({ niveau, code }: Lieu): Ressource =>
  niveau === 'national' ? { niveau } : ({ niveau, [niveau]: code } as unknown as Ressource);

/** Whether who works there may see a place. The server decides again. */
export const peutVoir = (connexion: EtatConnexion, lieu: Lieu): boolean =>
  connexion.etat !== 'connecte' ||
  autorise({ sub: '', compte: null, entrees: [connexion] }, 'vue.lire', ressourceOf(lieu)).permis;

function lieuxOfHabilitation(habilitation: Habilitation): readonly Lieu[] {
  if ('site' in habilitation) return [{ niveau: 'site', code: habilitation.site }];
  if ('departement' in habilitation) return [{ niveau: 'departement', code: habilitation.departement }];
  if ('region' in habilitation) return [{ niveau: 'region', code: habilitation.region }];
  return [{ niveau: 'national', code: FRANCE }];
}

function lieuxOfSite({ code, departement }: Site): readonly Lieu[] {
  const region = findDepartement(departement)?.region;
  return [
    { niveau: 'departement', code: departement },
    { niveau: 'site', code },
    ...(region === undefined ? [] : [{ niveau: 'region', code: region } as const]),
  ];
}

const cleOf = ({ niveau, code }: Lieu): string => `${niveau} ${code}`;

/** Places to choose from: those of one's rights, then those around the workbook. The first is shown. */
export function listLieux(connexion: EtatConnexion, site: Site | null): readonly Lieu[] {
  const droits = connexion.etat === 'connecte' ? connexion.habilitations.flatMap(lieuxOfHabilitation) : [];
  const autour: readonly Lieu[] = [...(site ? lieuxOfSite(site) : []), { niveau: 'national', code: FRANCE }];
  const visibles = [...droits, ...autour].filter((lieu) => peutVoir(connexion, lieu));
  return [...new Map(visibles.map((lieu) => [cleOf(lieu), lieu])).values()];
}

export { cleOf };
