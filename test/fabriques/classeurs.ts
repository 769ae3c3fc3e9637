import { writeModele } from '../../domain/classeur/modele/index.ts';
import type { ActionModele, SaisieIndicateur } from '../../domain/classeur/types.ts';
import { INDICATEURS, cibleOf, findSite, indicateursOf } from '../../domain/referentiels/index.ts';
import type { CodeSite } from '../../domain/referentiels/types.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import { createService } from '../../functions/service/index.ts';
import type { Service } from '../../functions/service/index.ts';
import type { DepotStore, FichierStore } from '../../functions/store/index.ts';

const parCode = new Map(INDICATEURS.map((indicateur) => [indicateur.code, indicateur]));

/** A workbook as a site files it: .xlsx bytes with figures and one action on the phone. */
export function fileOf(
  code: CodeSite,
  trimestre: Trimestre,
  saisies: readonly SaisieIndicateur[],
  plus: Partial<ActionModele> = {},
): Promise<Uint8Array> {
  const site = findSite(code)!;
  return writeModele(
    {
      site: { code, nom: site.nom },
      trimestre,
      saisies,
      lignes: indicateursOf(site).map((indicateur) => ({
        code: indicateur.code,
        cible: cibleOf(site.departement, indicateur.code),
        precedent: null,
      })),
      actions: [
        {
          numero: '1',
          action: 'Établir une stratégie de renvoi d’appel par service',
          origine: 'Indicateur',
          porteSur: 'TEL-DECROCHE',
          responsable: 'Chef du SIDSIC',
          debut: '2020-10-01',
          echeance: '2021-06-30',
          avancement: 40,
          etat: 'En cours',
          bilan: '',
          ...plus,
        },
      ],
    },
    parCode,
  );
}

/** Calls answered, out of 1 000: 63 % for a target of 90 %. */
export const appels = (decroches: number): SaisieIndicateur[] => [
  {
    code: 'TEL-DECROCHE',
    numerateur: decroches,
    denominateur: 1000,
    action: '1',
    commentaire: 'SVI en cours',
  },
];

/** Originals in memory, for the tests that are not about the folder. */
export function createFichiersMemoire(): FichierStore & { readonly octets: ReadonlyMap<string, Uint8Array> } {
  const octets = new Map<string, Uint8Array>();
  return {
    octets,
    put: (cle, contenu) => {
      octets.set(cle, contenu);
      return Promise.resolve();
    },
    get: (cle) => Promise.resolve(octets.get(cle) ?? null),
  };
}

/** A service at 15 January 2021, whose clock goes on by a second at each look. */
export function createServiceDeTest(store: DepotStore, fichiers = createFichiersMemoire()): Service {
  let instant = Date.parse('2021-01-15T09:00:00.000Z');
  return createService({ store, fichiers, clock: () => new Date((instant += 1_000)) });
}

/** Files the calls answered of a préfecture, out of a thousand, consolidates and publishes its département's quarter. */
export async function publishAppels(
  service: Service,
  site: CodeSite,
  trimestre: Trimestre,
  decroches: number,
): Promise<void> {
  const octets = await fileOf(site, trimestre, appels(decroches));
  await service.file({ octets, nom: 'c.xlsx', auteur: 'référent qualité' });
  await service.consolidate({ trimestre });
  await service.publish({ departement: site.slice(0, 2), trimestre });
}
