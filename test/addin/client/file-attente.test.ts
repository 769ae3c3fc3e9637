import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { createCoffreMemoire, ErreurClient, openFileAttente } from '../../../addin/client/index.ts';
import type { Client, Coffre, ResumeVersion } from '../../../addin/client/index.ts';
import { clientHorsLigne, clientVide } from '../../fabriques/atelier.ts';
import { until } from '../../fabriques/attendre.ts';

const lieu = { site: '37-PREF', trimestre: '2020-T4' } as const;
const octets = new Uint8Array([80, 75, 3, 4]);
const nouveau = { lieu, nom: 'classeur.xlsx', octets, motif: null, versionConnue: 0 };
const recu = (version: number) => ({
  ...lieu,
  version,
  deposeLe: '2021-01-15T09:00:00.000Z',
  empreinte: 'e'.repeat(64),
  dejaRecu: false,
});
const deposee = (version: number, sha256 = 'autre'): ResumeVersion => ({
  version,
  empreinte: 'e',
  deposeLe: '2021-01-14T09:00:00.000Z',
  auteur: 'référent qualité',
  motif: null,
  fichier: { nom: 'c.xlsx', taille: 4, sha256 },
});

/** A server that keeps what it is sent, by key. */
function serveur(versions: ResumeVersion[] = []) {
  const cles: string[] = [];
  const vues = new Map<string, number>();
  const client = clientVide({
    versions: () => Promise.resolve(versions),
    file: ({ cle, octets: recus, versionConnue }) => {
      const courante = versions.at(-1)?.version ?? 0;
      if (!vues.has(cle) && courante !== versionConnue) {
        const conflit = { nom: 'conflit', status: 409, constats: [], versionCourante: courante };
        return Promise.reject(new ErreurClient('probleme', 'Comparez les deux.', conflit));
      }
      cles.push(cle);
      const vue = vues.get(cle);
      if (vue) return Promise.resolve({ etat: 'deja-recu', recu: recu(vue), constats: [] });
      vues.set(cle, courante + 1);
      versions.push(deposee(versions.length + 1, createHash('sha256').update(recus).digest('hex')));
      return Promise.resolve({ etat: 'depose', recu: recu(versions.length), constats: [] });
    },
  });
  return { client, cles, versions };
}

const open = (client: Client, coffre: Coffre = createCoffreMemoire()) => {
  let n = 0;
  return openFileAttente({
    coffre,
    client,
    now: () => new Date('2021-01-15T09:00:00.000Z'),
    newCle: () => `cle-${(n += 1)}`,
    onChange: () => undefined,
  });
};

describe('file d’attente des dépôts', () => {
  it('garde un dépôt hors ligne et l’envoie, sous la même clé, après un redémarrage', async () => {
    const coffre = createCoffreMemoire();
    const premiere = await open(clientHorsLigne, coffre);
    await premiere.add(nouveau);
    await premiere.run();
    expect(premiere.list()).toMatchObject([{ etat: 'en-attente', essais: 1, recu: null }]);

    const { client, cles } = serveur();
    const seconde = await open(client, coffre);
    await seconde.run();
    expect(cles).toEqual(['cle-1']);
    expect(seconde.list()).toMatchObject([{ etat: 'depose', recu: { version: 1 } }]);
    expect(await seconde.octets('cle-1')).toBeNull();
  });

  it('renvoie sous la même clé un dépôt dont la réponse s’est perdue, sans y voir un conflit', async () => {
    const { client, cles } = serveur();
    const file = client.file;
    let perdue = true;
    const avecPerte = {
      ...client,
      file: async (demande: Parameters<typeof file>[0]) => {
        const reponse = await file(demande);
        if (!perdue) return reponse;
        perdue = false;
        throw new ErreurClient('delai', 'Le serveur n’a pas répondu.');
      },
    };
    const attente = await open(avecPerte);
    await attente.add(nouveau);
    await attente.run();
    expect(attente.list()[0]).toMatchObject({ etat: 'en-attente', raison: 'Le serveur n’a pas répondu.' });
    await attente.run();
    expect(attente.list()[0]).toMatchObject({ etat: 'depose' });
    expect(cles).toEqual(['cle-1', 'cle-1']);
  });

  it('reprend un dépôt que la fermeture a interrompu en plein envoi', async () => {
    const coffre = createCoffreMemoire();
    const bloque = await open(clientVide({ file: () => new Promise(() => undefined) }), coffre);
    await bloque.add(nouveau);
    void bloque.run();
    await until('l’envoi est en cours', () => bloque.list()[0]!.etat === 'en-cours');
    expect((await open(clientHorsLigne, coffre)).list()[0]!.etat).toBe('en-attente');
  });

  it('n’envoie rien quand une autre version est arrivée, puis dépose après elle si on le maintient', async () => {
    const { client, cles } = serveur([deposee(1), deposee(2), deposee(3)]);
    const attente = await open(client);
    await attente.add({ ...nouveau, versionConnue: 2, motif: 'appels recomptés' });
    await attente.run();
    expect(cles).toEqual([]);
    expect(attente.list()[0]).toMatchObject({ etat: 'conflit', versionServeur: 3 });
    expect(await attente.octets('cle-1')).toEqual(octets);

    await attente.maintain('cle-1', 'après lecture de la version 3');
    await attente.run();
    expect(attente.list()[0]).toMatchObject({
      etat: 'depose',
      motif: 'après lecture de la version 3',
      recu: { version: 4 },
    });
  });

  it('ne redemande pas ce que le serveur a refusé', async () => {
    let essais = 0;
    const refus = { nom: 'classeur-refuse', status: 422, constats: [], versionCourante: null };
    const attente = await open(
      clientVide({
        file: () => {
          essais += 1;
          return Promise.reject(new ErreurClient('probleme', '2 points empêchent le dépôt.', refus));
        },
      }),
    );
    await attente.add(nouveau);
    await attente.run();
    await attente.run();
    expect(essais).toBe(1);
    expect(attente.list()[0]).toMatchObject({ etat: 'refuse', raison: '2 points empêchent le dépôt.' });
  });

  it('envoie chaque dépôt une fois quand deux relances se croisent', async () => {
    const { client, cles } = serveur();
    const attente = await open(client);
    await attente.add(nouveau);
    await Promise.all([attente.run(), attente.run()]);
    expect(cles).toEqual(['cle-1']);
  });
});
