import { describe, expect, it } from '@jest/globals';
import { readFichier } from '../../../../domain/classeur/lire/index.ts';
import { octetsIndreEtLoire } from '../../../contract/workbook-host/octets.ts';
import { lireHote, lireOctets, uniteOf } from '../../../contract/workbook-host/scenarios-lecture.ts';
import { FeuilleMemoire } from '../../../fabriques/excel/memoire.ts';
import { openExcelEnMemoire } from './ouvrir.ts';

const ouvrir = async () => openExcelEnMemoire(await octetsIndreEtLoire());

describe('a workbook that changes between two reads', () => {
  it('follows a sheet that the user renames', async () => {
    const ouvert = await ouvrir();
    const avant = await lireHote(ouvert);
    ouvert.excel.classeur.feuilles[1]!.nom = 'Indicateurs 2020';
    const apres = await lireHote(ouvert);
    expect(apres.indicateurs.map((l) => l.valeur.valeur)).toEqual(
      avant.indicateurs.map((l) => l.valeur.valeur),
    );
    expect(apres.indicateurs[0]?.code.adresse.feuille).toBe('Indicateurs 2020');
  });

  it('says that a sheet was deleted, and finds it again when the deletion is undone', async () => {
    const ouvert = await ouvrir();
    const avant = await lireHote(ouvert);
    const [plan] = ouvert.excel.classeur.feuilles.splice(2, 1);
    const { actions, defauts } = await lireHote(ouvert);
    expect([actions, defauts.map(({ genre }) => genre)]).toEqual([[], ['feuille-absente']]);
    ouvert.excel.classeur.feuilles.push(plan!);
    expect(await lireHote(ouvert)).toEqual(avant);
  });

  it('looks on the other sheets when the right names hold something else', async () => {
    const ouvert = await ouvrir();
    const avant = await lireHote(ouvert);
    const [, indicateurs] = ouvert.excel.classeur.feuilles;
    const copie = new FeuilleMemoire('Copie', { ...indicateurs!.feuille, tables: [] }, false);
    ouvert.excel.classeur.feuilles.push(copie);
    indicateurs!.contenus.clear();
    const allers = ouvert.excel.allers.length;
    const apres = await lireHote(ouvert);
    expect(apres.indicateurs.map((l) => l.valeur.valeur)).toEqual(
      avant.indicateurs.map((l) => l.valeur.valeur),
    );
    expect(apres.indicateurs[0]?.code.adresse).toMatchObject({ feuille: 'Copie', tableau: null });
    expect(ouvert.excel.allers.length - allers).toBe(2);
  });
});

describe('cells that are read with care', () => {
  it('tells an error of Excel from a text that looks like one', async () => {
    const ouvert = await ouvrir();
    const [, indicateurs] = ouvert.excel.classeur.feuilles;
    indicateurs!.put({ ligne: 7, colonne: 9 }, { valeur: '#DIV/0!', erreur: true });
    indicateurs!.put({ ligne: 8, colonne: 12 }, { valeur: '#N/A' });
    indicateurs!.put({ ligne: 9, colonne: 12 }, { valeur: '#N/A', erreur: true });
    const { indicateurs: lignes } = await lireHote(ouvert);
    expect(lignes[1]?.valeur).toMatchObject({ valeur: null, lu: '#DIV/0!', lecture: { etat: 'illisible' } });
    expect(lignes[2]?.commentaire).toMatchObject({ valeur: '#N/A', lecture: { etat: 'sure' } });
    expect(lignes[3]?.commentaire).toMatchObject({ valeur: null, lecture: { etat: 'illisible' } });
  });

  it('takes a formula of figures alone for a figure that was typed', async () => {
    const ouvert = await ouvrir();
    const [, indicateurs] = ouvert.excel.classeur.feuilles;
    indicateurs!.put({ ligne: 7, colonne: 9 }, { valeur: 12, formule: '=36/3' });
    const { valeur } = (await lireHote(ouvert)).indicateurs[1]!;
    expect([valeur.valeur, valeur.calculee]).toEqual([12, undefined]);
  });

  it('reads dates in the system that the workbook counts in', async () => {
    const ouvert = await ouvrir();
    Object.assign(ouvert.excel.classeur, { systeme1904: true });
    const fichier = await ouvert.host.read();
    expect(fichier.systeme1904).toBe(true);
    expect(readFichier(fichier, { uniteOf }).actions[0]?.echeance.valeur).toBe('2025-07-01');
  });

  it('ignores what stands far below the table, as the file that is filed does for a stray', async () => {
    const ouvert = await ouvrir();
    const attendu = await lireOctets(await octetsIndreEtLoire());
    ouvert.excel.classeur.feuilles[1]!.put({ ligne: 900_000, colonne: 3 }, { valeur: 'égaré' });
    expect(await lireHote(ouvert)).toEqual(attendu);
    const taille = Math.max(...ouvert.excel.allers.map(({ reponse }) => reponse));
    expect(taille).toBeLessThan(200_000);
  });

  it('refuses a table that goes beyond what is read, instead of cutting it', async () => {
    const ouvert = await ouvrir();
    const [, indicateurs] = ouvert.excel.classeur.feuilles;
    for (let ligne = 6; ligne <= 3200; ligne += 1)
      indicateurs!.put({ ligne, colonne: 1 }, { valeur: 'COU-NB' });
    const fichier = await ouvert.host.read();
    expect(() => readFichier(fichier)).toThrow(
      expect.objectContaining({
        refus: expect.objectContaining({ code: 'FICHIER-TROP-DE-LIGNES' }) as unknown,
      }),
    );
  });
});
