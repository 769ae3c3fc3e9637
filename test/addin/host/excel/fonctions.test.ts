import { describe, expect, it } from '@jest/globals';
import { examineFichier } from '../../../../addin/pane/services/examen.ts';
import { parseAdresse } from '../../../../domain/classeur/lire/adresses.ts';
import { openArchive } from '../../../../domain/classeur/garde/index.ts';
import { buildDonneesModele } from '../../../../domain/classeur/modele/donnees.ts';
import { writeModele } from '../../../../domain/classeur/modele/index.ts';
import { findSite, INDICATEURS } from '../../../../domain/referentiels/index.ts';
import { precedentsOf } from '../../../../domain/depot/index.ts';
import { classeurSaisi } from '../../../fabriques/classeur-saisi.ts';
import type { Contenu } from '../../../fabriques/excel/saisie.ts';
import { openExcelEnMemoire } from './ouvrir.ts';

const octets = await classeurSaisi('37-PREF', '2020-T4', [
  { code: 'DEL-PERMIS', valeur: 4, effectif: 1200 },
  { code: 'ACC-COURTOISIE', numerateur: 95, denominateur: 100 },
]);

/** The check of a workbook where a cell of the line of `code` holds this. */
async function checkWith(code: string, cle: 'valeur' | 'numerateur', contenu: Contenu) {
  const { host, excel } = await openExcelEnMemoire(octets);
  const savoir = () => ({ aujourdHui: '2021-01-15', avant: precedentsOf(null) }) as const;
  const avant = examineFichier(await host.read(), savoir);
  if (avant.etat !== 'ouvert') throw new Error('classeur attendu');
  const { cellule } = avant.classeur.indicateurs.find((une) => une.code.valeur === code)![cle].adresse;
  excel.classeur.feuilles[1]!.put(parseAdresse(cellule)!, contenu);
  const lu = examineFichier(await host.read(), savoir);
  if (lu.etat !== 'ouvert') throw new Error('classeur attendu');
  const ici = lu.constats.filter(({ adresse, severite }) => adresse === cellule && severite === 'bloquant');
  return { contenu: lu.contenu, phrases: ici.map(({ message }) => message.replace(/[\u00a0\u202f]/g, ' ')) };
}
const SEULE = '=TRANSPARENCE.VALEUR("DEL-PERMIS","37-PREF","2020-T3")';
/** Refers to a cell: an ordinary formula in error would be told as nothing typed. */
const SUR_CELLULE = '=TRANSPARENCE.VALEUR(A8,"37-PREF","2020-T3")';

describe('a figure that a custom function has not given', () => {
  it.each([
    ['#BUSY!', SEULE, /la fonction TRANSPARENCE\.VALEUR n’a pas encore donné son résultat\. Attendez/],
    ['#BUSY!', SUR_CELLULE, /la fonction TRANSPARENCE\.VALEUR n’a pas encore donné son résultat\. Attendez/],
    ['#GETTING_DATA', SUR_CELLULE, /n’a pas encore donné son résultat/],
    [
      '#NAME?',
      '=_xldudf_TRANSPARENCE_VALEUR(A8,"37-PREF","2020-T3")',
      /cet Excel ne connaît pas la fonction TRANSPARENCE\.VALEUR/,
    ],
    ['#N/A', SUR_CELLULE, /la fonction TRANSPARENCE\.VALEUR répond par une erreur/],
    ['#VALUE!', '=ROUND(TRANSPARENCE.VALEUR(A8,"37-PREF","2020-T3"),1)', /répond par une erreur/],
  ])('%s of %s blocks, and the sentence says what to do', async (erreur, formule, phrase) => {
    const { contenu, phrases } = await checkWith('DEL-PERMIS', 'valeur', {
      valeur: erreur,
      erreur: true,
      formule,
    });
    expect(phrases).toEqual([expect.stringMatching(phrase)]);
    expect(phrases[0]).toMatch(
      /^Feuille « Indicateurs », cellule I8 \(DEL-PERMIS\) : la fonction|^Feuille « Indicateurs », cellule I8 \(DEL-PERMIS\) : cet Excel/,
    );
    expect(contenu).toBeNull();
  });

  it('without any result yet is waited for, and not taken for a blank', async () => {
    const { contenu, phrases } = await checkWith('DEL-PERMIS', 'valeur', {
      valeur: '',
      formule: SUR_CELLULE,
    });
    expect(phrases).toEqual([expect.stringMatching(/n’a pas encore donné son résultat/)]);
    expect(contenu).toBeNull();
  });

  it('blocks in a count too', async () => {
    const pose = { valeur: '#BUSY!', erreur: true, formule: SUR_CELLULE };
    expect((await checkWith('ACC-COURTOISIE', 'numerateur', pose)).phrases).toHaveLength(1);
  });

  it('is not needed where both counts are typed', async () => {
    const pose = { valeur: '#BUSY!', erreur: true, formule: SUR_CELLULE };
    const { contenu, phrases } = await checkWith('ACC-COURTOISIE', 'valeur', pose);
    expect(phrases).toEqual([]);
    expect(contenu?.lignes.find(({ code }) => code === 'ACC-COURTOISIE')?.mesure).toMatchObject({
      nature: 'ratio',
      numerateur: '95',
    });
  });

  it('that gave its figure, or chose to show nothing, is a cell like any other', async () => {
    const donne = await checkWith('DEL-PERMIS', 'valeur', { valeur: 3, formule: SUR_CELLULE });
    expect(donne.phrases).toEqual([]);
    const repli = `=IFERROR(${SUR_CELLULE.slice(1)},"")`;
    const rien = await checkWith('DEL-PERMIS', 'valeur', { valeur: '', formule: repli });
    expect(rien.phrases.filter((phrase) => /TRANSPARENCE/.test(phrase))).toEqual([]);
    const cite = await checkWith('DEL-PERMIS', 'valeur', {
      valeur: '#N/A',
      erreur: true,
      formule: '=LEN("TRANSPARENCE.VALEUR(")',
    });
    expect(cite.phrases.filter((phrase) => /la fonction/.test(phrase))).toEqual([]);
  });
});

describe('the template', () => {
  it('calculates all it needs without any custom function', async () => {
    const donnees = buildDonneesModele(findSite('37-PREF')!, '2020-T4', null);
    const parCode = new Map(INDICATEURS.map((indicateur) => [indicateur.code, indicateur]));
    const { textes } = openArchive(await writeModele({ ...donnees, mois: [] }, parCode));
    const formules = [...textes.values()].flatMap((texte) => texte.match(/<(?:x14:)?f[ >][^<]*/g) ?? []);
    expect(formules.length).toBeGreaterThan(10);
    expect(formules.filter((formule) => /TRANSPARENCE|_xldudf|_xll/i.test(formule))).toEqual([]);
  });
});
