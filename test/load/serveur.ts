/**
 * The server that `serveur-tue.test.ts` kills: the data folder, its engine and the service as `npm start` opens them, behind
 * one route without sign-in. Arguments: the data folder.
 */
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { BaseIndisponible } from '../../functions/store/index.ts';
import { openPoste } from '../../infra/local/poste/poste.ts';

async function readCorps(demande: IncomingMessage): Promise<Uint8Array> {
  const morceaux: Buffer[] = [];
  for await (const morceau of demande) morceaux.push(morceau as Buffer);
  return new Uint8Array(Buffer.concat(morceaux));
}

const poste = await openPoste(process.argv[2] ?? '', 'serveur');
const serveur = createServer((demande, reponse) => {
  const file = async (): Promise<unknown> => {
    const octets = await readCorps(demande);
    const cle = String(demande.headers['idempotency-key']);
    const envoi = { octets, cle, nom: 'classeur.xlsx', auteur: 'référent qualité', motif: 'Charge' };
    const { constats: _c, ...dit } = await poste.service.file(envoi);
    return dit;
  };
  file().then(
    (dit) => reponse.end(JSON.stringify(dit)),
    (erreur: unknown) => {
      reponse.statusCode = erreur instanceof BaseIndisponible ? 503 : 500;
      reponse.end(String(erreur));
    },
  );
});
serveur.listen(0, '127.0.0.1', () => {
  const adresse = serveur.address();
  process.stdout.write(`port ${typeof adresse === 'object' && adresse ? adresse.port : 0}\n`);
});
