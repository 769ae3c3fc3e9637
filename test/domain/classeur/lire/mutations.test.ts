import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import * as XLSX from '@e965/xlsx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { readClasseur } from '../../../../domain/classeur/lire/index.ts';

const fixture = (nom: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../../fixtures/classeurs/${nom}`, import.meta.url)));

/** A known sequence of pseudo-random numbers: a failure comes back. */
function suite(graine: number): () => number {
  let etat = graine;
  return () => {
    etat = (Math.imul(etat, 1_664_525) + 1_013_904_223) >>> 0;
    return etat / 2 ** 32;
  };
}

describe.each(['libreoffice.xlsx', 'libreoffice.ods'])('%s with random damage', (nom) => {
  it('never throws and answers fast, bytes changed anywhere', async () => {
    const bon = fixture(nom);
    const hasard = suite(37);
    let pire = 0;
    for (let essai = 0; essai < 300; essai += 1) {
      const octets = bon.slice(0, essai % 5 === 0 ? Math.floor(hasard() * bon.length) : bon.length);
      const fois = 1 + Math.floor(hasard() * 8);
      for (let n = 0; n < fois; n += 1)
        octets[Math.floor(hasard() * octets.length)] = Math.floor(hasard() * 256);
      // Of the processor: the clock on the wall tells how busy the machine is.
      const debut = process.cpuUsage();
      const resultat = await readClasseur(octets);
      const { user, system } = process.cpuUsage(debut);
      pire = Math.max(pire, (user + system) / 1000);
      if (!resultat.lisible) expect(resultat.refus.message.length).toBeGreaterThan(20);
    }
    expect(pire).toBeLessThan(2000);
  });

  it('never throws when its XML is damaged inside a sound archive', async () => {
    const parties = unzipSync(fixture(nom));
    const noms = Object.keys(parties).filter((partie) => partie.endsWith('.xml'));
    const hasard = suite(57);
    let lisibles = 0;
    for (let essai = 0; essai < 100; essai += 1) {
      const partie = noms[Math.floor(hasard() * noms.length)] ?? '';
      let texte = new TextDecoder().decode(parties[partie]);
      for (let n = 0; n < 3; n += 1) {
        const place = Math.floor(hasard() * texte.length);
        texte = texte.slice(0, place) + '<>"=0A9 '.charAt(Math.floor(hasard() * 8)) + texte.slice(place + 1);
      }
      const octets = zipSync({ ...parties, [partie]: strToU8(texte) }, { level: 0 });
      const resultat = await readClasseur(octets);
      if (resultat.lisible) lisibles += 1;
      else expect(resultat.refus.code).toMatch(/^FICHIER-/u);
    }
    expect(lisibles).toBeGreaterThan(0);
  });
});

describe('an independent reader', () => {
  it.each(['modele.xlsx', 'libreoffice.xlsx'])('finds the same cells as we do in %s', async (nom) => {
    const octets = fixture(nom);
    const resultat = await readClasseur(octets);
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
      const natif = unite.valeur === '%' && !String(cellule?.z ?? '').includes('"');
      if (cellule?.v !== undefined && cellule.v !== '') {
        expect(valeur.valeur).toBeCloseTo(natif ? cellule.v * 100 : cellule.v, 9);
      }
    }
    expect(comparees).toBe(52);
  });
});
