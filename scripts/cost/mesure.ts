import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { indicateursOf, sitesOf } from '../../domain/referentiels/index.ts';
import type { Indicateur, Site } from '../../domain/referentiels/types.ts';
import { createService } from '../../functions/service/index.ts';
import { createClient, createDepotStore, createFichiersDossier } from '../../functions/store/index.ts';
import { openMoteur } from '../../infra/local/moteur/ouvrir.ts';
import { createCompteur } from './releve.ts';
import type { Releve } from './releve.ts';

/** What the table is asked for, by piece of work, with the size of a workbook as it is sent. */
export interface Mesure {
  readonly depot: Releve;
  readonly lecture: Releve;
  readonly consolidation: Releve;
  readonly publication: Releve;
  readonly classeur: number;
}

const DEPARTEMENT = '37';
const TRIMESTRE = '2020-T4';
const COMMENTAIRE =
  'Hausse des appels à la rentrée ; renvois d’appel revus avec chaque service, effet attendu au prochain trimestre.';

/** Every line filled, with its comment: the largest that a site ordinarily files. */
const saisie = ({ code, saisie: forme }: Indicateur) => ({
  code,
  commentaire: COMMENTAIRE,
  ...(forme === 'ratio' ? { numerateur: 630, denominateur: 1000 } : { valeur: 4, effectif: 100 }),
});

async function fill(site: Site, service: ReturnType<typeof createService>): Promise<Uint8Array> {
  const lieu = { site: site.code, trimestre: TRIMESTRE } as const;
  const { octets } = await service.template(lieu, {
    saisies: indicateursOf(site).map(saisie),
    actions: [],
  });
  return octets;
}

/** Files, consolidates and publishes a full quarter of a real roster on the embedded engine, and counts. */
export async function measure(): Promise<Mesure> {
  const dossier = mkdtempSync(join(tmpdir(), 'cout-'));
  const moteur = await openMoteur(dossier, 'commande');
  try {
    const compteur = createCompteur(createClient({ endpoint: moteur.adresse }));
    const table = 'cout';
    await createDepotStore({ client: createClient({ endpoint: moteur.adresse }), table }).createTable();
    const service = createService({
      store: createDepotStore({ client: compteur.client, table }),
      fichiers: createFichiersDossier(join(dossier, 'originaux')),
      clock: () => new Date('2021-01-15T09:00:00.000Z'),
    });
    const [prefecture, ...autres] = sitesOf(DEPARTEMENT);
    if (!prefecture) throw new Error(`No site in ${DEPARTEMENT}.`);
    await service.openTrimestre({ departement: DEPARTEMENT, trimestre: TRIMESTRE });
    const file = async (site: Site): Promise<number> => {
      const octets = await fill(site, service);
      compteur.take();
      const { etat } = await service.file({ octets, nom: 'classeur.xlsx', auteur: 'référent qualité' });
      if (etat !== 'depose') throw new Error(`${site.code}: ${etat}`);
      return octets.length;
    };
    const classeur = await file(prefecture);
    const depot = compteur.take();
    for (const site of autres) await file(site);
    compteur.take();
    const ici = { departement: DEPARTEMENT, trimestre: TRIMESTRE } as const;
    await service.suivi(ici);
    const lecture = compteur.take();
    await service.consolidate(ici);
    const consolidation = compteur.take();
    await service.publish(ici);
    await service.readTableau(ici);
    return { depot, lecture, consolidation, publication: compteur.take(), classeur };
  } finally {
    await moteur.close();
    rmSync(dossier, { recursive: true, force: true });
  }
}
