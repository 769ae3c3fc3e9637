import { describe, expect, it } from '@jest/globals';
import {
  CERTS,
  DEPARTEMENTS,
  findIndicateur,
  findSite,
  INDICATEURS,
  REGIONS,
  SITES,
} from '../../../domain/referentiels/index.ts';
import { REGLAGES } from '../../../domain/referentiels/reglages.ts';
import { checkReferentiels } from '../../../domain/referentiels/schema.ts';
import type { Donnees } from '../../../domain/referentiels/schema.ts';
import type { Indicateur, Site } from '../../../domain/referentiels/types.ts';

const donnees: Donnees = {
  regions: REGIONS,
  departements: DEPARTEMENTS,
  sites: SITES,
  certs: CERTS,
  indicateurs: INDICATEURS,
  reglages: Object.values(REGLAGES),
};

const check = (change: Partial<Donnees>): string[] =>
  checkReferentiels({ ...donnees, ...change }).map(({ chemin, message }) => `${chemin} ${message}`);

const base = findIndicateur('TEL-DECROCHE')!;
/** What is said of a new indicator that is like TEL-DECROCHE but for a change. */
const checkNouvel = (change: Partial<Indicateur>): string[] =>
  check({ indicateurs: [...INDICATEURS, { ...base, code: 'TEL-NOUVEAU', ...change }] });
const checkSite = (change: Partial<Site>): string[] =>
  check({ sites: [...SITES, { ...findSite('37-SP-LOCHES')!, code: '37-SP-AMBOISE', ...change }] });

describe('the référentiels', () => {
  it('hold together', () => {
    expect(checkReferentiels(donnees)).toEqual([]);
  });

  it('accept a new indicator and a new site that are right', () => {
    expect(checkNouvel({})).toEqual([]);
    expect(checkSite({})).toEqual([]);
  });
});

describe('an indicator that is added', () => {
  const cible = base.cible!;

  it('may have a target of another unit, which its own bounds do not concern', () => {
    const change = { cible: { ...cible, valeur: 900, unite: 'jours' } } as const;
    expect(checkNouvel({ ...change, aConfirmer: ['Unité de la cible'] })).toEqual([]);
    expect(checkNouvel({ ...change, aConfirmer: [] }).join()).toMatch(/dites dans aConfirmer/);
  });

  it.each<[string, Partial<Indicateur>, RegExp]>([
    ['a code in lower case', { code: 'tel-nouveau' }, /majuscules sans accent/],
    ['a code that is taken', { code: 'TEL-AGENT' }, /TEL-AGENT Code en double/],
    ['no version', { version: 0 }, /TEL-NOUVEAU\/version/],
    ['no label', { libelle: ' ' }, /libelle Texte vide/],
    ['a straight apostrophe', { libelle: "Délai d'attente" }, /apostrophe courbe/],
    ['plain words that are no sentence', { enClair: 'part des appels' }, /terminée par un point/],
    ['a unit that does not exist', { unite: 'semaines' as '%' }, /TEL-NOUVEAU\/unite/],
    ['a ratio without denominator', { denominateur: null }, /denominateur Saisie/],
    ['a ratio in days', { unite: 'jours', cible: null }, /l’unité est/],
    ['a ratio that is summed', { agregation: 'somme' }, /l’agrégation est l’une de ratio, jamais/],
    ['a mean without count', { saisie: 'moyenne', agregation: 'moyenne', effectif: null }, /effectif/],
    ['a count with a numerator', { saisie: 'compte', agregation: 'somme' }, /mettez null/],
    ['a percentage above 100', { max: 200 }, /bornes sont 0 et 100/],
    ['bounds the wrong way', { min: 100, max: 0 }, /doit dépasser/],
    ['a target out of scale', { cible: { ...cible, valeur: 900 } }, /Cible 900 hors de l’échelle/],
    ['a target that nobody judges', { sens: 'neutre' }, /n’a pas de cible/],
    ['a local target', { cible: { ...cible, origine: 'local' } }, /reglages\.ts/],
    [
      'a proposed target without a word',
      { cible: { ...cible, origine: 'propose' }, aConfirmer: [] },
      /dites dans aConfirmer/,
    ],
    ['a low rate in minutes', { unite: 'minutes', tauxFaible: true, cible: null }, /Taux faible/],
    ['a figure of the CERT that adds up', { titreCert: 'PERMIS' }, /ne s’additionne jamais/],
    ['nobody to measure it', { genres: [] }, /au moins un genre de site/],
  ])('is refused with %s', (_, change, attendu) => {
    expect(checkNouvel(change).join('\n')).toMatch(attendu);
  });
});

