import { describe, expect, it } from '@jest/globals';
import { renderPage, renderRetrait } from '../../../../functions/render/index.ts';
import { formatMesure } from '../../../../domain/nombre/index.ts';
import { html, raw } from '../../../../functions/render/page/html.ts';
import { tableauExemple } from '../../../fabriques/tableau.ts';
import { tableauApercu, tableauComplet, tableauRectifie } from '../../../fabriques/tableau-durs.ts';
import { readTexte } from '../../../fabriques/html.ts';

const PERMANENTE = 'https://www.exemple.gouv.fr/tableaux/00/2026-T3';
const seul = { assets: '', liens: {} };

describe('words as French prints them', () => {
  it('raises the ordinals of dates and quarters, and leaves those that someone typed', () => {
    const tableau = tableauComplet();
    const page = renderPage(
      {
        ...tableau,
        textes: { ...tableau.textes, publication: 'Publié le 1er octobre 2026.' },
        indicateurs: tableau.indicateurs.map((i) => ({
          ...i,
          commentaire: 'Le guichet est au 3e étage.',
          textes: { ...i.textes, anPasse: '17 minutes au 3e trimestre 2025' },
        })),
      },
      seul,
    );
    expect(page).toContain('Publié le 1<sup>er</sup> octobre 2026.');
    expect(page).toContain('17 minutes au 3<sup>e</sup> trimestre 2025');
    expect(page).toContain('au 3e étage');
  });

  it('does not count as without a target what has one in another unit', () => {
    const tableau = tableauComplet();
    const count = (situation: string): string => {
      const [premier, ...autres] = tableau.indicateurs;
      const sien = { ...premier!, situation: 'sans-cible' as const };
      const indicateurs = [{ ...sien, textes: { ...sien.textes, situation } }, ...autres];
      return readTexte(
        renderPage({ ...tableau, indicateurs }, seul)
          .split('class="bilan"')[1]!
          .split('</ul>')[0]!,
      );
    };
    expect(count('Sans objectif comparable')).toContain('résultat sans objectif comparable');
    expect(count('Sans objectif')).not.toContain('comparable');
  });
});

describe('what a reader must know first', () => {
  it('says that a preview is not published, and keeps it out of search engines', () => {
    const page = renderPage(tableauApercu(), { assets: '', liens: { permanente: PERMANENTE } });
    expect(readTexte(page)).toContain('Aperçu, non publié');
    expect(page).toContain('<meta name="robots" content="noindex"');
    expect(page).not.toContain('rel="canonical"');
    expect(renderPage(tableauComplet(), seul)).not.toMatch(/non publié|noindex/);
  });

  it('says what a rectificatif changed, why, and where the earlier version is', () => {
    const liens = { versionPrecedente: '2026-T3/version-1' };
    const page = renderPage(tableauRectifie(), { assets: '', liens });
    const texte = readTexte(page);
    for (const dit of ['86\u202f%', '81\u202f%', 'Appels téléphoniques aboutis'])
      expect(texte).toContain(dit);
    expect(page).toMatch(/<a href="2026-T3\/version-1"\s*>Lire la version publiée le 12 octobre 2026/);
    expect(texte.match(/comptés deux fois/g)).toHaveLength(1);
  });

  it('leads from a replaced version to the one in force', () => {
    const page = renderPage(tableauComplet(), { ...seul, remplacePar: '../2026-T3' });
    expect(page).toContain('href="../2026-T3"');
    expect(readTexte(page)).toContain('Cette version a été corrigée depuis.');
  });

  it('says that a tableau was withdrawn, when and why', () => {
    const page = renderRetrait(
      {
        service: 'Préfecture de l’Exemple',
        trimestre: '3e trimestre 2026',
        retrait: { le: '2026-11-05', motif: 'Deux sites ont déposé les chiffres d’un autre trimestre.' },
      },
      { assets: '', liens: { accueil: '/', accessibilite: '/a' } },
    );
    const texte = readTexte(page);
    expect(texte).toContain('retiré le 5 novembre 2026');
    expect(texte).toContain('Deux sites ont déposé les chiffres d’un autre trimestre.');
    expect(page).toContain('noindex');
  });
});

