import { createServer } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';

export interface DemandeSes {
  readonly methode: string;
  readonly chemin: string;
  readonly entetes: IncomingHttpHeaders;
  readonly corps: string;
}

/** Status of an answer to come, with the kind of error; `coupe`: the connection is cut once the request is read. */
export type ReponseSes = readonly [statut: number, type?: string] | 'coupe';

/** Answers as the mail service of the cloud does, and keeps what it was asked. */
export interface SesDeTest {
  readonly adresse: string;
  readonly recues: DemandeSes[];
  /** Answers to come, first to last; then every mail is taken. */
  readonly reponses: ReponseSes[];
  close(): Promise<unknown>;
}

export async function startSes(): Promise<SesDeTest> {
  const recues: DemandeSes[] = [];
  const reponses: ReponseSes[] = [];
  const serveur = createServer((requete, reponse) => {
    void (async () => {
      let corps = '';
      for await (const bout of requete) corps += String(bout);
      const { method = '', url = '', headers } = requete;
      recues.push({ methode: method, chemin: url, entetes: headers, corps });
      const prochaine = reponses.shift() ?? [200];
      if (prochaine === 'coupe') return requete.socket.destroy();
      const [statut, type] = prochaine;
      reponse.writeHead(statut, type ? { 'x-amzn-ErrorType': `${type}:http://internal.amazon.com/` } : {});
      reponse.end(statut === 200 ? '{"MessageId":"1"}' : '{"message":"a@exemple.fr is not verified"}');
    })();
  });
  await new Promise<void>((resolve) => serveur.listen(0, '127.0.0.1', resolve));
  const lieu = serveur.address();
  return {
    adresse: `http://127.0.0.1:${typeof lieu === 'object' && lieu ? lieu.port : 0}`,
    recues,
    reponses,
    close: () => new Promise((resolve) => serveur.close(resolve)),
  };
}
