import { describe, expect, it } from '@jest/globals';
import { ESSAI, runContrat, SCENARIOS } from '../../../addin/host/contrat/index.ts';
import { openFichier } from '../../../addin/host/fichier/index.ts';
import type { Resultat } from '../../../addin/host/contrat/index.ts';
import type { Ecriture } from '../../../addin/host/types.ts';
import { createHoteMemoire } from '../../fabriques/hote-memoire.ts';
import { classeurSaisi } from '../../fabriques/classeur-saisi.ts';
import { openExcelEnMemoire } from './excel/ouvrir.ts';

const octets = await classeurSaisi(ESSAI.site, ESSAI.trimestre, []);
const manques = (resultats: readonly Resultat[]) =>
  resultats.filter(({ ok }) => !ok).map(({ id, detail }) => `${id} – ${detail}`);

describe('contract run in the user’s Excel', () => {
  it('holds on the genuine client, but for what only a real Excel computes', async () => {
    const { host } = await openExcelEnMemoire(octets);
    const resultats = await runContrat(host);
    expect(resultats.map(({ id }) => id)).toEqual(SCENARIOS.map(({ id }) => id));
    // The Excel in memory remembers the results of formulas, and computes none.
    expect(manques(resultats)).toEqual([expect.stringMatching(/^recalcul –/)]);
  });

  it('leaves the workbook as it was', async () => {
    const { host } = await openExcelEnMemoire(octets);
    const lire = async () => {
      const { feuilles } = await host.read();
      return feuilles.map(({ nom, read }) => [nom, [...read().rangees].map(([n, r]) => [n, [...r]])]);
    };
    const avant = await lire();
    await runContrat(host);
    expect(await lire()).toEqual(avant);
  });

  it('holds on a file in the page, but for formulas and locks without a password', async () => {
    const resultats = await runContrat(await openFichier(octets, 'essai.xlsx'));
    // The page computes nothing, and offers entry cells alone: a lock that anyone can take off does not stop its writings.
    expect(manques(resultats).map((texte) => texte.split(' ')[0])).toEqual(['recalcul', 'verrou']);
  });

  it('holds on the host in memory of the screens, but for what it does not have', async () => {
    const resultats = await runContrat(createHoteMemoire(octets));
    // It keeps neither the formats of blank cells, nor formulas, nor protections: no screen asks for them.
    expect(manques(resultats).map((texte) => texte.split(' ')[0])).toEqual([
      'pourcentage',
      'formule',
      'recalcul',
      'proteger',
      'verrou',
    ]);
  });

  it('sees a host that writes half, or turns a text into a formula', async () => {
    const bon = createHoteMemoire(octets);
    const mauvais = {
      ...bon,
      write: async (ecritures: readonly Ecriture[]) => {
        const avant: Ecriture[] = [];
        for (const ecriture of ecritures) {
          const valeur = ecriture.valeur === '007' ? 7 : ecriture.valeur;
          avant.push(...(await bon.write([{ ...ecriture, valeur }])));
        }
        return avant;
      },
    };
    const ids = manques(await runContrat(mauvais)).map((texte) => texte.split(' ')[0]);
    expect(ids).toContain('textes');
    expect(ids).toContain('rien-a-moitie');
  });
});
