import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { DEPARTEMENTS, REGIONS } from '../../../../domain/referentiels/index.ts';
import type { Entite, Tableau } from '../../../../domain/tableau/types.ts';
import {
  listRegions,
  pageCss,
  renderIndexNational,
  renderPage,
  renderRetrait,
} from '../../../../functions/render/index.ts';
import type { LiensPage, LienTexte, OptionsPage } from '../../../../functions/render/index.ts';
import { makePrises } from '../../../../scripts/pictures/web.ts';
import { tableauLong } from '../../../fabriques/tableau.ts';
import {
  BRETAGNE,
  FRANCE,
  SAINT_MARTIN,
  tableauBavard,
  tableauComplet,
  tableauVide,
} from '../../../fabriques/tableau-durs.ts';

/** What a page may ask of its reader in all, as servers send it. */
const LIMITE = 26_000;
const ADRESSE = 'https://www.exemple.gouv.fr/tableaux/00';
const octets = (texte: string): number => gzipSync(texte).length;

/** Every link that a page may have. */
const LIENS: LiensPage = {
  accueil: '/',
  parents: [{ texte: 'Bretagne', href: '/regions/53' }],
  affiche: { href: 'affiche-a3.pdf', taille: 64_321 },
  csv: { href: 'tableau.csv' },
  json: { href: 'tableau.json' },
  fichiers: ['A4', 'A3 paysage', 'A4 paysage', 'Excel', 'LibreOffice', 'Description des colonnes'].map(
    (titre) => ({ titre, format: 'PDF', href: `${titre}.pdf`, taille: 64_321 }),
  ),
  graphiques: '',
  graphiquesPng: true,
  ecran: 'ecran.html',
  permanente: `${ADRESSE}/2026-T3`,
  dernier: `${ADRESSE}/dernier`,
  integration: `${ADRESSE}/dernier/integration.html`,
  vignette: `${ADRESSE}/dernier/vignette.png`,
  apercuImage: `${ADRESSE}/2026-T3/vignette.png`,
  contact: 'mailto:qualite@exemple.gouv.fr',
};
const SERVIS = { accessibilite: '/accessibilite', mentions: '/mentions', donneesPersonnelles: '/donnees' };

const optionsOf = (assets: string, lieux: readonly LienTexte[]): OptionsPage => ({
  assets,
  liens: assets === '' ? LIENS : { ...LIENS, ...SERVIS },
  voisins: { precedent: { texte: '2e trimestre 2026', href: '/t2' } },
  autres: Array.from({ length: 4 }, (_, i) => ({ trimestre: `${i + 1}e trimestre 2025`, href: `/t${i}` })),
  lieux: { titre: 'Résultats lieu par lieu', liens: lieux },
});

/** Fourteen indicators with everything that the example can say: signal, margin, comparison, year before, new definition. */
function tableauQuatorze(): Tableau {
  const complet = tableauComplet();
  const indicateurs = Array.from({ length: 14 }, (_, i) => {
    const modele = complet.indicateurs[i % complet.indicateurs.length]!;
    return { ...modele, code: `${modele.code}-${i}` };
  });
  return { ...complet, indicateurs };
}

const lien = ({ code, nom }: { code: string; nom: string }): LienTexte => ({ texte: nom, href: `/${code}` });
const NIVEAUX: readonly (readonly [string, Entite | null, readonly LienTexte[]])[] = [
  ['a site', SAINT_MARTIN, []],
  ['a département and ten sites', null, DEPARTEMENTS.slice(0, 10).map(lien)],
  ['a région and thirteen départements', BRETAGNE, DEPARTEMENTS.slice(0, 13).map(lien)],
  ['the country and its régions', FRANCE, REGIONS.map(lien)],
];
const JEUX: readonly (readonly [string, () => Tableau])[] = [
  ['long labels and comments', tableauLong],
  ['all that can be said', tableauQuatorze],
  ['not one figure', tableauVide],
  ['comments of a page', tableauBavard],
];

describe.each(NIVEAUX)('the page of %s', (_, entite, lieux) => {
  it.each(JEUX)('asks for less than 26 kB in all, as it is sent: %s', (_nom, build) => {
    const base = build();
    const tableau = { ...base, marque: true, entite: entite ?? base.entite };
    expect(octets(renderPage(tableau, optionsOf('', lieux)))).toBeLessThan(LIMITE);
    const servie = renderPage(tableau, optionsOf('/assets', lieux));
    const marque = servie.includes('/page-marque.css');
    expect(octets(servie) + octets(pageCss({ marque, assets: '/assets' }))).toBeLessThan(LIMITE);
  });
});

describe('weight', () => {
  it('is under 26 kB for every page that has a kept picture', () => {
    const lourdes = makePrises().filter(({ html }) => octets(html) >= LIMITE);
    expect(lourdes.map(({ nom, html }) => [nom, octets(html)])).toEqual([]);
  });

  it('is under 26 kB for the national list once all have published, and for what was withdrawn', () => {
    const dernier = {
      trimestre: '4e trimestre 2020',
      href: '/tableaux/37/dernier',
      resume: 'Cinq objectifs sur sept sont atteints.',
      publication: 'Publié le 15 janvier 2021.',
      rectifie: true,
    };
    const tous = new Map(DEPARTEMENTS.map(({ code }) => [code, dernier]));
    const simples = { assets: '', liens: { accueil: '/', ...SERVIS } };
    expect(
      octets(
        renderIndexNational(
          listRegions(tous, (code) => `/regions/${code}`),
          simples,
        ),
      ),
    ).toBeLessThan(LIMITE);
    const retrait = {
      le: '2026-11-05' as const,
      motif: 'Deux sites ont déposé les chiffres d’un autre trimestre.',
    };
    expect(
      octets(renderRetrait({ service: 'Préfecture', trimestre: '3e trimestre 2026', retrait }, simples)),
    ).toBeLessThan(LIMITE);
  });

  it('would be seen if a chart were drawn with its paints, or a style sheet sent twice', () => {
    const page = renderPage(tableauLong(), optionsOf('', []));
    expect(octets(page) + octets(pageCss({ marque: false, assets: '' }))).toBeGreaterThan(LIMITE);
  });

  it('counts nothing but the page itself: it loads nothing else', () => {
    const page = renderPage(tableauLong(), optionsOf('', []));
    expect(page).not.toMatch(/<(?:link rel="stylesheet"|img|script|iframe)|@import|@font-face/);
  });
});
