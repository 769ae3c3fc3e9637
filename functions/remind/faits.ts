import { resteAJustifier } from '../../domain/depot/index.ts';
import { etapesDuJour } from '../../domain/echeances/index.ts';
import type { EtapeTrimestre } from '../../domain/echeances/index.ts';
import type { FaitsDuJour, SiteAJustifier } from '../../domain/rappels/index.ts';
import { findDepartement } from '../../domain/referentiels/index.ts';
import type { CodeDepartement } from '../../domain/referentiels/types.ts';
import { previousTrimestre, trimestreOf } from '../../domain/temps/trimestre.ts';
import type { DateIso, Trimestre } from '../../domain/temps/trimestre.ts';
import type { Service, Suivi } from '../service/index.ts';

/** What is asked of a day: the quarter, and the steps that its calendar brings. */
export interface JourneeRappels {
  readonly departement: CodeDepartement;
  readonly trimestre: Trimestre;
  readonly jour: DateIso;
  readonly etapes: readonly EtapeTrimestre[];
  /** What the same day brings to another département, for those who are in the directories of both. */
  readonly etapesDe: (autre: CodeDepartement) => Promise<readonly EtapeTrimestre[]>;
}

/** The day of a département as its calendar has it, for the quarter that is over. */
export function journeeOf(departement: CodeDepartement, jour: DateIso): JourneeRappels {
  const trimestre = previousTrimestre(trimestreOf(jour));
  const etapesDe = (code: CodeDepartement) => etapesDuJour(code, jour, [trimestre]);
  return {
    departement,
    trimestre,
    jour,
    etapes: etapesDe(departement),
    etapesDe: (autre) => Promise.resolve(etapesDe(autre)),
  };
}

/** What a day brings to a département; null when it brings nothing, or when the quarter was never opened. */
export async function readFaits(
  service: Service,
  { departement, trimestre, jour, etapes }: Omit<JourneeRappels, 'etapesDe'>,
): Promise<FaitsDuJour | null> {
  if (etapes.length === 0) return null;
  const suivi = await service.suivi({ departement, trimestre });
  if (suivi.sites.every(({ etat }) => etat === 'non-ouvert')) return null;
  const proposition = etapes.some(({ genre }) => genre === 'proposition');
  const rappel = etapes.find((etape) => etape.genre === 'rappel');
  return {
    departement,
    nom: findDepartement(departement)?.deNom ?? departement,
    trimestre,
    jour,
    echeance: suivi.echeance.date,
    rappel: rappel?.genre === 'rappel' ? rappel.rappel : null,
    ouverture: etapes.some(({ genre }) => genre === 'ouverture'),
    proposition,
    nonDeposes: suivi.sites.flatMap(({ site, nom, etat }) => (etat === 'attendu' ? [{ site, nom }] : [])),
    actionsEnRetard: (await service.actions({ departement, etat: 'en-retard', jour })).flatMap(
      ({ site, action, responsable, echeance }) =>
        echeance === null ? [] : [{ site, action, responsable, echeance }],
    ),
    ...(suivi.publication ? { aJustifier: [], bloquants: [] } : await readAVenir(service, suivi)),
  };
}

/** What will block a tableau that is not published yet, and what blocks it once it is consolidated. */
async function readAVenir(
  service: Service,
  { departement, trimestre, sites }: Suivi,
): Promise<Pick<FaitsDuJour, 'aJustifier' | 'bloquants'>> {
  const comptes = await Promise.all(
    sites.map(async ({ site, nom, version }): Promise<SiteAJustifier> => {
      if (version === 0) return { site, nom, nombre: 0 };
      const [{ constats }, { justifications }] = await Promise.all([
        service.readVersion({ site, trimestre, version }),
        service.justifications({ site, trimestre }),
      ]);
      return { site, nom, nombre: resteAJustifier(constats, justifications).length };
    }),
  );
  return {
    aJustifier: comptes.filter(({ nombre }) => nombre > 0),
    bloquants: await readBloquants(service, departement, trimestre),
  };
}

async function readBloquants(
  service: Service,
  departement: CodeDepartement,
  trimestre: Trimestre,
): Promise<FaitsDuJour['bloquants']> {
  const apercu = await service.previewPublication({ departement, trimestre });
  return 'blocages' in apercu ? apercu.blocages.map(({ message }) => ({ message })) : [];
}
