import { formatDate } from '../../../domain/nombre/index.ts';
import { findDepartement, sitesOf } from '../../../domain/referentiels/index.ts';
import { formatTrimestre } from '../../../domain/temps/trimestre.ts';
import { stripCaches } from '../../../domain/texte/neutralise.ts';
import type { Trimestre } from '../../../domain/temps/trimestre.ts';
import type { OptionsPageSimple } from '../../render/page/pages-simples.ts';
import { entiteOf } from '../../service/consolidation-entite.ts';
import { dayOf } from '../../service/dependances.ts';
import type { Service } from '../../service/index.ts';
import { Probleme } from '../problemes.ts';
import { ADRESSES, OPTIONS_PAGE_SIMPLE } from '../rendu.ts';
import type { LieuPublic, Rendu } from '../rendu.ts';
import { listTrimestres } from './lecture.ts';

interface Retrait {
  readonly instant: string;
  readonly motif: string;
}

const publicOf = ({ instant, motif }: Retrait) => ({ le: dayOf(new Date(instant)), motif });

/** A notice leads to what is still published of its place. */
async function optionsOf(service: Service, lieu: LieuPublic): Promise<OptionsPageSimple> {
  const reste = (await listTrimestres(service, lieu)).length > 0;
  const { liens } = OPTIONS_PAGE_SIMPLE;
  return {
    ...OPTIONS_PAGE_SIMPLE,
    liens: { ...liens, ...(reste ? { dernier: ADRESSES.publie(lieu, 'dernier') } : {}) },
  };
}

/** The notice of a département's withdrawal. */
export async function renderNotice(
  { service, rendu }: { readonly service: Service; readonly rendu: Rendu },
  code: string,
  trimestre: Trimestre,
  retrait: Retrait,
): Promise<string> {
  const nom = sitesOf(code).find(({ genre }) => genre === 'PREF')?.nom ?? `Département ${code}`;
  return rendu.renderRetrait(
    { service: nom, trimestre: formatTrimestre(trimestre), retrait: publicOf(retrait) },
    await optionsOf(service, { niveau: 'departement', code }),
  );
}

/** The notice of another level, where nothing is left of what départements have withdrawn; null where nothing was withdrawn. */
export async function renderNoticeLieu(
  { service, rendu }: { readonly service: Service; readonly rendu: Rendu },
  lieu: LieuPublic,
  trimestre: Trimestre,
): Promise<string | null> {
  const retraits = await service.retraits({ ...lieu, trimestre });
  if (retraits.length === 0) return null;
  const sources = retraits.map(({ departement, retrait }) => ({
    nom: `Département ${findDepartement(departement)?.deNom ?? departement}`,
    href: ADRESSES.tableau(departement, trimestre),
    ...publicOf(retrait),
  }));
  return rendu.renderRetraitLieu(
    { service: entiteOf(lieu).nom, trimestre: formatTrimestre(trimestre), sources },
    await optionsOf(service, lieu),
  );
}

/** Files that programs read: a page in their place would be taken for data. */
export const isPourProgramme = (fichier: string): boolean => /\.(?:json|csv)$/.test(fichier);

/** What a program reads in place of what was withdrawn: when, why, and by whom. */
export function problemeRetrait(
  trimestre: Trimestre,
  retraits: readonly { readonly departement: string; readonly retrait: Retrait }[],
): Probleme {
  const siens = retraits.map(({ departement, retrait }) => ({
    departement,
    ...publicOf({ ...retrait, motif: stripCaches(retrait.motif) }),
  }));
  const dits = siens.map(
    ({ departement, le, motif }) =>
      `par le département ${departement} le ${formatDate(le)} (motif : ${motif})`,
  );
  return new Probleme(
    'retire',
    `Les résultats du ${formatTrimestre(trimestre)} ont été retirés ${dits.join(', ')}. Ne réutilisez plus ces données.`,
    { retraits: siens },
  );
}
