import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { INDICATEURS } from '../../../../domain/referentiels/index.ts';
import type { Classeur } from '../../../../domain/classeur/types.ts';
import { readClasseur } from '../../../../domain/classeur/lire/index.ts';

const catalogue = new Map(INDICATEURS.map((indicateur) => [indicateur.code, indicateur]));
const uniteOf = (code: string) => catalogue.get(code);

async function readFixture(nom: string, avecCatalogue = true): Promise<Classeur> {
  const octets = readFileSync(new URL(`../../../fixtures/classeurs/${nom}`, import.meta.url));
  const resultat = await readClasseur(octets, avecCatalogue ? { uniteOf } : {});
  if (!resultat.lisible) throw new Error(resultat.refus.code);
  return resultat.classeur;
}

describe.each(['modele.xlsx', 'libreoffice.xlsx', 'libreoffice.ods'])('%s', (nom) => {
  it('says its site, quarter and model twice', async () => {
    const { site, trimestre, modele, defauts } = await readFixture(nom);
    expect(defauts).toEqual([]);
    expect(site).toMatchObject({
      propriete: '37-PREF',
      accueil: { valeur: '37-PREF', adresse: { feuille: 'Accueil', cellule: 'C5' } },
    });
    expect([trimestre.propriete, trimestre.accueil.valeur]).toEqual(['2020-T4', '2020-T4']);
    expect([modele.propriete, modele.accueil.valeur]).toEqual(['1', '1']);
  });

  it('gives the figures of Indre-et-Loire in the unit of their line', async () => {
    const { indicateurs } = await readFixture(nom);
    const valeurs = Object.fromEntries(indicateurs.map((ligne) => [ligne.code.valeur, ligne.valeur.valeur]));
    expect(valeurs).toEqual({
      'TEL-DECROCHE': 63,
      'COU-MAIL': 90,
      'DEL-PERMIS': 15.22,
      EFFORT: 2.75,
      'FRA-CERT': 0.17,
      'FRA-PERMIS': 0.88,
      'ETR-PREMIERE': 59,
      'ETR-RENOUV': 44,
      'WEB-MAJ': 3,
      'WEB-CONNEXION': 14.7,
      'WEB-RESEAUX': 36859,
      'ACC-COURTOISIE': 98.9,
      'URG-CELLULE': null,
    });
    const doutes = indicateurs.flatMap((ligne) =>
      [ligne.cible, ligne.precedent, ligne.valeur, ligne.effectif].filter(
        ({ lecture }) => lecture.etat !== 'sure' && lecture.etat !== 'vide',
      ),
    );
    expect(doutes).toEqual([]);
  });

  it('gives each value its sheet, table, cell and what the cell shows', async () => {
    const { indicateurs, actions } = await readFixture(nom);
    expect(indicateurs[0]?.valeur).toEqual({
      valeur: 63,
      lu: '63,0\u202f%',
      adresse: { feuille: 'Indicateurs', tableau: 'Indicateurs', cellule: 'I6' },
      lecture: { etat: 'sure' },
    });
    expect(indicateurs[1]?.valeur.calculee).toBe(true);
    expect(indicateurs[6]?.cible).toMatchObject({ valeur: 90, uniteLue: 'jours', lu: '90 jours' });
    expect(indicateurs[7]?.commentaire.valeur).toBe('Deux agents absents.\nRetour prévu en janvier.');
    expect(actions[0]?.debut).toEqual({
      valeur: '2021-01-15',
      lu: '15/01/2021',
      adresse: { feuille: "Plan d'actions", tableau: 'PlanActions', cellule: 'F6' },
      lecture: { etat: 'sure' },
    });
    expect(
      actions.map(({ numero, avancement, etat }) => [numero.valeur, avancement.valeur, etat.valeur]),
    ).toEqual([
      ['1', 25, 'En cours'],
      ['A2', 0, 'À lancer'],
    ]);
  });
});

describe('a workbook saved by LibreOffice', () => {
  it('reads the same as .xlsx, as .ods and as the template wrote it', async () => {
    const { format: _, ...modele } = await readFixture('modele.xlsx');
    const { format: xlsx, ...parXlsx } = await readFixture('libreoffice.xlsx');
    const { format: ods, ...parOds } = await readFixture('libreoffice.ods');
    expect([xlsx, ods]).toEqual(['xlsx', 'ods']);
    expect(parXlsx).toEqual(modele);
    expect(parOds).toEqual(modele);
  });

  it('reads the same figures from its column Unité when no catalogue is given, but rates that it alone knows to be low', async () => {
    const avec = await readFixture('libreoffice.ods');
    const sans = await readFixture('libreoffice.ods', false);
    expect(sans.indicateurs.map((l) => l.valeur.valeur)).toEqual(
      avec.indicateurs.map((l) => (l.code.valeur?.startsWith('FRA-') ? null : l.valeur.valeur)),
    );
  });
});
