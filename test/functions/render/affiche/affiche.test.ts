import { beforeAll, describe, expect, it } from '@jest/globals';
import { renderAffiche } from '../../../../functions/render/affiche/index.ts';
import { splitOrdinaux } from '../../../../functions/render/affiche/dessin/ordinaux.ts';
import { tableauExemple, tableauIndreEtLoire, tableauMoselle } from '../../../fabriques/tableau.ts';
import { withoutReserve } from '../../../../domain/tableau/index.ts';
import type { Tableau } from '../../../../domain/tableau/types.ts';
import { findAll, plat, readPdf } from './lecture-pdf.ts';
import type { PdfLu } from './lecture-pdf.ts';
import { SIGNAL_SANS_DETAIL } from '../../../fabriques/tableau-textes.ts';

const SIGNAL = {
  ...SIGNAL_SANS_DETAIL,
  statut: 'trop-tot',
  points: 1,
  periodicite: 'trimestre',
  moyenne: null,
  limiteBasse: null,
  limiteHaute: null,
} as const;
const url = 'https://www.exemple.gouv.fr/transparence';

describe('l’affiche d’un service qui a dix trimestres d’historique', () => {
  const tableau = tableauExemple();
  let octets: Uint8Array;
  let pdf: PdfLu;
  beforeAll(async () => {
    octets = await renderAffiche(tableau, { url });
    pdf = await readPdf(octets);
  });

  it('is one A3 portrait page', () => {
    expect([pdf.pages, pdf.largeurMm, pdf.hauteurMm]).toEqual([1, 297, 420]);
  });

  it('declares PDF/UA-1, its language, title, author and keywords', () => {
    const brut = Buffer.from(octets).toString('latin1');
    expect(brut).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(brut).toMatch(/\/Lang ?\(fr\)/);
    expect(brut).toMatch(/\/Marked true/);
    expect(pdf.infos.Title).toBe(
      'Nos résultats de qualité de service, Préfecture de l’Exemple, 3e trimestre 2026',
    );
    expect(pdf.infos.Author).toBe('Préfecture de l’Exemple');
    expect(pdf.infos.Keywords).toContain('qualité de service');
  });

  it('embeds its fonts, all Inter', () => {
    const brut = Buffer.from(octets).toString('latin1');
    const noms = [...brut.matchAll(/\/BaseFont ?\/([^\s/<>[\]]+)/g)].map((m) => m[1]);
    expect(noms.length).toBeGreaterThan(0);
    expect(noms.every((nom) => nom?.includes('Inter'))).toBe(true);
    const polices = [...brut.matchAll(/\/Type ?\/FontDescriptor/g)].length;
    expect([...brut.matchAll(/\/FontFile[23] /g)]).toHaveLength(polices);
  });

  it('has headings in order, and a table whose columns have header cells', () => {
    const titres = ['H1', 'H2'].map((role) => findAll(pdf.racine, role).map((n) => n.texte));
    expect(titres).toEqual([
      ['Nos résultats de qualité de service'],
      ['Ce que nous faisons', 'Lire ce tableau'],
    ]);
    const [resultats] = findAll(pdf.racine, 'Table');
    expect(findAll(resultats!, 'TH').map((n) => n.texte)).toEqual([
      'Ce que nous mesurons',
      'Résultat',
      'Objectif',
      'Trimestre précédent',
      'Évolution sur 10 trimestres',
    ]);
  });

  it('says each indicator on its line, in the order of the tableau', () => {
    const [resultats] = findAll(pdf.racine, 'Table');
    const lignes = findAll(resultats!, 'TR').slice(1);
    expect(lignes).toHaveLength(tableau.indicateurs.length);
    tableau.indicateurs.forEach((indicateur, i) => {
      const [mesure, resultat, objectif, precedent] = findAll(lignes[i]!, 'TD').map((n) => n.texte);
      const { textes } = indicateur;
      expect(mesure).toContain(plat(indicateur.libelle).slice(0, 20));
      expect(resultat).toBe(
        plat(indicateur.valeur === null ? textes.valeur : `${textes.nombre} ${textes.unite}`),
      );
      expect(objectif).toContain(plat(textes.situation));
      expect(objectif).toContain(plat(textes.cible));
      expect(precedent).toBe(plat(`${textes.precedent} ${withoutReserve(textes.evolution ?? '')}`));
    });
  });

  it('gives every chart and the QR code a text of its own', () => {
    const alts = findAll(pdf.racine, 'Figure').map((n) => plat(n.alt ?? ''));
    expect(alts).toEqual([
      ...tableau.indicateurs.map((i) => plat(i.textes.graphique)),
      'Code QR vers la page des résultats : www.exemple.gouv.fr/transparence',
    ]);
  });

  it('tells the sentence to remember, the coverage, and what is done, by whom and when', () => {
    const { texte } = pdf.racine;
    expect(texte).toContain(
      'Cinq objectifs sur sept sont atteints. 2 sites sur 3 ont transmis leurs chiffres.',
    );
    expect(texte).toContain(
      'Renouvellement d’un titre de séjour Proposer un dépôt des dossiers en ligne pour les renouvellements à l’identique. Responsable : Chef du bureau des étrangers. Échéance : 31 mars 2027.',
    );
    expect(texte).toContain('Publié le 12 octobre 2026. Licence Etalab 2.0.');
  });

  it('is read from the heading to the foot', () => {
    const reperes = [
      'PRÉFET',
      'Nos résultats',
      'Cinq objectifs',
      'Ce que nous mesurons',
      'Ce que nous faisons',
      'Lire ce tableau',
    ];
    const places = reperes.map((repere) => pdf.racine.texte.indexOf(repere));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThanOrEqual(0);
  });
});

