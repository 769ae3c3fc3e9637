import { createHash } from 'node:crypto';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { unzipSync } from 'fflate';
import { createConteneur } from '../../functions/store/archives/conteneur.ts';
import { buildManifeste } from '../../functions/store/archives/manifeste.ts';
import { createArchives } from '../../functions/store/archives/index.ts';
import type { Archives, Manifeste, OuvreArchive } from '../../functions/store/archives/index.ts';
import { createBase } from '../../functions/store/base.ts';
import type { Base } from '../../functions/store/base.ts';
import { createStoreEcheances } from '../../functions/store/echeances.ts';
import { createStoreRappels } from '../../functions/store/rappels.ts';
import { createStoreIdentite } from '../../functions/store/identite.ts';
import type { StoreIdentite } from '../../functions/store/identite.ts';
import type { Service } from '../../functions/service/index.ts';
import { appels, createFichiersMemoire, createServiceDeTest, fileOf } from './classeurs.ts';
import type { MoteurDeTest } from './moteur.ts';

/** A place where a département's data can be: a table, originals, the service and the archives on both. */
export interface LieuDeTest {
  readonly store: Awaited<ReturnType<MoteurDeTest['createStore']>>;
  readonly fichiers: ReturnType<typeof createFichiersMemoire>;
  readonly service: Service;
  readonly identite: StoreIdentite;
  readonly base: Base;
  readonly archives: Archives;
  /** The archives by another client: one with a bad network. */
  archivesBy(client: DynamoDBDocumentClient): Archives;
}

export async function createLieu(moteur: MoteurDeTest): Promise<LieuDeTest> {
  const store = await moteur.createStore();
  const fichiers = createFichiersMemoire();
  const archivesBy = (client: DynamoDBDocumentClient) =>
    createArchives({ client, table: store.table, fichiers });
  const service = createServiceDeTest(store, fichiers);
  const identite = createStoreIdentite({ client: moteur.client, table: store.table });
  const base = createBase(moteur.client, store.table);
  return { store, fichiers, service, identite, base, archives: archivesBy(moteur.client), archivesBy };
}

/** Someone in a directory, with what leads to them from outside, their mails, and a step of the calendar. */
async function invite({ identite, base }: LieuDeTest, code: string, courriel: string): Promise<void> {
  const habilitations = [{ role: 'referent' as const, departement: code }];
  const apres = {
    id: `id-${code}`,
    courriel,
    fonction: 'référent qualité',
    habilitations,
    sub: `sub-${code}`,
  };
  await identite.writeAnnuaire({
    annuaire: await identite.readAnnuaire(code),
    changements: [{ avant: null, apres }],
    ligne: { instant: '2021-01-02T08:00:00.000Z', fait: 'invitation', auteur: 'bureau national', par: 'p' },
  });
  const rappels = createStoreRappels(base);
  await rappels.takeRappel(courriel, '2021-01-08');
  await rappels.changeRefus(`${code}/id-${code}`, ['actions'], 'refuser');
  const etape = '2021-01-27#consolidation';
  const faite = { etape, fin: 'fait' as const, instant: '2021-01-27T06:00:00.000Z', dit: 'Consolidé.' };
  await createStoreEcheances(base).writeEcheance('2020-T4', code, faite);
}

/** Two quarters of Indre-et-Loire with a correction, runs and a publication, and a quarter of Moselle beside; both directories. */
export async function fillLieu(lieu: LieuDeTest): Promise<void> {
  const { service } = lieu;
  await invite(lieu, '37', 'qualite@indre-et-loire.exemple');
  await invite(lieu, '57', 'qualite@moselle.exemple');
  const file = async (site: string, trimestre: '2020-T3' | '2020-T4', decroches: number) => {
    const octets = await fileOf(site, trimestre, appels(decroches));
    await service.file({ octets, nom: 'classeur.xlsx', auteur: 'référent qualité', motif: 'Vérification' });
  };
  await file('37-PREF', '2020-T3', 610);
  await file('37-PREF', '2020-T4', 630);
  await file('57-PREF', '2020-T4', 930);
  await service.consolidate({ trimestre: '2020-T4' });
  await service.publish({ departement: '37', trimestre: '2020-T4' });
  await file('37-PREF', '2020-T4', 650);
  await file('37-SP-CHINON', '2020-T4', 700);
  await service.consolidate({ trimestre: '2020-T4', departement: '37' });
}

/** All the pieces of an export. */
export async function collect(archives: Archives, departement = '37'): Promise<Buffer> {
  const morceaux: Uint8Array[] = [];
  for await (const morceau of archives.export(departement)) morceaux.push(morceau.slice());
  return Buffer.concat(morceaux);
}

/** Bytes as an archive that is read in pieces of `pas`. */
export const opening = (octets: Uint8Array, pas = 1_000): OuvreArchive =>
  async function* () {
    for (let i = 0; i < octets.length; i += pas) yield await Promise.resolve(octets.subarray(i, i + pas));
  };

const text = (octets: Uint8Array | undefined): string => new TextDecoder().decode(octets);

/** A member of an archive: name and bytes. */
export type Membre = readonly [nom: string, octets: Uint8Array];

const countLignes = (octets: Uint8Array): number => text(octets).split('\n').filter(Boolean).length;

/** The same archive with other members; hashes, counts and manifest made anew: what a forger would do. */
export function forgeMembres(
  archive: Uint8Array,
  change: (membres: readonly Membre[]) => readonly Membre[],
  refait: (manifeste: Manifeste) => Partial<Manifeste> | null = () => ({}),
): Buffer {
  const { 'manifeste.json': ancien, ...autres } = unzipSync(archive);
  const connu = JSON.parse(text(ancien)) as Manifeste;
  const conteneur = createConteneur();
  const morceaux: Uint8Array[] = [];
  const membres = change(Object.entries(autres)).map(([nom, octets]) => {
    morceaux.push(conteneur.add(nom, octets).slice());
    const sha256 = createHash('sha256').update(octets).digest('hex');
    const elements = nom.startsWith('elements/') ? countLignes(octets) : 0;
    return { nom, taille: octets.length, sha256, elements };
  });
  const { format: _f, version: _v, empreinte: _e, ...contenu } = connu;
  const comptes = {
    ...connu.comptes,
    elements: membres.reduce((somme, { elements }) => somme + elements, 0),
    originaux: membres.filter(({ nom }) => nom.startsWith('originaux/')).length,
  };
  const plus = refait(connu);
  const manifeste = plus ? buildManifeste({ ...contenu, membres, comptes, ...plus }) : connu;
  morceaux.push(conteneur.add('manifeste.json', Buffer.from(JSON.stringify(manifeste))).slice());
  return Buffer.concat([...morceaux, conteneur.end()]);
}

/** The same, with the text of the elements changed. */
export const forge = (
  archive: Uint8Array,
  change: (nom: string, contenu: string) => string,
  refait?: (manifeste: Manifeste) => Partial<Manifeste> | null,
): Buffer =>
  forgeMembres(
    archive,
    (membres) =>
      membres.map(([nom, octets]) => [
        nom,
        nom.startsWith('elements/') ? Buffer.from(change(nom, text(octets))) : octets,
      ]),
    refait,
  );
