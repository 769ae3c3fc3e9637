import { expect, it } from '@jest/globals';
import { readClasseur, readFichier } from '../../../domain/classeur/lire/index.ts';
import type { Classeur } from '../../../domain/classeur/types.ts';
import { CATALOGUE } from '../../domain/classeur/modele/donnees.ts';
import type { ClasseurOuvert } from './harnais.ts';
import { octetsEtrangers, octetsIndreEtLoire, octetsSansTableau } from './octets.ts';

export const uniteOf = (code: string) => CATALOGUE.get(code);
export type AvecClasseur = (
  octets: Promise<Uint8Array>,
  scenario: (ouvert: ClasseurOuvert) => Promise<void>,
) => Promise<void>;

export async function lireOctets(octets: Uint8Array): Promise<Classeur> {
  const lu = await readClasseur(octets, { uniteOf });
  if (!lu.lisible) throw new Error(lu.refus.code);
  return lu.classeur;
}
export const lireHote = async ({ host }: ClasseurOuvert): Promise<Classeur> =>
  readFichier(await host.read(), { uniteOf });

export const ligneDe = (classeur: Classeur, code: string) =>
  classeur.indicateurs.find((ligne) => ligne.code.valeur === code)!;
/** Cell of a column on the line of an indicator. */
export const adresseDe = (classeur: Classeur, code: string, cle: 'valeur' | 'numerateur' | 'commentaire') =>
  ligneDe(classeur, code)[cle].adresse.cellule;

export function describeLecture(avec: AvecClasseur): void {
  it('reads the very Classeur that the bytes give', () =>
    avec(octetsIndreEtLoire(), async (ouvert) => {
      const attendu = await lireOctets(await octetsIndreEtLoire());
      const lu = await lireHote(ouvert);
      expect({ ...lu, format: 'xlsx' }).toEqual(attendu);
      expect(lu.site).toMatchObject({ propriete: '37-PREF', accueil: { valeur: '37-PREF' } });
      expect(ligneDe(lu, 'TEL-DECROCHE').valeur).toMatchObject({ valeur: 63, calculee: true });
      expect(ligneDe(lu, 'FRA-CERT').valeur.valeur).toBe(0.17);
    }));

  it('reads again what the user typed since', () =>
    avec(octetsIndreEtLoire(), async (ouvert) => {
      const avant = await lireHote(ouvert);
      await ouvert.type('Indicateurs', adresseDe(avant, 'WEB-CONNEXION', 'valeur'), 0.063);
      await ouvert.type('Indicateurs', adresseDe(avant, 'DEL-PERMIS', 'valeur'), '12 jours');
      await ouvert.type('Indicateurs', adresseDe(avant, 'ETR-PREMIERE', 'valeur'), null);
      const apres = await lireHote(ouvert);
      expect(ligneDe(apres, 'WEB-CONNEXION').valeur.valeur).toBe(6.3);
      expect(ligneDe(apres, 'DEL-PERMIS').valeur).toMatchObject({ valeur: 12, uniteLue: 'jours' });
      expect(ligneDe(apres, 'ETR-PREMIERE').valeur).toMatchObject({
        valeur: null,
        lecture: { etat: 'vide' },
      });
    }));

  it('reads a foreign workbook without failing: what lacks is named', () =>
    avec(octetsEtrangers(), async (ouvert) => {
      const { site, indicateurs, defauts } = await lireHote(ouvert);
      expect([site.propriete, site.accueil.valeur, indicateurs]).toEqual([null, null, []]);
      expect(defauts.map(({ genre, nom }) => `${genre} ${nom}`)).toEqual([
        'feuille-absente Accueil',
        'feuille-absente Indicateurs',
        "feuille-absente Plan d'actions",
      ]);
    }));

  it('finds the lines of a table that lost its name', () =>
    avec(octetsSansTableau(), async (ouvert) => {
      const { indicateurs, defauts } = await lireHote(ouvert);
      expect(defauts).toEqual([]);
      expect(indicateurs.map((ligne) => ligne.valeur.adresse.tableau)).toContain('Tableau1');
    }));

  it('gives the columns of a table, in the order asked, values as stored', () =>
    avec(octetsIndreEtLoire(), async (ouvert) => {
      const bloc = await ouvert.host.readBloc('Indicateurs', ['Valeur', 'Code', 'Colonne disparue', 'N°']);
      const attendu = await lireOctets(await octetsIndreEtLoire());
      const { ligne, valeur } = ligneDe(attendu, 'WEB-CONNEXION');
      expect([bloc.feuille, bloc.colonnes]).toEqual(['Indicateurs', ['I', 'A', null, null]]);
      expect(bloc.lignes).toEqual(attendu.indicateurs.map((l) => l.ligne));
      expect(bloc.valeurs[bloc.lignes.indexOf(ligne)]).toEqual([0.147, 'WEB-CONNEXION', null, null]);
      expect(valeur.valeur).toBe(14.7);
    }));

  it('gives the dates of the action plan as serials, and its spare lines as blanks', () =>
    avec(octetsIndreEtLoire(), async ({ host }) => {
      const bloc = await host.readBloc('PlanActions', ['N°', 'Échéance']);
      expect(bloc.feuille).toBe("Plan d'actions");
      // 30 June 2021.
      expect(bloc.valeurs.slice(0, 4)).toEqual([
        [1, 44377],
        [2, 44196],
        ['A3', null],
        [null, null],
      ]);
      expect(bloc.lignes.length).toBe(43);
    }));

  it('says by its code that a table is absent', () =>
    avec(octetsSansTableau(), async ({ host }) => {
      await expect(host.readBloc('Indicateurs', ['Code'])).rejects.toMatchObject({
        name: 'HoteErreur',
        code: 'TABLEAU-ABSENT',
      });
    }));
}
