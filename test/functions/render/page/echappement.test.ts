import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { renderErreur, renderPage, renderRetrait } from '../../../../functions/render/page/index.ts';
import {
  extraitIntegration,
  renderAccessibilite,
  renderDonneesOuvertes,
  renderDonneesPersonnelles,
  renderEcran,
  renderGraphiqueSeul,
  renderIndexNational,
  renderIndexRegion,
  renderIntegration,
  renderMentionsLegales,
  renderVignette,
} from '../../../../functions/render/index.ts';
import { renderRetraitLieu } from '../../../../functions/render/territoires/index.ts';
import type { MentionsReglage } from '../../../../domain/referentiels/types.ts';
import type { Tableau } from '../../../../domain/tableau/types.ts';
import { tableauExemple } from '../../../fabriques/tableau.ts';
import { tableauRectifie } from '../../../fabriques/tableau-durs.ts';
import { readTexte } from '../../../fabriques/html.ts';

const POISONS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title></style></svg><script>alert(1)</script>',
  '<!-- ',
  ']]>',
  '&lt;b&gt;',
  '\u0000\u202e\ufffe',
];

/** The same tableau with a poison in every text of every field. */
function poison(valeur: unknown, mot: string): unknown {
  if (typeof valeur === 'string') return mot;
  if (Array.isArray(valeur)) return valeur.map((v) => poison(v, mot));
  if (valeur === null || typeof valeur !== 'object') return valeur;
  return Object.fromEntries(
    Object.entries(valeur).map(([cle, v]) => [cle, GARDES.has(cle) ? v : poison(v, mot)]),
  );
}

/** Closed lists and dates, which the domain has checked. */
const GARDES = new Set([
  ...['trimestre', 'situation', 'sens', 'unite', 'evolution', 'echeance', 'publieLe'],
  ...['statut', 'periodicite', 'niveau', 'etat', 'remplaceLe'],
]);

/**
 * Tags with their attributes emptied; those of the charts' labels left out, since long ones leave room for fewer, and move axes that
 * charts would share.
 */
