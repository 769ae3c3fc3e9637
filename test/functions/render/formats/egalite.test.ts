import { beforeAll, describe, expect, it } from '@jest/globals';
import { formatMesure } from '../../../../domain/nombre/index.ts';
import type { Unite } from '../../../../domain/referentiels/types.ts';
import type { TableauJson } from '../../../../domain/tableau/json.ts';
import { renderFichiers } from '../../../../functions/render/fichiers.ts';
import { plat } from '../affiche/lecture-pdf.ts';
import { JEUX } from '../affiche/donnees.ts';
import { readAffiche, readCadre, readCsv, readEcran, readPage, readTableur, texteOf } from './lecture.ts';
import type { Fichiers } from './lecture.ts';

const SITUATIONS = {
  atteint: 'Objectif atteint',
  'non-atteint': 'Objectif non atteint',
  'sans-cible': 'Sans objectif',
  'non-disponible': 'Donnée non disponible',
} as const;

/** The figure as it is written: one rounding, one unit, wherever it is read. */
const ecrit = (valeur: number | null, unite: Unite): string =>
  valeur === null ? 'non disponible' : plat(formatMesure(valeur, unite));

describe.each(Object.keys(JEUX) as (keyof typeof JEUX)[])('les fichiers du jeu « %s »', (jeu) => {
  let fichiers: Fichiers;
  /** The JSON file is what the others are compared with. */
  let json: TableauJson;
  beforeAll(async () => {
    const produits = await renderFichiers(JEUX[jeu](), {
      adressePage: 'https://www.exemple.gouv.fr/transparence/tableaux/37/2020-T4',
    });
    fichiers = new Map(produits.map(({ nom, octets }) => [nom, octets]));
    json = JSON.parse(texteOf(fichiers, 'tableau.json')) as TableauJson;
    expect(json.indicateurs).toHaveLength(JEUX[jeu]().indicateurs.length);
  });

  it('the page says each figure, its target, its state and its previous quarter', () => {
    const lues = readPage(fichiers);
    expect(lues.map(({ libelle }) => libelle)).toEqual(json.indicateurs.map((i) => plat(i.libelle)));
    json.indicateurs.forEach((i, rang) => {
      const lue = lues[rang]!;
      // What it covers may follow in the same cell.
      expect(String(lue.valeur).startsWith(ecrit(i.valeur, i.unite))).toBe(true);
      expect(lue.cible).toContain(plat(i.cibleTexte));
      expect(lue.situation).toContain(SITUATIONS[i.situation]);
      if (lue.precedent !== undefined) expect(lue.precedent).toContain(ecrit(i.precedent, i.unite));
      else expect(i.precedent).toBeNull();
    });
  });

  it.each(['affiche-a3.pdf', 'affiche-a4.pdf', 'affiche-a3-paysage.pdf', 'affiche-a4-paysage.pdf'])(
    '%s says them too',
    async (nom) => {
      const lues = await readAffiche(fichiers, nom);
      expect(lues).toHaveLength(json.indicateurs.length);
      json.indicateurs.forEach((i, rang) => {
        const lue = lues[rang]!;
        expect(lue.libelle).toContain(plat(i.libelle).slice(0, 20));
        expect(lue.valeur).toBe(ecrit(i.valeur, i.unite));
        expect(lue.situation).toContain(SITUATIONS[i.situation]);
        if (i.cible !== null) expect(lue.cible).toContain(plat(i.cibleTexte));
        if (i.precedent !== null) expect(lue.precedent).toContain(ecrit(i.precedent, i.unite));
      });
    },
  );

  it('the hall screen and the frame say the same figures', () => {
    for (const [lues, absent] of [
      [readEcran(fichiers), 'n.d.'],
      [readCadre(fichiers), 'non disponible'],
    ] as const) {
      expect(lues).toEqual(
        json.indicateurs.map((i) => ({
          libelle: plat(i.libelle),
          valeur: i.valeur === null ? absent : ecrit(i.valeur, i.unite),
          situation: SITUATIONS[i.situation],
        })),
      );
    }
  });

  it.each(['tableau.xlsx', 'tableau.ods'])('%s has the same numbers', (nom) => {
    expect(readTableur(fichiers, nom)).toEqual(
      json.indicateurs.map((i) => ({
        libelle: i.libelle,
        valeur: i.valeur ?? 'n.d.',
        situation: SITUATIONS[i.situation],
        cible: i.cibleTexte,
        precedent: i.precedent,
      })),
    );
  });

  it('the CSV has the same numbers, and follows the schema beside it', async () => {
    expect(await readCsv(fichiers)).toEqual(
      json.indicateurs.map((i) => ({
        libelle: i.libelle,
        valeur: i.valeur,
        situation: i.situation,
        cible: i.cible,
        precedent: i.precedent,
      })),
    );
  });

  it('a preview and a correction are told by each file that is read', () => {
    const marques = [
      ...(json.etat === 'apercu' ? ['perçu, non publié'] : []),
      ...(json.rectificatif === null ? [] : [`Rectificatif n° ${json.rectificatif.numero}`]),
    ];
    for (const nom of ['index.html', 'ecran.html', 'integration.html'])
      for (const marque of marques)
        expect([nom, plat(texteOf(fichiers, nom).replaceAll('&nbsp;', ' '))]).toEqual([
          nom,
          expect.stringContaining(marque),
        ]);
  });
});
