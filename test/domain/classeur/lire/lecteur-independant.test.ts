import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import * as XLSX from '@e965/xlsx';
import { readClasseur } from '../../../../domain/classeur/lire/index.ts';
import { findIndicateur } from '../../../../domain/referentiels/index.ts';

const fixture = (nom: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../../fixtures/classeurs/${nom}`, import.meta.url)));

describe('an independent reader', () => {
  it.each(['modele.xlsx', 'libreoffice.xlsx'])('finds the same cells as we do in %s', async (nom) => {
    const octets = fixture(nom);
    const resultat = await readClasseur(octets, { uniteOf: findIndicateur });
    if (!resultat.lisible) throw new Error(resultat.refus.code);
    const autre = XLSX.read(octets, { type: 'array', cellNF: true });
    let comparees = 0;
    for (const { code, commentaire, effectif, numerateur, valeur, unite } of resultat.classeur.indicateurs) {
      for (const { adresse, valeur: lue } of [code, commentaire, effectif, numerateur]) {
        const brut = autre.Sheets[adresse.feuille]?.[adresse.cellule]?.v;
        expect(lue).toBe(typeof brut === 'string' ? brut.trim() || null : (brut ?? null));
        comparees += 1;
      }
      const cellule = autre.Sheets[valeur.adresse.feuille]?.[valeur.adresse.cellule];
      const natif = unite.valeur === '%' && /%/u.test(String(cellule?.z ?? '').replace(/"[^"]*"/gu, ''));
      if (cellule?.v !== undefined && cellule.v !== '') {
        expect(valeur.valeur).toBeCloseTo(natif ? cellule.v * 100 : cellule.v, 9);
      }
    }
    expect(comparees).toBe(52);
  });
});
