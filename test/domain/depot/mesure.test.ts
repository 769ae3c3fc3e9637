import { describe, expect, it } from '@jest/globals';
import { buildMesure, mesureEffectif, mesureValeur } from '../../../domain/depot/index.ts';
import type { Mesure } from '../../../domain/depot/index.ts';
import { findIndicateur } from '../../../domain/referentiels/index.ts';
import { ambigue, calculee } from '../../fabriques/cellules.ts';
import { ligneIndicateur } from '../../fabriques/classeur.ts';
import type { SaisieLigne } from '../../fabriques/classeur.ts';

const mesureOf = (code: string, saisie: SaisieLigne): Mesure =>
  buildMesure(ligneIndicateur(code, 0, saisie), findIndicateur(code)!);

describe('buildMesure', () => {
  it.each<[string, SaisieLigne, Mesure]>([
    ['TEL-DECROCHE', { valeur: 63 }, { nature: 'valeur-seule', valeur: '63', effectif: null }],
    [
      'ACC-COURTOISIE',
      { valeur: 98.9, effectif: 100 },
      { nature: 'valeur-seule', valeur: '98.9', effectif: '100' },
    ],
    [
      'TEL-DECROCHE',
      { numerateur: 756, denominateur: 1200, valeur: calculee(63) },
      { nature: 'ratio', numerateur: '756', denominateur: '1200' },
    ],
    [
      'TEL-DECROCHE',
      { numerateur: 756, denominateur: 1200, valeur: ambigue('0,63', '0,63 %', '63 %') },
      { nature: 'ratio', numerateur: '756', denominateur: '1200' },
    ],
    [
      'COU-RECLAM',
      { numerateur: 0, denominateur: 0 },
      { nature: 'ratio', numerateur: '0', denominateur: '0' },
    ],
    ['DEL-PERMIS', { valeur: 15.22, effectif: 310 }, { nature: 'moyenne', valeur: '15.22', effectif: '310' }],
    ['DEL-PERMIS', { valeur: 15.22 }, { nature: 'valeur-seule', valeur: '15.22', effectif: null }],
    ['COU-NB', { valeur: 12 }, { nature: 'compte', valeur: '12' }],
    ['WEB-RESEAUX', { valeur: 36859 }, { nature: 'valeur-seule', valeur: '36859', effectif: null }],
    ['WEB-CONNEXION', { valeur: 0.1 + 0.2 }, { nature: 'valeur-seule', valeur: '0.3', effectif: null }],
    ['DEL-CNI', {}, { nature: 'absente', raison: null }],
    ['DEL-CNI', { commentaire: ' Logiciel en panne. ' }, { nature: 'absente', raison: 'Logiciel en panne.' }],
    ['DEL-CNI', { valeur: 0, effectif: 3 }, { nature: 'moyenne', valeur: '0', effectif: '3' }],
  ])('%s %j', (code, saisie, attendue) => {
    expect(mesureOf(code, saisie)).toEqual(attendue);
  });
});

describe('mesureValeur', () => {
  const unite = (code: string) => findIndicateur(code)!;

  it('is exact, in the unit: two thirds are 200/3 %', () => {
    const deuxTiers = { nature: 'ratio', numerateur: '2', denominateur: '3' } as const;
    expect(mesureValeur(deuxTiers, unite('TEL-DECROCHE'))?.toFraction()).toBe('200/3');
    expect(mesureValeur({ nature: 'compte', valeur: '12' }, unite('COU-NB'))?.toFraction()).toBe('12');
  });

  it('is null, and never 0, when there is no figure', () => {
    expect(mesureValeur({ nature: 'absente', raison: null }, unite('DEL-CNI'))).toBeNull();
    const sansCas = { nature: 'ratio', numerateur: '0', denominateur: '0' } as const;
    expect(mesureValeur(sansCas, unite('COU-RECLAM'))).toBeNull();
  });
});

describe('mesureEffectif', () => {
  it.each<[Mesure, number | null]>([
    [{ nature: 'ratio', numerateur: '756', denominateur: '1200' }, 1200],
    [{ nature: 'moyenne', valeur: '15.22', effectif: '310' }, 310],
    [{ nature: 'valeur-seule', valeur: '98.9', effectif: '100' }, 100],
    [{ nature: 'valeur-seule', valeur: '63', effectif: null }, null],
    [{ nature: 'compte', valeur: '12' }, null],
    [{ nature: 'absente', raison: null }, null],
  ])('%j', (mesure, attendu) => {
    expect(mesureEffectif(mesure)?.valueOf() ?? null).toBe(attendu);
  });
});
