import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AfficheIndisponible, renderEcran } from '../../../../functions/render/index.ts';
import { RECHARGE } from '../../../../functions/render/ecran/recharge.ts';
import { PAR_VUE, partVues, tourDeVues } from '../../../../functions/render/ecran/vues.ts';
import { tableauExemple, tableauIndreEtLoire, tableauLong } from '../../../fabriques/tableau.ts';
import { tableauApercu, tableauRectifie, tableauVide } from '../../../fabriques/tableau-durs.ts';
import { readTexte } from '../../../fabriques/html.ts';

const ADRESSE = 'https://www.exemple.gouv.fr/transparence';
const seul = { adressePage: null };

describe.each([
  ['exemple', tableauExemple()],
  ['Indre-et-Loire', tableauIndreEtLoire()],
  ['long', tableauLong()],
  ['sans un chiffre', tableauVide()],
  ['rectifié', tableauRectifie()],
] as const)('renderEcran, %s', (_, tableau) => {
  const html = renderEcran(tableau, { adressePage: ADRESSE });
  const texte = readTexte(html);

  it('says what the tableau says: sentence, figures, states, targets, reasons', () => {
    const { resume, couverture, publication, rectificatif } = tableau.textes;
    for (const dit of [tableau.service, resume, couverture, publication, rectificatif])
      if (dit !== null) expect(texte).toContain(dit);
    for (const { libelle, valeur, textes } of tableau.indicateurs) {
      for (const dit of [libelle, textes.nombre, textes.situation]) expect(texte).toContain(dit);
      if (valeur !== null) expect(texte).toContain(textes.cible);
      const raison = textes.absence?.replace(/^Donnée non disponible[\s\u00a0]:\s/u, '').slice(1);
      if (raison) expect(texte).toContain(raison);
    }
  });

  it('is one file without script', () => {
    expect(html).toMatch(/^<!DOCTYPE html><html lang="fr">/);
    expect(html).not.toMatch(
      /<script|script-src|<link rel="stylesheet"|<img|@import|http-equiv="refresh"|\son\w+=/i,
    );
  });

  it('has one script when it is served, that its policy names by its hash', () => {
    const servi = renderEcran(tableau, { adressePage: ADRESSE, assets: '/assets' });
    const empreinte = createHash('sha256').update(RECHARGE).digest('base64');
    expect(servi).toContain(`script-src &#39;sha256-${empreinte}&#39;`);
    const reste = servi.replace(`<script>${RECHARGE}</script>`, '');
    expect(reste).not.toBe(servi);
    expect(reste).not.toMatch(/<script|<style|<img|@import|http-equiv="refresh"|\son\w+=/i);
  });
});

describe('views', () => {
  it('hold every indicator once, in order, in as few views as can be, even', () => {
    const modele = tableauExemple().indicateurs[0]!;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (n) => {
        const tous = Array.from({ length: n }, (_, i) => ({ ...modele, code: `I-${i}` }));
        const vues = partVues(tous);
        const tailles = vues.map((vue) => vue.length);
        expect(vues.flat()).toEqual(tous);
        expect(vues).toHaveLength(Math.ceil(n / PAR_VUE));
        expect(Math.max(...tailles)).toBeLessThanOrEqual(PAR_VUE);
        expect(Math.max(...tailles) - Math.min(...tailles)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('move only when there are several, and then with a control that stops them', () => {
    expect(renderEcran(tableauExemple(), seul)).not.toMatch(/animation:tour|<input/);
    expect(renderEcran(tableauLong(), seul)).toMatch(
      /animation:tour[\s\S]*<input type="checkbox" id="arret"/,
    );
    expect(tourDeVues(2)).toContain('prefers-reduced-motion:no-preference');
  });
});

describe('renderEcran', () => {
  it('says that a preview is one', () => {
    expect(readTexte(renderEcran(tableauApercu(), seul))).toContain('Aperçu, non publié');
  });

  it('refuses an address that cannot be followed', () => {
    expect(() => renderEcran(tableauExemple(), { adressePage: 'javascript:alert(1)' })).toThrow(
      AfficheIndisponible,
    );
  });

  it('escapes hostile texts', () => {
    const mot = '</style><script>alert(1)</script><img src=x onerror=alert(1)>';
    const base = tableauLong();
    const html = renderEcran(
      {
        ...base,
        service: mot,
        textes: { ...base.textes, resume: mot, publication: mot },
        indicateurs: base.indicateurs.map((i) => ({
          ...i,
          libelle: mot,
          textes: {
            ...i.textes,
            valeur: mot,
            nombre: mot,
            unite: mot,
            cible: mot,
            situation: mot,
            absence: mot,
          },
        })),
      },
      seul,
    );
    expect(html).not.toMatch(/<script|<img/);
  });
});
