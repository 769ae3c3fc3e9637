import { describe, expect, it } from '@jest/globals';
import { formatMesure } from '../../../domain/nombre/index.ts';
import { analyseSerie, formatAssurance, formatLecture, formatSignal } from '../../../domain/signal/index.ts';
import type { Ecriture, OptionsAnalyse } from '../../../domain/signal/index.ts';
import { analyse, makeEtape, makeSerie } from '../../fabriques/signal.ts';

const ecriture = (periodicite: Ecriture['periodicite']): Ecriture => ({
  periodicite,
  formatValeur: (n) => formatMesure(n, '%', 1),
});
const phrase = (
  valeurs: readonly (number | null)[],
  plus: Partial<OptionsAnalyse> = {},
  periodicite: Ecriture['periodicite'] = 'trimestre',
): string => formatSignal(analyse(valeurs, plus), ecriture(periodicite));
const repeat = (n: number, valeur: number): number[] => new Array<number>(n).fill(valeur);

const HAUT = [64, 66, 63, 65, 64, 66, 63, 65];
const BAISSE = [...HAUT, ...repeat(7, 61)];

describe('a signal as a French sentence', () => {
  it.each<[string, string, string]>([
    ['a shift', phrase(BAISSE), 'Sept trimestres de suite sous la moyenne : le recul est réel.'],
    [
      'a shift of months',
      phrase([...BAISSE, 61], {}, 'mois'),
      'Huit mois de suite sous la moyenne : le recul est réel.',
    ],
    [
      'a shift where less is better',
      phrase(BAISSE, { sens: 'baisse' }),
      'Sept trimestres de suite sous la moyenne : le progrès est réel.',
    ],
    [
      'a shift where no direction is better',
      phrase(
        BAISSE.map((n) => 120 - n),
        { sens: 'neutre' },
      ),
      'Sept trimestres de suite au-dessus de la moyenne : le changement est réel.',
    ],
    [
      'a point outside',
      phrase([...HAUT, ...HAUT, 90]),
      'Le dernier trimestre est au-dessus de la variation habituelle (de 60,5 % à 71,5 %) : le progrès est réel.',
    ],
    [
      'a month outside',
      phrase([...HAUT, ...HAUT, 40], {}, 'mois'),
      'Le dernier mois est au-dessous de la variation habituelle (de 57,6 % à 68,6 %) : le recul est réel.',
    ],
    [
      'a trend',
      phrase([50, 70, 48, 72, 52, 69, 57, 58, 59, 60, 61, 62, 63]),
      'Six hausses de suite, d’un trimestre à l’autre : le progrès est réel.',
    ],
    [
      'two of three',
      phrase([
        ...repeat(36, 49).map((n, rang) => n + 2 * ((rang + 1) % 2) + (rang % 7) / 100),
        54.5,
        51,
        54.6,
      ]),
      'Deux des trois derniers trimestres approchent ou dépassent la limite haute de la variation habituelle : le progrès est réel.',
    ],
    [
      'nothing',
      phrase([...HAUT, ...HAUT]),
      'Le chiffre varie comme d’habitude, de 59 % à 70 % : aucun changement réel.',
    ],
    [
      'nothing that ever moves',
      phrase(repeat(12, 98.9)),
      'Le chiffre ne varie pas, toujours 98,9 % : aucun changement réel.',
    ],
  ])('%s', (_cas, dite, attendue) => {
    expect(dite.replace(/[\u00a0\u202f]/g, ' ')).toBe(attendue);
  });

  it.each<[string, readonly number[], string]>([
    [
      'most quarters are the same and the last one too',
      [4, 4, 4, 4, 4, 3, 4, 4, 4, 4, 4, 4],
      'Le dernier trimestre est à la valeur la plus fréquente, 4 % : aucun changement réel.',
    ],
    [
      'all quarters were the same until the last one',
      [...repeat(12, 2.7), 2.75],
      'La plupart des trimestres sont à 2,7 %, et le dernier s’en écarte : trop peu de variation pour conclure.',
    ],
    [
      'figures go by large steps',
      [2, 2, 2, 1, 2, 4, 4, 2, 1, 3, 2, 4, 3, 6],
      'Le dernier écart repose sur trop peu de cas ou sur un chiffre trop arrondi : trop peu de variation pour conclure.',
    ],
  ])('concludes nothing where %s', (_cas, valeurs, attendue) => {
    const dite = phrase(valeurs, { sens: 'baisse' });
    expect(dite.replace(/[\u00a0\u202f]/g, ' ')).toBe(attendue);
    expect(analyse(valeurs, { sens: 'baisse', cible: 3 })).toMatchObject({
      lecture: expect.stringMatching(/^(?:variation-habituelle|trop-peu-de-variation)$/),
    });
  });

  it('says with how many points it is too early', () => {
    expect(phrase([63, 65, 61])).toBe('3\u00a0trimestres connus, il en faut 12 pour conclure.');
    expect(phrase([63], {}, 'mois')).toBe('Un seul mois connu, il en faut 12 pour conclure.');
    expect(phrase([null])).toBe('Aucun trimestre connu, il en faut 12 pour conclure.');
  });

  it('computes without concluding while it is too early', () => {
    expect(formatLecture(analyse([1.1, 2.3, 1.2, 2.1, 1.4, 2.2, 1.3, 9.7]), ecriture('point'))).toMatch(
      / à confirmer\.$/,
    );
    expect(formatLecture(analyse([1, 2, 1]), ecriture('point'))).not.toMatch(/réel/);
    expect(formatLecture(analyse([1]), ecriture('point'))).toMatch(/ne peut pas encore être calculée\.$/);
    expect(formatLecture(analyse([1, null]), ecriture('point'))).toBe('Le dernier point manque.');
  });

  it('tells what began: a step with its reason, or another definition', () => {
    const etapes = [makeEtape(8)];
    expect(phrase([...HAUT, 80, 81], { etapes })).toBe(
      '2\u00a0trimestres connus depuis le 1er trimestre 2017 (nouveau standard téléphonique), il en faut 12 pour conclure.',
    );
    expect(phrase([...HAUT, ...HAUT, ...HAUT], { etapes })).toMatch(
      /aucun changement réel\. Moyenne recalculée depuis le 1er trimestre 2017 \(nouveau standard téléphonique\)\.$/,
    );
    const rompue = analyseSerie(makeSerie([...HAUT, 80], { ruptures: [8] }), { sens: 'hausse', cible: null });
    expect(formatSignal(rompue, ecriture('trimestre'))).toBe(
      'Un seul trimestre connu depuis le changement de définition, il en faut 12 pour conclure.',
    );
  });

  it('uses the signs of French typography', () => {
    for (const texte of [
      phrase(BAISSE),
      phrase([...HAUT, ...HAUT]),
      phrase([63]),
      formatAssurance('jamais-atteint')!,
    ]) {
      expect(texte).not.toMatch(/'| [:;!?%]/u);
      expect(texte).toMatch(/^[\p{Lu}\d][^]*\.$/u);
    }
  });

  it('says what to expect of the target', () => {
    expect(formatAssurance('toujours-atteint')).toMatch(/atteint à chaque fois/);
    expect(formatAssurance('jamais-atteint')).toMatch(/ne sera pas atteint/);
    expect(formatAssurance('tantot-atteint')).toMatch(/tantôt atteint, tantôt manqué/);
    expect(formatAssurance('sans-cible')).toBeNull();
  });
});
