import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import Fraction from 'fraction.js';
import { createLecteur } from '../../../addin/custom-functions/chiffres/lecteur.ts';
import type { Lecteur } from '../../../addin/custom-functions/chiffres/lecteur.ts';
import type { Chiffres, Demande, Reponse } from '../../../addin/custom-functions/chiffres/types.ts';

const T4: Demande = { site: '37-PREF', trimestre: '2020-T4' };
const T3: Demande = { site: '37-PREF', trimestre: '2020-T3' };

/** A content that tells where and when it was read. */
const chiffresDe = ({ site, trimestre }: Demande, numero: number): Chiffres =>
  new Map([
    ['TEL-DECROCHE', { definition: 1, valeur: new Fraction(numero), raison: `${site} ${trimestre}` }],
  ]);

const origineDe = (chiffres: Chiffres): string | null => chiffres?.get('TEL-DECROCHE')?.raison ?? null;
const numeroDe = (chiffres: Chiffres): number | undefined => chiffres?.get('TEL-DECROCHE')?.valeur?.valueOf();

/** A server that answers when told to, a clock and a tick that the test moves. */
function openBanc() {
  const appels: Demande[][] = [];
  const reponses: ((reponses?: readonly Reponse[]) => void)[] = [];
  const echecs: ((erreur: Error) => void)[] = [];
  let ticks: (() => void)[] = [];
  let heure = 0;
  const lecteur: Lecteur = createLecteur({
    lireChiffres: (demandes) =>
      new Promise((resolve, reject) => {
        appels.push([...demandes]);
        const numero = appels.length;
        const lus = demandes.map((demande): Reponse => ({
          etat: 'lu',
          chiffres: chiffresDe(demande, numero),
        }));
        reponses.push((autres) => resolve(autres ?? lus));
        echecs.push(reject);
      }),
    maintenant: () => heure,
    differer: (suite) => ticks.push(suite),
    dureeMs: 1000,
  });
  const tick = (): void => {
    const suites = ticks;
    ticks = [];
    for (const suite of suites) suite();
  };
  return { lecteur, appels, reponses, echecs, tick, pass: (ms: number) => (heure += ms) };
}

