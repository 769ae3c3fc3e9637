import { describe, expect, it } from '@jest/globals';
import { readXlsx } from '../../../domain/classeur/lire/xlsx/index.ts';
import { openArchive } from '../../../domain/classeur/garde/index.ts';
import { INDICATEURS } from '../../../domain/referentiels/index.ts';
import { examineFichier } from '../../../addin/pane/services/examen.ts';
import { classeurSaisi } from '../../fabriques/classeur-saisi.ts';

/** A frame at 60 Hz, in milliseconds. */
const TRAME = 1000 / 60;

describe('examen d’un classeur plein', () => {
  it('tient dans une trame sur ce poste (mesuré et dit, sans faire échouer : les machines diffèrent)', async () => {
    const octets = await classeurSaisi(
      '37-PREF',
      '2020-T4',
      INDICATEURS.filter(({ genres }) => genres.includes('PREF')).map(({ code, saisie }) =>
        saisie === 'ratio' ? { code, numerateur: 63, denominateur: 100 } : { code, valeur: 4 },
      ),
    );
    const fichier = readXlsx(openArchive(octets).textes);
    const savoir = () => ({ aujourdHui: '2021-01-15', precedents: new Map() }) as const;
    for (let tour = 0; tour < 20; tour += 1) examineFichier(fichier, savoir);
    const durees = Array.from({ length: 30 }, () => {
      const debut = performance.now();
      examineFichier(fichier, savoir);
      return performance.now() - debut;
    }).sort((a, b) => a - b);
    const mediane = durees[15]!;
    process.stdout.write(
      `examen d’un classeur plein : ${mediane.toFixed(2)} ms, ${(mediane / TRAME).toFixed(2)} trame\n`,
    );
    expect(examineFichier(fichier, savoir)).toMatchObject({ etat: 'ouvert', lieu: { site: '37-PREF' } });
  });
});