describe('figures in tables', () => {
  const cellules = (html: string): readonly string[] =>
    Array.from(html.matchAll(/<td[^>]*>([\s\S]*?)(?=<\/?t[abdhr])/g), (m) => readTexte(m[1]!).trim());

  it('has there each figure that the page shows, drawn or in a sentence', () => {
    const tableau = tableauComplet();
    const lus = cellules(renderPage(tableau, seul)).join('\n');
    for (const { serie, unite, valeur, textes, anPasse, intervalle, comparaison } of tableau.indicateurs) {
      for (const point of serie)
        if (point.valeur !== null) expect(lus).toContain(formatMesure(point.valeur, unite));
      if (valeur !== null) expect(lus).toContain(textes.valeur);
      const autres = [
        anPasse,
        intervalle?.bas,
        intervalle?.haut,
        comparaison?.mediane,
        comparaison?.quartileBas,
      ];
      for (const figure of autres) if (figure != null) expect(lus).toContain(formatMesure(figure, unite));
    }
  });

  it('keeps the table of a margin where there is no series to draw', () => {
    const tableau = tableauComplet();
    const enquete = tableau.indicateurs.find(({ intervalle }) => intervalle !== null)!;
    const nu = { ...tableau, indicateurs: [{ ...enquete, serie: enquete.serie.slice(-1) }] };
    const page = renderPage(nu, seul);
    expect(page).not.toContain('class=g-courbe');
    expect(cellules(page)).toContain('entre 88,8\u202f% et 95,7\u202f%');
  });
});

describe('what an indicator says', () => {
  const texte = readTexte(renderPage(tableauComplet(), { assets: '', liens: { permanente: PERMANENTE } }));

  it.each([
    ['the usual variation, as figures', 'entre 13\u00a0minutes et 21\u00a0minutes'],
    ['a real change', 'Progrès réel.'],
    ['that it is too early', 'Trop tôt pour conclure.'],
    ['the year before', '17 minutes au 3e trimestre 2025'],
    ['a change of definition', '(nouvelle définition)'],
    ['the method', '199 usagers satisfaits sur 214 réponses'],
    ['the next date', 'Prochaine publication : janvier 2027.'],
  ])('%s', (_, dit) => {
    expect(texte).toContain(dit);
  });

  it('does not count the answers twice when the method tells them', () => {
    expect(texte).not.toContain('Nombre de cas pris en compte\u00a0: 214.');
  });

  it('says when nothing is done about a missed target', () => {
    const [ligne] = tableauExemple().indicateurs.filter((i) => i.situation === 'non-atteint');
    const muet = { ...tableauExemple(), indicateurs: [{ ...ligne!, actions: [] }] };
    expect(readTexte(renderPage(muet, seul))).toContain('Aucune action n’est encore publiée');
  });
});

describe('what the press takes', () => {
  it('is one sentence with figure, target, source, date, licence and address', () => {
    const page = renderPage(tableauComplet(), { assets: '', liens: { permanente: PERMANENTE } });
    const [phrase] = /Préfecture de l’Exemple, 3e trimestre 2026 – Appels[^<]*/.exec(page) ?? [''];
    expect(phrase).toMatch(/: 81.%\..*au moins 85.%.*Objectif non atteint/u);
    expect(phrase).toContain(
      `Source\u00a0: tableau Transparence, Préfecture de l’Exemple. Publié le 12 octobre 2026. Licence Etalab 2.0. ${PERMANENTE}`,
    );
  });

  it('is a chart as a file, where its address is known', () => {
    const page = renderPage(tableauComplet(), { assets: '', liens: { graphiques: 'dossier/' } });
    expect(page).toContain('href="dossier/graphique-TEL-DECROCHE.svg"');
    expect(renderPage(tableauComplet(), seul)).not.toContain('.svg"');
  });

  it('is a snippet for other sites, where whole addresses are known', () => {
    const liens = { permanente: PERMANENTE, integration: `${PERMANENTE}/integration.html` };
    const texte = readTexte(renderPage(tableauComplet(), { assets: '', liens }));
    expect(texte).toContain(`<iframe src="${PERMANENTE}/integration.html" title="Résultats de qualité`);
    expect(readTexte(renderPage(tableauComplet(), seul))).not.toContain('<iframe');
  });
});

describe('html', () => {
  it('escapes what it is given, in texts and attributes, but markup', () => {
    expect(html`<a title="${'"<b>'}">${['&', raw('<i></i>'), null, 3]}</a>`.texte).toBe(
      '<a title="&quot;&lt;b&gt;">&amp;<i></i>3</a>',
    );
  });
});
