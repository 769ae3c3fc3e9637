import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeNextVersion } from '../../../functions/service/depot-ecriture.ts';
import { createService } from '../../../functions/service/index.ts';
import {
  createClient,
  createDepotStore,
  createFichiersDossier,
  sha256Of,
} from '../../../functions/store/index.ts';
import { startMoteur } from '../../../infra/local/moteur/processus.ts';
import { INDRE_ET_LOIRE } from '../../../infra/local/demo/indre-et-loire.ts';
import { shiftTrimestre } from '../../../domain/temps/trimestre.ts';
import { acceptOctets, fillClasseur } from '../../donnees/classeur.ts';
import { createReplay, spying } from '../outils/transactions.ts';
import type { Banc, Epreuve } from '../types.ts';

/** Filings on their way at once: sites that file on the last evening. */
const ENSEMBLE = 8;
const { trimestre } = INDRE_ET_LOIRE;

/** Two workbooks that differ by one figure: each filing corrects the one before. */
async function makeClasseurs(lieu: typeof trimestre): Promise<readonly [Uint8Array, Uint8Array]> {
  const demo = { ...INDRE_ET_LOIRE, trimestre: lieu };
  const saisies = demo.saisies.map((saisie, i) => (i === 0 ? { ...saisie, commentaire: 'Relu.' } : saisie));
  return [await fillClasseur(demo), await fillClasseur({ ...demo, saisies })];
}

async function openDossier() {
  const racine = mkdtempSync(join(tmpdir(), 'transparence-banc-'));
  const moteur = await startMoteur(join(racine, 'banc.db'));
  const client = createClient({ endpoint: moteur.adresse });
  const close = async (): Promise<void> => {
    client.destroy();
    await moteur.stop();
    rmSync(racine, { recursive: true, force: true });
  };
  return { client, fichiers: createFichiersDossier(join(racine, 'originaux')), close };
}

/** One partition a place: filings of one site would wait for one another. */
const LIEUX = Array.from({ length: ENSEMBLE }, (_, i) => shiftTrimestre(trimestre, -i));

async function compare(
  { client, fichiers }: Awaited<ReturnType<typeof openDossier>>,
  ensemble: number,
): Promise<Epreuve> {
  const table = `banc-${ensemble}`;
  const espion = spying(client);
  const store = createDepotStore({ client: espion.client, table });
  await store.createTable();
  const clock = (): Date => new Date();
  const service = createService({ store, fichiers, clock });
  const classeurs = await Promise.all(LIEUX.map(makeClasseurs));
  const fileClasseur = (place: number, tour: number) =>
    service.file({
      octets: classeurs[place]?.[tour % 2] ?? new Uint8Array(),
      nom: 'classeur.xlsx',
      auteur: 'référent qualité',
      motif: 'Banc',
    });
  const premier = await fileClasseur(0, 1);
  if (premier.etat !== 'depose') throw new Error(`Le dépôt du banc est refusé : ${premier.etat}.`);

  // Other quarters, so that the two do not correct each other's filings.
  const bases = await Promise.all(
    LIEUX.map((lieu, i) => acceptOctets(classeurs[i]?.[0] ?? new Uint8Array(), lieu)),
  );
  const fileContenu = (place: number, tour: number) => {
    const base = bases[place];
    if (!base) throw new RangeError(`Place ${place}`);
    const contenu = {
      ...base,
      trimestre: shiftTrimestre(base.trimestre, -40),
      modele: `${base.modele}${tour % 2}`,
    };
    const charge = sha256Of(String(tour));
    const fichier = { nom: 'classeur.xlsx', taille: 1, sha256: charge };
    const demande = {
      contenu,
      charge,
      cle: undefined,
      auteur: 'référent qualité',
      fichier,
      motif: 'Banc',
      constats: premier.constats,
    };
    return writeNextVersion({ store, clock }, demande);
  };
  const rejeux = await Promise.all(
    LIEUX.map((_, i) => createReplay(client, table, espion.last(), `S#banc-${i}`)),
  );
  const together = (file: (place: number, tour: number) => unknown) => (tour: number) =>
    Promise.all(Array.from({ length: ensemble }, (_, place) => file(place, tour)));
  return {
    titre:
      ensemble === 1
        ? 'One filing after the other'
        : `${ensemble} filings at once, in ${ensemble} partitions`,
    note: 'The product reads the workbook, checks it, keeps the original on disk and writes; its store alone is given the figures; the floor sends the same transactions to the same engine, on disk, and does nothing else.',
    concurrents: [
      { nom: 'a workbook, to its receipt', run: together(fileClasseur) },
      { nom: 'its figures, to their receipt', run: together(fileContenu) },
      { nom: 'the bare engine', run: together((place) => rejeux[place]?.()) },
    ],
    debit: { quoi: 'filings', parAppel: ensemble },
    echauffement: 6,
    appels: ensemble === 1 ? 20 : 6,
    tours: 7,
  };
}

export const depots: Banc = {
  nom: 'depots',
  objet: 'filings per second, against the bare engine doing the same transactions',
  async *epreuves() {
    const lieu = await openDossier();
    try {
      yield await compare(lieu, 1);
      yield await compare(lieu, ENSEMBLE);
    } finally {
      await lieu.close();
    }
  },
};