describe('l’affiche des chiffres réels', () => {
  it('shows no empty column for a first quarter, and says that it is the first', async () => {
    const pdf = await readPdf(await renderAffiche(tableauIndreEtLoire(), { url }));
    const [resultats] = findAll(pdf.racine, 'Table');
    expect(findAll(resultats!, 'TH').map((n) => n.texte)).toEqual([
      'Ce que nous mesurons',
      'Résultat',
      'Objectif',
    ]);
    expect(pdf.racine.texte).toContain('4e trimestre 2020 (octobre à décembre). Premier trimestre publié.');
    expect(pdf.racine.texte).toContain('15,2 jours');
    expect(pdf.racine.texte).not.toContain('Trait plein');
  });

  it('says once for the sheet what its lines would all repeat, and what is not so in its line', async () => {
    const reel = tableauIndreEtLoire();
    const attente = 'Un seul trimestre connu, il en faut 12 pour conclure.';
    const avec = (methodeOf: (rang: number) => string): Tableau => ({
      ...reel,
      indicateurs: reel.indicateurs.map((i, rang) => ({
        ...i,
        signal: { ...SIGNAL, phrase: attente },
        textes: { ...i.textes, methode: i.valeur === null ? '' : methodeOf(rang) },
      })),
    });
    const sans = 'chiffre donné sans le nombre de cas';
    const lire = async (tableau: Tableau) => {
      const { racine } = await readPdf(await renderAffiche(tableau, { url }));
      const [resultats] = findAll(racine, 'Table');
      return { tout: racine.texte, lignes: findAll(resultats!, 'TR').map((n) => n.texte) };
    };
    const tous = await lire(avec(() => sans));
    expect(tous.tout).toContain(
      `Pour tous les résultats : ${sans} ; un seul trimestre connu, il en faut 12 pour conclure.`,
    );
    expect(tous.tout.match(/nombre de cas/g)).toHaveLength(1);
    expect(tous.tout.match(/il en faut 12/g)).toHaveLength(1);
    // Most of them: the others keep their own words, which is what the sheet rests on.
    const presque = await lire(avec((rang) => (rang === 1 ? 'moyenne de 400 demandes' : sans)));
    expect(presque.tout).toContain(`Sauf mention contraire : ${sans}.`);
    expect(presque.lignes[2]).toContain('Moyenne de 400 demandes.');
    expect(presque.tout.match(/nombre de cas/g)).toHaveLength(1);
    // Some of them: each says its own.
    const moitie = await lire(avec((rang) => (rang % 3 === 0 ? sans : `${rang} cas`)));
    expect(moitie.tout).not.toContain('mention contraire');
    expect(moitie.tout.match(/Chiffre donné sans le nombre de cas\./g)!.length).toBe(3);
    // One that says nothing of itself is not spoken for.
    const muet = await lire(avec((rang) => (rang === 1 ? '' : sans)));
    expect(muet.tout).not.toMatch(/Pour tous les résultats : chiffre|mention contraire/);
  });

  it('raises the ordinals of quarters and dates, and is read « 4e » all the same', async () => {
    const { boites, racine } = await readPdf(await renderAffiche(tableauIndreEtLoire(), { url }));
    const rang = boites.findIndex(({ texte }) => texte === 'e');
    const [avant, e] = [boites[rang - 1]!, boites[rang]!];
    expect(avant.texte).toMatch(/4$/);
    expect(e.y).toBeGreaterThan(avant.y);
    expect(e.hauteur).toBeLessThan(avant.hauteur);
    expect(racine.texte).toContain('4e trimestre 2020');
  });

  it.each(['au 4e trimestre 2020', 'au 4e \ntrimestre 2020', 'au 4e\u00a0trimestre 2020'])(
    'raises an ordinal wherever its line ends: %j',
    (texte) => {
      expect(splitOrdinaux(texte).slice(0, 2)).toEqual(['au 4', 'e']);
      expect(splitOrdinaux('3e étage')).toEqual(['3e étage']);
    },
  );

  it('shows the State’s brand block only when the tableau asks for it', async () => {
    const moselle = await readPdf(await renderAffiche(tableauMoselle(), { url }));
    expect(moselle.racine.texte).toContain('Préfecture de la Moselle');
    expect(moselle.racine.texte).not.toContain('PRÉFET');
    const marquee = await readPdf(await renderAffiche({ ...tableauMoselle(), marque: true }, { url }));
    expect(marquee.racine.texte).toContain('PRÉFET DE LA MOSELLE Liberté, Égalité, Fraternité');
  });

  it('is the same, byte for byte, whatever was rendered between', async () => {
    const avant = await renderAffiche(tableauMoselle(), { url });
    const autre = await renderAffiche(tableauIndreEtLoire(), { url });
    const apres = await renderAffiche(tableauMoselle(), { url });
    expect(Buffer.compare(avant, apres)).toBe(0);
    expect(Buffer.compare(avant, autre)).not.toBe(0);
  });
});