describe('territories that are added', () => {
  it.each<[string, Partial<Site>, RegExp]>([
    ['a code of another département', { departement: '36' }, /attendu « 36-SP-NOM »/],
    ['a code of another kind', { genre: 'DDT' }, /attendu « 37-DDT »/],
    ['a sous-préfecture without name', { code: '37-SP' }, /attendu « 37-SP-NOM »/],
    ['an unknown département', { code: '20-SP-CORTE', departement: '20' }, /Département inconnu : « 20 »/],
    ['a code that is taken', { code: '37-SP-CHINON' }, /Code en double/],
    ['an unknown indicator', { indicateurs: ['TEL-RIEN'] }, /Indicateur inconnu : « TEL-RIEN »/],
    ['an empty list of indicators', { indicateurs: [] }, /Liste vide/],
  ])('are refused with %s', (_, change, attendu) => {
    expect(
      checkSite(change)
        .join('\n')
        .replace(/\u00a0/g, ' '),
    ).toMatch(attendu);
  });

  it('are refused when a département has no préfecture or no région', () => {
    expect(check({ sites: SITES.filter(({ code }) => code !== '37-PREF') })).toEqual([
      expect.stringMatching(/^departements\/37 Pas de préfecture/),
    ]);
    expect(check({ regions: REGIONS.filter(({ code }) => code !== '94') })).toHaveLength(2);
  });

  it('are refused when the prepositions do not fit the name', () => {
    const [ain, ...autres] = DEPARTEMENTS;
    const messages = check({
      departements: [{ ...ain!, deNom: 'l’Ain', dansNom: 'dans l’Aisne' }, ...autres],
    });
    expect(check({ departements: [{ ...ain!, deNom: 'de l’Aisne' }, ...autres] })).toEqual([
      expect.stringMatching(/^departements\/01\/deNom deNom\u00a0: se termine/),
    ]);
    expect(messages).toEqual([
      expect.stringMatching(/^departements\/01\/deNom deNom\u00a0: commence/),
      expect.stringMatching(/^departements\/01\/dansNom dansNom\u00a0: se termine/),
    ]);
  });
});

describe('réglages and CERTs that are added', () => {
  const locale = { valeur: 80, unite: '%', origine: 'local', source: 'COPIL' } as const;
  const reglage = { departement: '57', publiesEnPlus: [], marque: false };
  const checkCibles = (cibles: Record<string, object>): string =>
    check({ reglages: [{ ...reglage, cibles } as (typeof donnees.reglages)[number]] }).join('\n');

  it('may set a local target', () => {
    expect(checkCibles({ 'TEL-DECROCHE': locale })).toBe('');
  });

  it('are refused out of scale, of another origin, or for an unknown code', () => {
    expect(checkCibles({ 'TEL-DECROCHE': { ...locale, valeur: 101 } })).toMatch(
      /Cible 101 hors de l’échelle/,
    );
    expect(checkCibles({ 'TEL-DECROCHE': { ...locale, valeur: -1 } })).toMatch(/Cible -1 hors de l’échelle/);
    expect(checkCibles({ 'TEL-DECROCHE': { ...locale, valeur: 900, unite: 'jours' } })).toBe('');
    expect(checkCibles({ 'TEL-DECROCHE': { ...locale, origine: 'national' } })).toMatch(/origine/);
    expect(checkCibles({ 'TEL-RIEN': locale })).toMatch(/Indicateur inconnu/);
  });

  it('are refused when a CERT serves a département that does not exist', () => {
    expect(check({ certs: [{ ...CERTS[0]!, rattaches: ['20'] }] }).join()).toMatch(
      /CERT-29.*Département inconnu/,
    );
  });
});
