import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createStoreIdentite } from '../../functions/store/identite.ts';
import { readConnexion } from '../../infra/local/start/connexion.ts';
import { startFonctions } from '../../infra/local/start/fonctions.ts';
import type { Poste } from '../../infra/local/poste/poste.ts';
import { createServiceDeTest } from '../fabriques/classeurs.ts';
import { json } from '../fabriques/http.ts';
import { startMoteur } from '../fabriques/moteur.ts';
import type { MoteurDeTest } from '../fabriques/moteur.ts';

let moteur: MoteurDeTest;
let poste: Poste;
beforeAll(async () => {
  moteur = await startMoteur();
  const store = await moteur.createStore();
  const annuaires = createStoreIdentite({ client: moteur.client, table: store.table });
  // What the functions take of a post.
  poste = { service: createServiceDeTest(store), annuaires } as unknown as Poste;
});
afterAll(() => moteur.close());

const methodeOf = async (adresse: string): Promise<unknown> =>
  (await json(await fetch(`${adresse}/api/v1/connexion`)))['methode'];
const SUIVI = '/api/v1/departements/37/trimestres/2020-T4';

describe('TRANSPARENCE_CONNEXION', () => {
  it('est « locale » ou rien', () => {
    expect([undefined, '', 'aucune', 'locale'].map(readConnexion)).toEqual([false, false, false, true]);
    expect(() => readConnexion('proconnect')).toThrow('donnez « locale »');
  });

  it('absente, ne demande à personne de se connecter', async () => {
    const fonctions = await startFonctions(poste, 0, false);
    expect([await methodeOf(fonctions.adresse), fonctions.emetteur]).toEqual(['aucune', null]);
    expect((await fetch(fonctions.adresse + SUIVI)).status).toBe(200);
    expect((await fonctions.envoie(SUIVI)).status).toBe(200);
    await fonctions.stop();
  });

  it('« locale », ferme la porte à qui ne se connecte pas, sauf au travail de ce poste', async () => {
    const fonctions = await startFonctions(poste, 0, true);
    expect(await methodeOf(fonctions.adresse)).toBe('oidc');
    expect((await fetch(fonctions.adresse + SUIVI)).status).toBe(401);
    expect((await fonctions.envoie(SUIVI)).status).toBe(200);
    const depart = new URLSearchParams({
      mode: 'redirection',
      retour: '/complement/page.html',
      defi: 'd'.repeat(43),
    });
    const debut = await fetch(`${fonctions.adresse}/connexion/debut?${depart.toString()}`, {
      redirect: 'manual',
    });
    expect(debut.headers.get('Location')).toContain(`${fonctions.emetteur ?? ''}/auth?`);
    await fonctions.stop();
    await expect(fetch(`${fonctions.emetteur ?? ''}/jwks`)).rejects.toThrow();
  });
});
