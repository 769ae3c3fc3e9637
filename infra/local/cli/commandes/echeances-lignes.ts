import type { EtapeTrimestre } from '../../../../domain/echeances/index.ts';
import { formatDate } from '../../../../domain/nombre/index.ts';
import type { CodeDepartement } from '../../../../domain/referentiels/types.ts';
import type { EtapeRapportee, FinNationale } from '../../../../functions/echeancier/index.ts';

const GENRES: Readonly<Record<EtapeTrimestre['genre'], string>> = {
  ouverture: 'ouverture du trimestre',
  rappel: 'rappel',
  consolidation: 'consolidation',
  proposition: 'proposition de publication',
};
const FINS: Readonly<Record<EtapeRapportee['fin'], string>> = {
  fait: 'fait',
  'deja-fait': 'déjà fait',
  passe: 'passé',
  attente: 'en attente',
  echec: 'à refaire',
};

/** « rappel J-15 ». */
export const nomEtape = (
  etape: Pick<EtapeTrimestre, 'genre'> & { readonly rappel?: string | null },
): string => [GENRES[etape.genre], etape.rappel].filter(Boolean).join(' ');

/** « Département 37, 27 janvier 2021, consolidation : fait. Consolidation … » */
export const etapeLigne = (departement: CodeDepartement, etape: EtapeRapportee): string =>
  `Département ${departement}, ${formatDate(etape.le)}, ${nomEtape(etape)} : ${FINS[etape.fin]}. ${etape.dit}`;

const FINS_NATIONALES: Readonly<Record<FinNationale['fin'], string>> = {
  fait: 'fait',
  'deja-fait': 'déjà fait',
  'pas-encore': 'pas encore',
  echec: 'à refaire',
};

export const nationalLigne = ({ fin, dit }: FinNationale): string =>
  `Régions et France : ${FINS_NATIONALES[fin]}. ${dit}`;
