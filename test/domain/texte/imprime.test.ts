import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { listNonImprimes, toImprime } from '../../../domain/texte/imprime.ts';
import { readCmap } from '../../../functions/render/affiche/police/cmap.ts';
import { readInter } from '../../../functions/render/affiche/police/inter.ts';
import { CHEMIN_POLICE, renderPolice } from '../../../scripts/police.ts';
import { effortOf } from '../../fabriques/effort.ts';

describe('what the poster’s font draws', () => {
  it('is what the table says: else run `npx node scripts/police.ts`', () => {
    expect(readFileSync(CHEMIN_POLICE, 'utf8')).toBe(renderPolice());
  });

  it('a printed text holds nothing that a weight of the real font lacks, whatever was typed', () => {
    const cmaps = ([400, 600, 700] as const).map((graisse) => readCmap(readInter(graisse)));
    const manques: string[] = [];
    for (let point = 0; point <= 0x10ffff; point += 1) {
      const imprime = toImprime(`a ${String.fromCodePoint(point)} b`);
      for (const signe of imprime.replaceAll('\n', ''))
        if (cmaps.some((cmap) => !cmap.has(signe.codePointAt(0)!))) manques.push(point.toString(16));
    }
    expect(manques).toEqual([]);
  });

  it('what the font draws is neither changed nor told', () => {
    for (const point of readCmap(readInter(400)).keys()) {
      const signe = String.fromCodePoint(point);
      if (/[\p{C}\p{Z}\p{M}]/u.test(signe) || signe.normalize('NFC') !== signe) continue;
      expect([signe, toImprime(`a${signe}b`), listNonImprimes(signe)]).toEqual([signe, `a${signe}b`, []]);
    }
  });
});

describe('toImprime', () => {
  it.each([
    ['Délai\u202f: 15,2\u00a0jours − « été »', 'Délai\u202f: 15,2\u00a0jours − « été »'],
    ['e\u0301te\u0301', 'été'],
    ['a\r\nb\tc', 'a\nb c'],
    ['zéro\u200bchasse\u2060\u00ad', 'zérochasse'],
    ['👨‍👩‍👧 ici', 'ici'],
    ['Bravo 👍🏽 à tous', 'Bravo à tous'],
    ['Bravo👍à tous', 'Bravo à tous'],
    ['Bravo 👍.', 'Bravo.'],
    ['Bravo 👍\u202f!', 'Bravo\u202f!'],
    ['\uf0b7 puce de Word', 'puce de Word'],
    ['👍\n\nBravo\n🎉', 'Bravo'],
    ['🎉', '[…]'],
    ['\u200b', ''],
    ['Accueil en 中文, خدمة الاستقبال', 'Accueil en […], […]'],
    ['∀ x ∈ A', '[…] x […] A'],
    ['𝐆𝐫𝐚𝐬, ﬁn, ｌａｒｇｅ, 12 ㎡', 'Gras, fin, large, 12 m2'],
    ['a\u3000b', 'a b'],
    ['x\u0301\u0301\u0301\u0301', 'x\u0301\u0301'],
  ])('%j gives %j', (saisi, attendu) => {
    expect(toImprime(saisi)).toBe(attendu);
  });
});

it('reads a text of spaces alone as fast as one of pictures, however long', async () => {
  const [blancs, images] = [' \u00a0'.repeat(8_000), '👍'.repeat(16_000)];
  const effort = await effortOf(
    () => toImprime(blancs),
    () => toImprime(images),
  );
  // The square of the length would take some twenty times the other.
  expect(effort).toBeLessThan(5);
});

describe('listNonImprimes', () => {
  it.each([
    ['Équipe renforcée ✓ → 15\u00a0%', []],
    ['e\u0301te\u0301\u200b\u3000', []],
    ['👍🏽 👍 漢字 漢', ['👍', '漢', '字']],
    ['𝐆\uf0b7', ['𝐆', '\uf0b7']],
  ])('%j: %j', (saisi, attendus) => {
    expect(listNonImprimes(saisi)).toEqual(attendus);
  });
});