describe('a reader of figures', () => {
  it('asks once for all the cells of a recalculation, each site and quarter once', async () => {
    const { lecteur, appels, reponses, tick } = openBanc();
    const lus = [T4, T3, T4, T4].map((demande) => lecteur.read(demande));
    expect(appels).toEqual([]);
    tick();
    expect(appels).toEqual([[T4, T3]]);
    reponses[0]?.();
    expect((await Promise.all(lus)).map(origineDe)).toEqual([
      '37-PREF 2020-T4',
      '37-PREF 2020-T3',
      '37-PREF 2020-T4',
      '37-PREF 2020-T4',
    ]);
  });

  it('joins what is already being asked', async () => {
    const { lecteur, appels, reponses, tick } = openBanc();
    const premier = lecteur.read(T4);
    tick();
    const second = lecteur.read(T4);
    tick();
    reponses[0]?.();
    expect(numeroDe(await second)).toBe(numeroDe(await premier));
    expect(appels).toHaveLength(1);
  });

  it('believes an answer for a while, then asks again', async () => {
    const { lecteur, appels, reponses, tick, pass } = openBanc();
    const premier = lecteur.read(T4);
    tick();
    reponses[0]?.();
    await premier;
    pass(999);
    expect(numeroDe(await lecteur.read(T4))).toBe(1);
    pass(1);
    const apres = lecteur.read(T4);
    tick();
    reponses[1]?.();
    expect(numeroDe(await apres)).toBe(2);
    expect(appels).toHaveLength(2);
  });

  it('forgets a site and quarter where something was filed, and it alone', async () => {
    const { lecteur, appels, reponses, tick } = openBanc();
    const lus = [lecteur.read(T4), lecteur.read(T3)];
    tick();
    reponses[0]?.();
    await Promise.all(lus);
    lecteur.invalidate(T4);
    const apres = [lecteur.read(T4), lecteur.read(T3)];
    tick();
    reponses[1]?.();
    expect((await Promise.all(apres)).map(numeroDe)).toEqual([2, 1]);
    expect(appels[1]).toEqual([T4]);
  });

  it('keeps no answer that was on its way when something was filed', async () => {
    const { lecteur, reponses, tick } = openBanc();
    const avant = lecteur.read(T4);
    tick();
    lecteur.invalidate();
    const apres = lecteur.read(T4);
    tick();
    reponses[1]?.();
    reponses[0]?.();
    expect(numeroDe(await avant)).toBe(1);
    expect(numeroDe(await apres)).toBe(2);
    expect(numeroDe(await lecteur.read(T4))).toBe(2);
  });

  it('does not lose a new request when the one it replaced fails', async () => {
    const { lecteur, appels, reponses, echecs, tick } = openBanc();
    const avant = lecteur.read(T4);
    tick();
    lecteur.invalidate(T4);
    const apres = lecteur.read(T4);
    tick();
    echecs[0]?.(new Error('coupé'));
    await expect(avant).rejects.toThrow('coupé');
    const joint = lecteur.read(T4);
    tick();
    reponses[1]?.();
    expect([numeroDe(await apres), numeroDe(await joint)]).toEqual([2, 2]);
    expect(appels).toHaveLength(2);
  });

  it('lets one failure touch no other cell, and asks again next time', async () => {
    const { lecteur, reponses, tick } = openBanc();
    const [rate, bon] = [lecteur.read(T4), lecteur.read(T3)];
    tick();
    reponses[0]?.([
      { etat: 'echec', message: 'Le serveur n’a pas pu être joint.' },
      { etat: 'lu', chiffres: null },
    ]);
    await expect(rate).rejects.toThrow('Le serveur n’a pas pu être joint.');
    expect(await bon).toBeNull();
    const apres = lecteur.read(T4);
    tick();
    reponses[1]?.();
    expect(numeroDe(await apres)).toBe(2);
  });

  it('fails all when the port fails, or answers too little', async () => {
    const { lecteur, reponses, echecs, tick } = openBanc();
    const perdus = [lecteur.read(T4), lecteur.read(T3)];
    tick();
    echecs[0]?.(new Error('coupé'));
    for (const perdu of perdus) await expect(perdu).rejects.toThrow('coupé');
    const court = lecteur.read(T4);
    tick();
    reponses[1]?.([]);
    await expect(court).rejects.toThrow(/rien répondu/);
  });

  it('gives each caller its own figures, and asks for none twice at once, in any order of events', async () => {
    const demandes = ['37-PREF', '57-PREF', '40-DDETSPP'].flatMap((site) =>
      (['2020-T3', '2020-T4'] as const).map((trimestre): Demande => ({ site, trimestre })),
    );
    const evenement = fc.oneof(
      {
        weight: 6,
        arbitrary: fc.constantFrom(...demandes).map((demande) => ({ genre: 'lit', demande }) as const),
      },
      { weight: 2, arbitrary: fc.constant({ genre: 'tick' } as const) },
      { weight: 2, arbitrary: fc.nat(9).map((i) => ({ genre: 'repond', i }) as const) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(evenement, { maxLength: 40 }), async (evenements) => {
        const { lecteur, appels, reponses, tick } = openBanc();
        const attendues: Promise<[string, string | null]>[] = [];
        for (const fait of evenements) {
          if (fait.genre === 'tick') tick();
          else if (fait.genre === 'repond') reponses[fait.i]?.();
          else {
            const { site, trimestre } = fait.demande;
            attendues.push(
              lecteur.read(fait.demande).then((chiffres) => [`${site} ${trimestre}`, origineDe(chiffres)]),
            );
          }
          await Promise.resolve();
        }
        tick();
        for (const reponse of reponses) reponse();
        for (const [voulue, lue] of await Promise.all(attendues)) expect(lue).toBe(voulue);
        // Nothing expires nor is invalidated here: each site and quarter is asked for exactly once.
        const asked = appels.flat().map(({ site, trimestre }) => `${site} ${trimestre}`);
        expect(new Set(asked).size).toBe(asked.length);
        expect(asked.length).toBe(
          new Set(
            evenements.flatMap((e) =>
              e.genre === 'lit' ? [`${e.demande.site} ${e.demande.trimestre}`] : [],
            ),
          ).size,
        );
      }),
    );
  });
});
