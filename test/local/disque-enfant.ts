/**
 * A post on a disk that fills up and is freed, told line by line as JSON. Argument: the folder of a small disk of its own. First the
 * start on a full disk, then a server at work.
 */
import { readFileSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { echecDisque } from '../../infra/local/echec.ts';
import { openPoste } from '../../infra/local/poste/poste.ts';
import { startFonctions } from '../../infra/local/start/fonctions.ts';
import { appels, fileOf } from '../fabriques/classeurs.ts';

const [disque = ''] = process.argv.slice(2);
const dossier = join(disque, 'donnees');
const lest = join(disque, 'lest');
const tell = (nom: string, fait: unknown): void => console.log(JSON.stringify({ nom, fait }));

/** Takes all the room there is, to the last byte. */
function fill(): void {
  const { bavail, bsize } = statfsSync(disque);
  writeFileSync(lest, Buffer.alloc(bavail * bsize, 1));
}
const free = (): void => rmSync(lest);
const sentence = (erreur: unknown): string =>
  (echecDisque(erreur) ?? (erreur instanceof Error ? erreur : new Error(String(erreur)))).message.replaceAll(
    disque,
    '',
  );
const openSaid = (): Promise<string> =>
  openPoste(dossier, 'serveur').then(
    async (poste) => {
      await poste.close();
      return 'ouvert';
    },
    (erreur: unknown) => sentence(erreur),
  );

fill();
tell('dossier neuf, disque plein', await openSaid());
free();
tell('dossier neuf, place faite', await openSaid());
fill();
tell('disque plein', await openSaid());
tell(
  'restes',
  readdirSync(dossier).filter((nom) => nom.includes('verrou')),
);
tell('version', JSON.parse(readFileSync(join(dossier, 'dossier.json'), 'utf8')));
free();
tell('place faite', await openSaid());

const poste = await openPoste(dossier, 'serveur');
const { adresse, stop } = await startFonctions(poste, 0, false);
const depose = async (decroches: number): Promise<unknown> => {
  const octets = await fileOf('37-PREF', '2020-T4', appels(decroches));
  const reponse = await fetch(`${adresse}/api/v1/depots`, {
    method: 'POST',
    body: new Uint8Array(octets),
    headers: { 'X-Motif': 'charge', 'Idempotency-Key': `cle-${decroches}` },
  });
  const { type, detail, recu } = (await reponse.json()) as Record<string, unknown>;
  return {
    statut: reponse.status,
    ...(reponse.ok ? { version: (recu as { version: number }).version } : { type, detail }),
  };
};
const sante = async (): Promise<unknown> => {
  const reponse = await fetch(`${adresse}/sante`);
  const { etat, disque: place } = (await reponse.json()) as Record<string, unknown>;
  return { statut: reponse.status, etat, place };
};
const versions = async (): Promise<number> =>
  (await poste.service.versions({ site: '37-PREF', trimestre: '2020-T4' })).length;
tell('avant', [await depose(601), await sante(), await versions()]);
fill();
tell('plein', [await depose(602), await sante(), await versions()]);
free();
// The same filing again, with its key: it is the first that is kept.
tell('après', [await depose(602), await sante(), await versions()]);
await stop();
await poste.close();
