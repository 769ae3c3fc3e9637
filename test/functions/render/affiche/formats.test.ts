import { describe, expect, it } from '@jest/globals';
import { FORMATS_AFFICHE, renderAffiche } from '../../../../functions/render/affiche/index.ts';
import { tableauApercu, tableauComplet, tableauRectifie } from './donnees.ts';
import { chevauchements, debords } from './geometrie.ts';
import { findAll, plat, readPdf } from './lecture-pdf.ts';

const url = 'https://www.exemple.gouv.fr/transparence';
/** Lines of an address are joined without a space. */
const serre = (t: string): string => t.replaceAll(' ', '');
const COTES = {
  'affiche-a3.pdf': [297, 420],
  'affiche-a4.pdf': [210, 297],
  'affiche-a3-paysage.pdf': [420, 297],
  'affiche-a4-paysage.pdf': [297, 210],
};

describe.each(FORMATS_AFFICHE.map((f) => [f.fichier, f] as const))('%s', (fichier, format) => {
  it('is one page of its size, that nothing leaves and where nothing overlaps', async () => {
    const pdf = await readPdf(await renderAffiche(tableauComplet(), { url, ...format }));
    expect([pdf.pages, pdf.largeurMm, pdf.hauteurMm]).toEqual([1, ...COTES[fichier]]);
    expect(debords(pdf)).toEqual([]);
    expect(chevauchements(pdf)).toEqual([]);
  });

  it('answers the reader in order: how, on what, what is done, how it is known, where the data is', async () => {
    const { racine } = await readPdf(await renderAffiche(tableauComplet(), { url, ...format }));
    const reperes = [
      'Préfecture de l’Exemple',
      'Nos résultats de qualité de service',
      'Cinq objectifs sur sept sont atteints.',
      'Temps d’attente moyen au guichet',
      'Renouvellement d’un titre de séjour',
      'Ce que nous faisons',
      'Lire ce tableau',
      'Prochaine publication : janvier 2027.',
      'Licence Etalab 2.0',
      'www.exemple.gouv.fr/transparence',
    ];
    const places = reperes.map((repere) => serre(racine.texte).indexOf(serre(repere)));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThanOrEqual(0);
  });

  it('gives every chart its sentence, and every line its signal in words', async () => {
    const tableau = tableauComplet();
    const { racine } = await readPdf(await renderAffiche(tableau, { url, ...format }));
    const alts = findAll(racine, 'Figure').map((n) => plat(n.alt ?? ''));
    expect(alts.slice(0, -1)).toEqual(tableau.indicateurs.map((i) => plat(i.textes.graphique)));
    expect(alts.at(-1)).toContain('Code QR vers la page des résultats');
    const lignes = findAll(findAll(racine, 'Table')[0]!, 'TR').slice(1);
    const signaux = lignes.map((ligne) => findAll(ligne, 'TD').at(-1)?.texte);
    const dits = [
      'Progrès réel',
      'Variation habituelle',
      'Trop tôt pour conclure',
      'Recul réel',
      'Changement réel',
    ];
    const attendus = ['tenu', 'incertain', null, 'tenu', 'incertain'].map(
      (quoi, rang) => `${dits[rang]}${quoi === null ? '' : ` Objectif ${quoi} en l’état`}`,
    );
    // What to expect of the target gives way where there is no room for last year's quarter either.
    const place = racine.texte.includes('3e trimestre 2025');
    expect(signaux.slice(0, 5)).toEqual(place ? attendus : dits);
    if (format.format === 'a3') expect(place).toBe(true);
  });

  it('says that it is a preview before anything else', async () => {
    const apercu = await readPdf(await renderAffiche(tableauApercu(), { url, ...format }));
    expect(apercu.racine.texte).toMatch(/^Aperçu, non publié\./);
    const publiee = await readPdf(await renderAffiche(tableauComplet(), { url, ...format }));
    expect(publiee.racine.texte).not.toContain('Aperçu');
  });

  it('says what a correction changed, and why, before the figures', async () => {
    const { racine } = await readPdf(await renderAffiche(tableauRectifie(), { url, ...format }));
    const debut = racine.texte.split('Ce que nous mesurons')[0];
    expect(debut).toContain('Rectificatif n° 1 du 3 novembre 2026');
    expect(debut).toContain('une ligne du serveur vocal avait été comptée deux fois');
    expect(debut).toContain('Appels téléphoniques aboutis : 81 %, au lieu de 88 %.');
  });
});

describe('ce que le tableau sait, l’affiche le dit', () => {
  it('method, interval with its answers and last year’s quarter, when there is room', async () => {
    const tableau = tableauComplet();
    const enquete = { ...tableau, indicateurs: tableau.indicateurs.slice(0, 4) };
    const { racine } = await readPdf(await renderAffiche(enquete, { url }));
    expect(racine.texte).toContain('199 usagers satisfaits sur 214 réponses.');
    expect(racine.texte).toContain('Entre 89 % et 96 % (intervalle de confiance à 95 %, 214 réponses).');
    expect(racine.texte).toContain('91 % au 3e trimestre 2025');
    expect(racine.texte).toContain('Le progrès est réel : sept trimestres de suite');
  });

  it('more corrections than the band holds are counted, not dropped in silence', async () => {
    const tableau = tableauRectifie();
    const changement = tableau.rectificatif!.changements[0]!;
    const rectificatif = { ...tableau.rectificatif!, changements: Array(6).fill(changement) };
    const { racine } = await readPdf(await renderAffiche({ ...tableau, rectificatif }, { url }));
    expect(racine.texte).toContain('Et 3 autres chiffres, sur la page en ligne.');
  });
});

describe('l’affiche à archiver', () => {
  it('is a PDF/A-2a, tagged, and the other one a PDF/UA-1', async () => {
    const brut = async (archive: boolean): Promise<string> =>
      Buffer.from(await renderAffiche(tableauComplet(), { url, archive })).toString('latin1');
    const archivee = await brut(true);
    expect(archivee).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(archivee).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(archivee).toMatch(/\/OutputIntents/);
    expect(archivee).toMatch(/\/Marked true/);
    const enLigne = await brut(false);
    expect(enLigne).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(enLigne).not.toContain('pdfaid');
  });

  it('says the same as the other', async () => {
    const [a, b] = await Promise.all(
      [true, false].map(async (archive) => readPdf(await renderAffiche(tableauRectifie(), { url, archive }))),
    );
    expect(a!.racine).toEqual(b!.racine);
  });
});
