import { describe, expect, it } from '@jest/globals';
import {
  renderAccessibilite,
  renderDonneesOuvertes,
  renderDonneesPersonnelles,
  renderMentionsLegales,
  renderPage,
} from '../../../../functions/render/index.ts';
import { tableauExemple } from '../../../fabriques/tableau.ts';
import { readTexte } from '../../../fabriques/html.ts';

const OPTIONS = { assets: '', liens: { accueil: '/', accessibilite: '/a' } };
const MENTIONS = {
  adresse: '1 place de l’Exemple, 00000 Exempleville',
  courriel: 'pref-qualite@exemple.gouv.fr',
  directeurPublication: 'le préfet de l’Exemple',
  hebergeur: 'Hébergeur de l’Exemple, 2 rue du Serveur',
  delegueDonnees: 'dpd@exemple.gouv.fr',
  conservationJournaux: 'douze mois',
};
const A_COMPLETER = 'à compléter par la préfecture';

describe('pages of duties', () => {
  const pages = (mentions?: typeof MENTIONS): readonly string[] =>
    [
      renderAccessibilite({ ...OPTIONS, mentions }),
      renderMentionsLegales({ ...OPTIONS, service: 'Préfecture de l’Exemple', mentions }),
      renderDonneesPersonnelles({ ...OPTIONS, mentions }),
      renderDonneesOuvertes({ ...OPTIONS, mentions }),
    ].map(readTexte);

  it('say what the préfecture has still to give, on each page', () => {
    for (const texte of pages()) expect(texte).toContain(A_COMPLETER);
  });

  it('say what it gave, and then ask for nothing', () => {
    const textes = pages(MENTIONS);
    for (const texte of textes) expect(texte).not.toContain(A_COMPLETER);
    for (const dit of Object.values(MENTIONS)) expect(textes.join('\n')).toContain(dit);
  });

  it('promise no more than the truth', () => {
    const [accessibilite = '', , personnelles = '', ouvertes = ''] = pages(MENTIONS);
    expect(accessibilite).toMatch(/pas fait l’objet d’un audit[\s\S]*déclarée non conforme/);
    expect(accessibilite).toContain('Défenseur des droits');
    expect(personnelles).toMatch(/ne déposent aucun cookie, ne mesurent pas l’audience/);
    expect(ouvertes).toContain('licence Etalab 2.0');
  });

  it('are sections of the page when it stands alone, and links when it does not', () => {
    const seule = renderPage(tableauExemple(), { assets: '', liens: {}, mentions: MENTIONS });
    expect(readTexte(seule)).toContain(MENTIONS.hebergeur);
    const liee = renderPage(tableauExemple(), {
      assets: '',
      liens: { accessibilite: '/a', mentions: '/mentions', donneesPersonnelles: '/dp' },
    });
    expect(liee).toMatch(/href="\/mentions"[\s\S]*href="\/dp"/);
    expect(liee).not.toContain('id="mentions"');
  });
});
