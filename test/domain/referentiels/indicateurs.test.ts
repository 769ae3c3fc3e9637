import { describe, expect, it } from '@jest/globals';
import {
  findIndicateur,
  findSite,
  formatHorsTrimestre,
  frequenceOf,
  INDICATEURS,
  indicateursOf,
  isMesure,
} from '../../../domain/referentiels/index.ts';
import type { Indicateur, Site } from '../../../domain/referentiels/types.ts';

const codes = (liste: readonly Indicateur[]): string[] => liste.map(({ code }) => code);
const site = (code: string): Site => findSite(code)!;

describe('the catalogue', () => {
  it('has every code of the field', () => {
    const attendus =
      `SAT-TITRES DEL-CNI DEL-PERMIS DEL-CI TEL-DECROCHE EFFORT TEL-AGENT TEL-GLOBAL TEL-SAT TEL-MYSTERE
      ACC-COURTOISIE ACC-DISPONIBILITE ACC-LANGAGE ACC-ORIENTATION ACC-ATTENTE ACC-CONFIDENTIALITE ACC-CONFORT ACC-SERVICES ACC-PAN COU-MAIL COU-POSTE
      COU-RECLAM COU-60J COU-AR COU-MYSTERE COU-NB WEB-MAJ WEB-CONNEXION WEB-RESEAUX FRA-CERT FRA-PERMIS ETR-PREMIERE
      ETR-RENOUV URG-CELLULE PLAN-ECHUES`.split(/\s+/);
    expect(codes(INDICATEURS).sort()).toEqual(attendus.sort());
  });

  it('publishes the six of the Transparence programme by default', () => {
    expect(codes(INDICATEURS.filter(({ publie }) => publie))).toEqual([
      'SAT-TITRES',
      'DEL-CNI',
      'DEL-PERMIS',
      'DEL-CI',
      'EFFORT',
      'TEL-DECROCHE',
    ]);
  });

  it('has national targets from national texts alone, and proposes the others', () => {
    const cibles = INDICATEURS.flatMap(({ code, cible }) =>
      cible ? [[code, cible.valeur, cible.unite, cible.origine]] : [],
    );
    expect(cibles).toEqual([
      ['DEL-PERMIS', 5, 'jours', 'propose'],
      ['TEL-DECROCHE', 90, '%', 'propose'],
      ['TEL-AGENT', 90, '%', 'propose'],
      ['COU-MAIL', 100, '%', 'propose'],
      ['COU-POSTE', 100, '%', 'propose'],
      ['COU-RECLAM', 100, '%', 'propose'],
      ['WEB-CONNEXION', 5, '%', 'propose'],
      ['FRA-CERT', 0.5, '%', 'propose'],
      ['FRA-PERMIS', 5, '%', 'propose'],
      ['ETR-PREMIERE', 90, 'jours', 'propose'],
      ['ETR-RENOUV', 30, 'jours', 'propose'],
      ['URG-CELLULE', 60, 'minutes', 'national'],
    ]);
  });

  it('adds up as the field says', () => {
    const par = (regle: string): string[] =>
      codes(INDICATEURS.filter(({ agregation }) => agregation === regle)).sort();
    expect(par('jamais')).toEqual([
      'DEL-CI',
      'DEL-CNI',
      'DEL-PERMIS',
      'FRA-CERT',
      'FRA-PERMIS',
      'WEB-CONNEXION',
    ]);
    expect(par('moyenne')).toEqual(['EFFORT', 'ETR-PREMIERE', 'ETR-RENOUV', 'WEB-MAJ']);
    expect(par('somme')).toEqual(['COU-NB', 'WEB-RESEAUX']);
    expect(par('pire')).toEqual(['URG-CELLULE']);
    expect(par('ratio')).toHaveLength(22);
  });

  it('says that the target of ETR-PREMIERE is of another unit', () => {
    const indicateur = findIndicateur('ETR-PREMIERE');
    expect(indicateur?.unite).toBe('jours ouvrés');
    expect(indicateur?.cible?.unite).toBe('jours');
    expect(indicateur?.aConfirmer.join()).toMatch(/ne se comparent pas/);
  });

  it('reads fraud rates as low rates, and more of them as better', () => {
    const faibles = INDICATEURS.filter(({ tauxFaible }) => tauxFaible);
    expect(faibles.map(({ code, sens }) => [code, sens])).toEqual([
      ['FRA-CERT', 'hausse'],
      ['FRA-PERMIS', 'hausse'],
    ]);
  });

  it('measures surveys and mystery tests once a year, and everything else each quarter', () => {
    const annuels = INDICATEURS.filter(({ frequence }) => frequence !== 'trimestrielle');
    expect(codes(annuels)).toEqual([
      'TEL-SAT',
      'TEL-MYSTERE',
      ...codes(INDICATEURS.filter(({ code }) => code.startsWith('ACC-'))),
      'COU-MYSTERE',
    ]);
    expect(new Set(annuels.map(({ frequence }) => frequence))).toEqual(new Set(['annuelle-T4']));
  });

  it('counts days and marks one by one, and nothing else', () => {
    expect(codes(INDICATEURS.filter(({ enEntiers }) => enEntiers)).sort()).toEqual([
      'DEL-CI',
      'DEL-CNI',
      'DEL-PERMIS',
      'EFFORT',
      'ETR-PREMIERE',
      'ETR-RENOUV',
      'WEB-MAJ',
    ]);
  });

  it('shows published figures in full: 15,22 jours, 0,17 %, 2,75 sur 5', () => {
    expect(['DEL-PERMIS', 'FRA-CERT', 'EFFORT'].map((code) => findIndicateur(code)?.decimales)).toEqual([
      2, 2, 2,
    ]);
  });

  it('writes French with its no-break spaces', () => {
    const textes = INDICATEURS.flatMap(({ libelle, enClair, sources, aConfirmer, cible }) => [
      libelle,
      enClair,
      ...sources,
      ...aConfirmer,
      cible?.source ?? '',
    ]);
    expect(textes.filter((texte) => / [:;!?%»]|« |'/.test(texte))).toEqual([]);
    expect(findIndicateur('ACC-PAN')?.libelle).toBe('Satisfaction\u00a0: point numérique');
  });
});

describe('frequenceOf', () => {
  const courtoisie = findIndicateur('ACC-COURTOISIE')!;

  it('is that of the definition, unless the site chose another', () => {
    const brest: Site = { ...site('29-SP-BREST'), frequences: { 'ACC-COURTOISIE': 'annuelle-T2' } };
    expect(frequenceOf(site('29-SP-BREST'), courtoisie)).toBe('annuelle-T4');
    expect(frequenceOf(brest, courtoisie)).toBe('annuelle-T2');
  });

  it('says which quarters a figure is due in, and when it is measured otherwise', () => {
    expect(isMesure('annuelle-T4', '2020-T4')).toBe(true);
    expect(isMesure('annuelle-T4', '2021-T1')).toBe(false);
    expect(isMesure('trimestrielle', '2021-T1')).toBe(true);
    expect(isMesure('non-mesuree', '2020-T4')).toBe(false);
    expect(formatHorsTrimestre('annuelle-T4', '2021-T1')).toBe('Mesuré au T4');
    expect(formatHorsTrimestre('non-mesuree', '2021-T1')).toBe('Non mesuré ici');
    expect(formatHorsTrimestre('annuelle-T4', '2020-T4')).toBeNull();
  });
});

describe('indicateursOf', () => {
  it('gives a préfecture the whole catalogue, in order', () => {
    expect(codes(indicateursOf(site('37-PREF')))).toEqual(codes(INDICATEURS));
  });

  it('asks the public desks, calls and mail of a sous-préfecture, not the titles of the CERT', () => {
    const demandes = codes(indicateursOf(site('40-SP-DAX')));
    expect(demandes).toEqual(expect.arrayContaining(['TEL-DECROCHE', 'ACC-PAN', 'COU-MAIL', 'TEL-MYSTERE']));
    expect(demandes.filter((code) => /^(DEL|SAT|EFFORT|FRA|ETR|WEB|URG)/.test(code))).toEqual([]);
  });

  it('spares a direction the mystery surveys and the digital point', () => {
    const demandes = codes(indicateursOf(site('40-DDTM')));
    expect(demandes).toContain('COU-MAIL');
    expect(demandes.filter((code) => /MYSTERE|PAN/.test(code))).toEqual([]);
  });

  it('asks the SGCD for its actions alone', () => {
    expect(codes(indicateursOf(site('37-SGCD')))).toEqual(['PLAN-ECHUES']);
  });

  it('prefers the own list of a site, in the order of the catalogue', () => {
    const propre: Site = { ...site('37-SGCD'), indicateurs: ['PLAN-ECHUES', 'TEL-DECROCHE'] };
    expect(codes(indicateursOf(propre))).toEqual(['TEL-DECROCHE', 'PLAN-ECHUES']);
  });
});
