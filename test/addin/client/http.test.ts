import { describe, expect, it } from '@jest/globals';
import { createClient, ErreurClient } from '../../../addin/client/index.ts';
import type { Transport } from '../../../addin/client/index.ts';

const lieu = { site: '37-PREF', trimestre: '2020-T4' } as const;
const clientOf = (fetch: Transport['fetch'], delai = 1_000) =>
  createClient({ base: '/api/v1', delai, fetch });
const probleme =
  (status: number, corps: object): Transport['fetch'] =>
  () =>
    Promise.resolve(new Response(JSON.stringify(corps), { status }));
const failure = async (promesse: Promise<unknown>): Promise<ErreurClient> => {
  try {
    await promesse;
  } catch (erreur) {
    if (erreur instanceof ErreurClient) return erreur;
    throw erreur;
  }
  throw new Error('aucune erreur');
};

describe('client de l’API', () => {
  it('envoie un dépôt avec sa clé, son motif et son nom encodés', async () => {
    const appels: { adresse: string; init: RequestInit | undefined }[] = [];
    const client = clientOf((adresse, init) => {
      appels.push({ adresse: String(adresse), init });
      return Promise.resolve(Response.json({ etat: 'depose', recu: { version: 2 }, constats: [] }));
    });
    await client.file({
      lieu,
      nom: 'Été.xlsx',
      octets: new Uint8Array([1, 2, 3]),
      cle: 'cle-1',
      motif: 'appels recomptés',
      versionConnue: 1,
    });
    expect(appels[0]!.adresse).toBe('/api/v1/depots?site=37-PREF&trimestre=2020-T4');
    expect(appels[0]!.init!.headers).toMatchObject({
      'Idempotency-Key': 'cle-1',
      'X-Nom-Fichier': '%C3%89t%C3%A9.xlsx',
      'X-Motif': 'appels%20recompt%C3%A9s',
      'X-Version-Connue': '1',
    });
  });

  it('rend la phrase et le nom d’un problème du serveur', async () => {
    const erreur = await failure(
      clientOf(
        probleme(409, {
          type: '/problemes/motif-requis',
          detail: 'Dites pourquoi vous corrigez.',
          versionCourante: 2,
        }),
      ).versions(lieu),
    );
    expect(erreur).toMatchObject({
      genre: 'probleme',
      message: 'Dites pourquoi vous corrigez.',
      passagere: false,
      probleme: { nom: 'motif-requis', status: 409, versionCourante: 2 },
    });
  });

  it('ne prend pas la page d’un portail pour une réponse du serveur', async () => {
    const portail: Transport['fetch'] = () => Promise.resolve(new Response('<html>Connectez-vous</html>'));
    const erreur = await failure(clientOf(portail).versions(lieu));
    expect(erreur).toMatchObject({ genre: 'reponse-illisible', passagere: true });
  });

  it('abandonne une réponse qui ne vient pas, même après ses en-têtes', async () => {
    const lente: Transport['fetch'] = (_, init) =>
      Promise.resolve(
        new Response(
          new ReadableStream({
            start: (flux) => init!.signal!.addEventListener('abort', () => flux.error(new Error('abandon'))),
          }),
        ),
      );
    const erreur = await failure(clientOf(lente, 20).versions(lieu));
    expect(erreur).toMatchObject({ genre: 'delai', passagere: true });
  });

  it('dit hors ligne quand le réseau refuse', async () => {
    const erreur = await failure(
      clientOf(() => Promise.reject(new TypeError('Failed to fetch'))).versions(lieu),
    );
    expect(erreur).toMatchObject({ genre: 'hors-ligne', passagere: true });
  });

  it('rend null pour un tableau qui n’est pas publié', async () => {
    const client = clientOf(probleme(404, { type: '/problemes/introuvable', detail: 'Rien de publié.' }));
    expect(await client.tableau('37', '2020-T4')).toBeNull();
  });
});
