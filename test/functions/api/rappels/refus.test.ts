import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SUJETS } from '../../../../domain/rappels/index.ts';
import { createSocle } from '../../../../functions/api/socle.ts';
import { readRefus, writeRefus } from '../../../../functions/remind/refus.ts';
import { createService } from '../../../../functions/service/index.ts';
import { startMoteur } from '../../../fabriques/moteur.ts';
import type { MoteurDeTest } from '../../../fabriques/moteur.ts';

let moteur: MoteurDeTest;
beforeAll(async () => {
  moteur = await startMoteur();
});
afterAll(() => moteur.close());

type Store = Awaited<ReturnType<MoteurDeTest['createStore']>>;
let store: Store;
let app: ReturnType<typeof createSocle>;
let secret: Uint8Array;
const PERSONNE = '37/abc';

beforeEach(async () => {
  store = await moteur.createStore();
  const clock = () => new Date('2021-01-19T07:00:00.000Z');
  const fichiers = { put: () => Promise.resolve(), get: () => Promise.resolve(null) } as never;
  app = createSocle({ service: createService({ store, fichiers, clock }) });
  secret = await store.readSecretCurseurs();
});

const adresse = (objet: 'depot' | 'actions' | 'tout', suite = ''): string =>
  `/rappels/refus/${writeRefus(secret, { personnes: [PERSONNE], objet })}${suite}`;
const read = async (chemin: string, init?: RequestInit) => {
  const reponse = await app.request(`https://qualite.exemple.fr${chemin}`, init);
  return { statut: reponse.status, entetes: reponse.headers, texte: await reponse.text() };
};

describe('the page of a mail’s link', () => {
  it('says what it would stop, and stops nothing by being opened', async () => {
    const { statut, entetes, texte } = await read(adresse('actions'));
    expect(statut).toBe(200);
    expect(texte).toContain('<h1>Ne plus recevoir ces messages</h1>');
    expect(texte).toContain('les actions dont l’échéance est passée');
    expect(texte).not.toContain('échéance de dépôt');
    expect(await store.readRefus(PERSONNE)).toEqual([]);
    expect(entetes.get('content-security-policy')).toContain("form-action 'self'");
    expect(entetes.get('referrer-policy')).toBe('no-referrer');
    expect(entetes.get('cache-control')).toBe('no-store');
  });

  it('stops it by its button, says what duty keeps, and takes it back', async () => {
    const { texte } = await read(adresse('depot', '?sens=refuser'), { method: 'POST' });
    expect(texte).toContain('<h1>Ces messages sont arrêtés</h1>');
    expect(texte).toContain('Un dépôt en retard vous est toujours rappelé');
    expect(await store.readRefus(PERSONNE)).toEqual(['depot']);
    const repris = await read(adresse('depot', '?sens=reprendre'), { method: 'POST' });
    expect(repris.texte).toContain('<h1>Ne plus recevoir ces messages</h1>');
    expect(await store.readRefus(PERSONNE)).toEqual([]);
  });

  it('takes the one click of a mailbox, as it posts it, twice as well as once', async () => {
    const clic = {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    };
    expect((await read(adresse('tout'), clic)).statut).toBe(200);
    expect((await read(adresse('tout'), clic)).statut).toBe(200);
    expect([...(await store.readRefus(PERSONNE))].sort()).toEqual([...SUJETS].sort());
  });

  it('changes nothing for a link that was cut or made up', async () => {
    const juste = writeRefus(secret, { personnes: [PERSONNE], objet: 'depot' });
    const autre = writeRefus(new Uint8Array(32), { personnes: [PERSONNE], objet: 'depot' });
    const [forme, , signature] = juste.split('.');
    const charge = Buffer.from(JSON.stringify(['37/def', 'depot'])).toString('base64url');
    for (const jeton of [juste.slice(0, -2), `${juste}.x`, autre, `${forme}.${charge}.${signature}`, 'x']) {
      const { statut, texte } = await read(`/rappels/refus/${jeton}`, { method: 'POST' });
      expect([statut, texte.includes('Lien incomplet')]).toEqual([404, true]);
    }
    expect(await store.readRefus(PERSONNE)).toEqual([]);
    expect(await store.readRefus('37/def')).toEqual([]);
  });

  it('stops a whole mail of two départements in both, and one subject where it was asked', async () => {
    const personnes = ['37/abc', '40/def'];
    const tout = `/rappels/refus/${writeRefus(secret, { personnes, objet: 'tout' })}`;
    await store.changeRefus('37/abc', ['actions'], 'refuser');
    const { texte } = await read(tout);
    expect(texte).toContain('<h1>Ne plus recevoir ces messages</h1>');
    expect(texte).toContain('au titre des départements d’Indre-et-Loire et des Landes,');
    expect((await read(tout, { method: 'POST' })).texte).toContain('<h1>Ces messages sont arrêtés</h1>');
    for (const personne of personnes)
      expect([...(await store.readRefus(personne))].sort()).toEqual([...SUJETS].sort());
    const seul = writeRefus(secret, { personnes: ['40/def'], objet: 'actions' });
    const repris = await read(`/rappels/refus/${seul}?sens=reprendre`, { method: 'POST' });
    expect(repris.texte).toContain('au titre du département des Landes,');
    expect(await store.readRefus('40/def')).not.toContain('actions');
    expect(await store.readRefus('37/abc')).toContain('actions');
  });

  it('still opens the links of the mails that were sent before: one entry is written alone', () => {
    const [, charge = ''] = writeRefus(secret, { personnes: ['37/abc'], objet: 'depot' }).split('.');
    expect(JSON.parse(Buffer.from(charge, 'base64url').toString())).toEqual(['37/abc', 'depot']);
  });

  it('is refused to a page of another site', async () => {
    const origine = { method: 'POST', headers: { Origin: 'https://ailleurs.exemple' } };
    expect((await read(adresse('depot'), origine)).statut).toBe(403);
    expect(await store.readRefus(PERSONNE)).toEqual([]);
  });
});

describe('what a person refuses', () => {
  it('keeps every click, when several links are opened at once', async () => {
    await Promise.all(SUJETS.map((sujet) => store.changeRefus(PERSONNE, [sujet], 'refuser')));
    expect([...(await store.readRefus(PERSONNE))].sort()).toEqual([...SUJETS].sort());
    await Promise.all([
      store.changeRefus(PERSONNE, ['depot'], 'reprendre'),
      store.changeRefus(PERSONNE, ['actions'], 'reprendre'),
    ]);
    expect([...(await store.readRefus(PERSONNE))].sort()).toEqual(['etape', 'publication']);
  });
});

describe('readRefus', () => {
  it('gives back what was written, and null for anything else', () => {
    const objet = fc.constantFrom(...SUJETS, 'tout' as const);
    const entree = fc.string({ maxLength: 26 });
    fc.assert(
      fc.property(
        fc.array(entree, { minLength: 1, maxLength: 101 }),
        objet,
        fc.nat(),
        (personnes, quoi, rang) => {
          const jeton = writeRefus(secret, { personnes, objet: quoi });
          expect(readRefus(secret, jeton)).toEqual({ personnes, objet: quoi });
          const i = rang % jeton.length;
          const change = `${jeton.slice(0, i)}${jeton[i] === 'A' ? 'B' : 'A'}${jeton.slice(i + 1)}`;
          // The last sign of a base64url text may carry bits that are not read.
          const lu = readRefus(secret, change);
          expect(lu === null || (i === jeton.length - 1 && lu.personnes.join() === personnes.join())).toBe(
            true,
          );
        },
      ),
    );
  });
});
