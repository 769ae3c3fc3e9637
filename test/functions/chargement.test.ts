import { describe, expect, it } from '@jest/globals';
import { charge } from '../../functions/chargement.ts';

describe('the parts that are loaded by their first call', () => {
  it('come one after the other, in the order they were asked for', async () => {
    const vus: string[] = [];
    let ouvre: (() => void) | undefined;
    const porte = new Promise<void>((resolve) => (ouvre = resolve));
    const premiere = charge(async () => {
      vus.push('début des règles');
      await porte;
      vus.push('fin des règles');
      return 'règles';
    });
    const seconde = charge(() => {
      vus.push('vues');
      return Promise.resolve('vues');
    });
    ouvre?.();
    expect(await Promise.all([premiere, seconde])).toEqual(['règles', 'vues']);
    expect(vus).toEqual(['début des règles', 'fin des règles', 'vues']);
  });

  it('that cannot be loaded is said to who asked, and holds up no other', async () => {
    const absente = charge(() => Promise.reject(new Error('partie absente')));
    const suivante = charge(() => Promise.resolve('vues'));
    await expect(absente).rejects.toThrow('partie absente');
    expect(await suivante).toBe('vues');
  });
});
