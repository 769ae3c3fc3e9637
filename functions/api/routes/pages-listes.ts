import { Hono } from 'hono';
import * as z from 'zod';
import { FRANCE } from '../../../domain/consolidation/index.ts';
import { formatDate } from '../../../domain/nombre/index.ts';
import { findDepartement } from '../../../domain/referentiels/index.ts';
import type { CodeDepartement } from '../../../domain/referentiels/types.ts';
import { formatTrimestre } from '../../../domain/temps/trimestre.ts';
import type {
  DernierPublie,
  RegionListe,
  RetireListe,
  TableauNiveau,
} from '../../render/territoires/index.ts';
import { dayOf } from '../../service/dependances.ts';
import type { Service } from '../../service/index.ts';
import { readChemin } from '../lire.ts';
import { region } from '../parametres.ts';
import { Probleme } from '../problemes.ts';
import { listTrimestres } from '../public/lecture.ts';
import { ADRESSES, OPTIONS_PAGE_SIMPLE } from '../rendu.ts';
import type { LieuPublic, Rendu } from '../rendu.ts';

/** The latest tableau of each département that has published one. */
async function readDerniers(service: Service): Promise<ReadonlyMap<CodeDepartement, DernierPublie>> {
  // Latest first: what is set last is the latest.
  const derniers = new Map(
    [...(await service.listPublies())].reverse().map((publie) => [publie.departement, publie] as const),
  );
  const tableaux = await Promise.all([...derniers.values()].map((publie) => service.readTableau(publie)));
  return new Map(
    tableaux
      .flatMap((tableau) => tableau ?? [])
      .map(({ entite: { code }, trimestre, textes, rectificatif }) => [
        code,
        {
          trimestre: textes.trimestre,
          href: ADRESSES.tableau(code, trimestre),
          resume: textes.resume,
          publication: textes.publication,
          rectifie: rectificatif !== null,
        },
      ]),
  );
}

/** What départements have withdrawn, latest first. */
async function readRetires(service: Service): Promise<ReadonlyMap<CodeDepartement, readonly RetireListe[]>> {
  const retires = new Map<CodeDepartement, RetireListe[]>();
  for (const { departement, trimestre, retrait } of await service.listRetires()) {
    const liste = retires.get(departement) ?? [];
    retires.set(departement, liste);
    liste.push({
      trimestre: formatTrimestre(trimestre),
      href: ADRESSES.tableau(departement, trimestre),
      phrase: `retiré le ${formatDate(dayOf(new Date(retrait.instant)))}. Motif\u00a0: ${retrait.motif}`,
    });
  }
  return retires;
}

/** The tableaux of a level above the département, latest first; the latest with its sentence. */
async function readNiveau(service: Service, lieu: LieuPublic): Promise<readonly TableauNiveau[]> {
  const trimestres = await listTrimestres(service, lieu);
  const [dernier] = trimestres;
  const tableau =
    dernier === undefined || lieu.niveau === 'departement'
      ? null
      : await service.tableauNiveau({ ...lieu, trimestre: dernier }, 'publique');
  if (!tableau) return [];
  return trimestres.map((trimestre) => ({
    trimestre: formatTrimestre(trimestre),
    href: ADRESSES.publie(lieu, trimestre),
    ...(trimestre === dernier ? { resume: tableau.textes.resume } : {}),
  }));
}

/** Every région; a page of its own where something is published. */
async function readRegions(service: Service, rendu: Rendu): Promise<readonly RegionListe[]> {
  const [derniers, retires] = await Promise.all([readDerniers(service), readRetires(service)]);
  const publiees = new Set(
    [...derniers.keys(), ...retires.keys()].map((code) => findDepartement(code)?.region),
  );
  return rendu.listRegions(derniers, (code) => (publiees.has(code) ? ADRESSES.region(code) : null), retires);
}

/** What is published, by place: the country, then each région. Nothing is ranked. */
export function listesPages(service: Service, rendu: Rendu): Hono {
  return new Hono()
    .get(ADRESSES.accueil, async (c) => {
      const [regions, tableaux] = await Promise.all([
        readRegions(service, rendu),
        readNiveau(service, { niveau: 'national', code: FRANCE }),
      ]);
      return c.html(rendu.renderIndexNational(regions, { ...OPTIONS_PAGE_SIMPLE, tableaux }));
    })
    .get('/regions/:region', async (c) => {
      const { region: code } = readChemin(c, z.object({ region }));
      const [regions, tableaux] = await Promise.all([
        readRegions(service, rendu),
        readNiveau(service, { niveau: 'region', code }),
      ]);
      const liste = regions.find((candidate) => candidate.code === code);
      if (!liste) throw new Probleme('introuvable', `La région ${code} n’est pas dans la liste.`);
      return c.html(rendu.renderIndexRegion(liste, { ...OPTIONS_PAGE_SIMPLE, tableaux }));
    });
}