function tags(html: string): string[] {
  const corps = html.replace(/<style>[\s\S]*?<\/style>/, '').replace(/<\/?(?:text|g|use)\b[^>]*>/g, '');
  return (corps.match(/<[a-zA-Z!/][^>]*>/g) ?? []).map((tag) => tag.replace(/"[^"]*"/g, '""'));
}

function poisoned(mot: string, base = tableauExemple()): Tableau {
  const tableau = poison(base, mot) as Tableau;
  return {
    ...tableau,
    textes: { ...tableau.textes, trimestre: mot },
    indicateurs: tableau.indicateurs.map((i) => ({ ...i, textes: poison(i.textes, mot) as typeof i.textes })),
  };
}

const liens = { accessibilite: '/a' };
const options = { assets: '', liens: { accueil: '/', ...liens } };

describe('escaping', () => {
  const neutre = tags(renderPage(poisoned('mot'), options));

  it.each(POISONS)('%j in every field changes no tag of the page', (mot) => {
    const html = renderPage(poisoned(mot), options);
    expect(tags(html)).toEqual(neutre);
    expect(html).not.toMatch(/<script/i);
  });

  it('holds for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (mot) => {
        expect(tags(renderPage(poisoned(`a${mot}`), options))).toEqual(neutre);
      }),
      { numRuns: 30 },
    );
  });

  it('shows a comment as it was written', () => {
    const mot = 'Délai < 5 jours & "suivi" l’<b>an</b>';
    const tableau = tableauExemple();
    const [premier, ...suite] = tableau.indicateurs;
    const html = renderPage(
      { ...tableau, indicateurs: [{ ...premier!, commentaire: mot }, ...suite] },
      options,
    );
    expect(readTexte(html)).toContain(mot);
  });

  /** Everything else that is written for the public, each with a poison wherever a text comes from somebody. */
  function others(mot: string): readonly string[] {
    const rectifie = { ...poisoned(mot, tableauRectifie()), etat: 'publie' as const };
    const tableau: Tableau = {
      ...rectifie,
      indicateurs: rectifie.indicateurs.map((i, rang) => ({ ...i, code: `C-${rang}` })),
    };
    const cles = ['adresse', 'telephone', 'courriel', 'directeurPublication', 'hebergeur', 'delegueDonnees'];
    const mentions = Object.fromEntries(
      [...cles, 'contactAccessibilite', 'conservationJournaux'].map((cle) => [cle, mot]),
    ) as MentionsReglage;
    const simple = { assets: '', liens: { ...liens, accueil: '/' }, service: mot, mentions };
    const dernier = { trimestre: mot, href: mot, resume: mot, publication: mot };
    const region = {
      code: 'R',
      nom: mot,
      href: mot,
      departements: [{ code: mot, nom: mot, dernier, retires: [{ trimestre: mot, href: mot, phrase: mot }] }],
    };
    const tableaux = [dernier, dernier];
    const lien = { texte: mot, href: mot };
    const riche = renderPage(tableau, {
      assets: '',
      liens: {
        ...{ accueil: mot, permanente: mot, dernier: mot, integration: mot, vignette: mot, contact: mot },
        ...{ graphiques: mot, graphiquesPng: true, versionPrecedente: mot, apercuImage: mot, ecran: mot },
        affiche: { href: mot, taille: 1 },
        fichiers: [{ titre: mot, format: mot, href: mot }],
        parents: [lien],
      },
      voisins: { precedent: lien, suivant: lien },
      autres: [{ trimestre: mot, href: mot, resume: mot }],
      lieux: { titre: mot, liens: [lien] },
      remplacePar: mot,
      mentions,
    });
    const { cadre, image } = extraitIntegration(tableau, { page: mot, integration: mot, vignette: mot });
    return [
      riche,
      renderErreur(mot, mot, simple),
      renderRetrait({ service: mot, trimestre: mot, retrait: { le: '2021-03-03', motif: mot } }, simple),
      renderRetraitLieu(
        {
          service: mot,
          trimestre: mot,
          sources: [{ nom: mot, href: mot, le: '2021-03-03', motif: mot }],
        },
        { ...simple, liens: { ...simple.liens, dernier: mot } },
      ),
      renderIndexNational([region], { ...simple, tableaux }),
      renderIndexRegion(region, { ...simple, tableaux }),
      renderAccessibilite(simple),
      renderMentionsLegales(simple),
      renderDonneesPersonnelles(simple),
      renderDonneesOuvertes(simple),
      renderEcran(tableau, { adressePage: null }),
      renderIntegration(tableau, { adressePage: mot }),
      cadre,
      image ?? '',
    ];
  }
  const neutres = others('mot').map(tags);

  it.each(POISONS)('%j changes no tag of any other page, list, screen, frame or snippet', (mot) => {
    for (const [i, html] of others(mot).entries()) expect([i, tags(html)]).toEqual([i, neutres[i]]);
  });

  it.each(POISONS)('%j stays a text in the files of the charts and of the picture', (mot) => {
    const tableau = poisoned(mot);
    const svg = [
      renderVignette(tableau),
      ...tableau.indicateurs.map((indicateur) => renderGraphiqueSeul(tableau, indicateur)),
    ];
    for (const fichier of svg) {
      expect(fichier).not.toMatch(/<(?:script|img|b>|!--)|\son\w+=["']/i);
      for (const interdit of ['\u0000', '\ufffe']) expect(fichier.includes(interdit)).toBe(false);
      // As many tags open as close: nothing left its text.
      const ouvertes = (fichier.match(/<[a-z][^>]*[^/]>/g) ?? []).length;
      expect((fichier.match(/<\/[a-z]+>/g) ?? []).length).toBe(ouvertes);
    }
  });
});
