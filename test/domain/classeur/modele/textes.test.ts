import { describe, expect, it } from '@jest/globals';
import { readClasseur } from '../../../../domain/classeur/lire/index.ts';
import { findSite } from '../../../../domain/referentiels/index.ts';
import { modeleVide } from './donnees.ts';
import { ecrire, ligneDe, openExcelJs, partsOf } from './lecture.ts';

const avecCommentaire = (commentaire: string) => ({
  ...modeleVide(findSite('37-PREF')!),
  saisies: [{ code: 'TEL-DECROCHE', commentaire }],
});

describe('texts that come from data', () => {
  it.each(['=HYPERLINK("http://exemple.invalid";"Cliquez")', '+33 2 47', '-1', '@SOMME(A1)', '#N/A'])(
    'keeps « %s » a text, that runs nothing were its cell typed again, and that is read as it was',
    async (commentaire) => {
      const octets = await ecrire(avecCommentaire(commentaire));
      const classeur = await openExcelJs(octets);
      const cellule = ligneDe(classeur.getWorksheet('Indicateurs')!, 'TEL-DECROCHE').getCell(12);
      expect(cellule.formula).toBeUndefined();
      expect(cellule.text).toBe(commentaire === '#N/A' ? commentaire : `'${commentaire}`);
      expect(partsOf(octets).get('xl/worksheets/sheet2.xml')).not.toContain('t="e"');
      const lu = await readClasseur(octets);
      const ligne = lu.lisible && lu.classeur.indicateurs.find(({ code }) => code.valeur === 'TEL-DECROCHE');
      expect(ligne).toMatchObject({ commentaire: { valeur: commentaire } });
    },
  );

  it('does the same of the actions of the quarter before', async () => {
    const texte = '=HYPERLINK("http://exemple.invalid")';
    const action = {
      numero: '@1',
      action: texte,
      origine: '',
      porteSur: '',
      responsable: '+chef',
      bilan: '-fin',
    };
    const octets = await ecrire({
      ...modeleVide(findSite('37-PREF')!),
      actions: [{ ...action, debut: null, echeance: null, avancement: null, etat: 'En cours' }],
    });
    expect(partsOf(octets).get('xl/sharedStrings.xml')).toContain("'=HYPERLINK(");
    const lu = await readClasseur(octets);
    expect(lu).toMatchObject({
      classeur: {
        actions: [
          {
            numero: { valeur: '@1' },
            action: { valeur: texte },
            responsable: { valeur: '+chef' },
            bilan: { valeur: '-fin' },
          },
        ],
      },
    });
  });

  it('keeps what Excel would decode, and drops nothing of a hostile name', async () => {
    const octets = await ecrire(avecCommentaire('_x0041_ <b>&amp;</b> "]]>'));
    expect(partsOf(octets).get('xl/sharedStrings.xml')).toContain('_x005F_x0041_ &lt;b&gt;&amp;amp;');
    const vide = modeleVide(findSite('37-PREF')!);
    const site = { code: '37-PREF', nom: '=cmd|calc "A & B" <x>' };
    const accueil = (await openExcelJs(await ecrire({ ...vide, site }))).getWorksheet('Accueil')!;
    expect(accueil.getCell('D5').value).toBe('=cmd|calc "A & B" <x>');
  });

  it('gives a long comment a row that shows it whole, and that still grows', async () => {
    const commentaire = 'Le serveur vocal est en cours d’installation. '.repeat(12).trim();
    const octets = await ecrire(avecCommentaire(commentaire));
    const feuille = (await openExcelJs(octets)).getWorksheet('Indicateurs')!;
    const ligne = ligneDe(feuille, 'TEL-DECROCHE');
    expect(ligne.getCell(12).text).toBe(commentaire);
    expect(ligne.height).toBeGreaterThan(13 * (commentaire.length / 46));
    expect(partsOf(octets).get('xl/worksheets/sheet2.xml')).not.toMatch(
      new RegExp(`<row r="${ligne.number}"[^>]*customHeight`),
    );
  });

  it('refuses a text that a cell cannot hold rather than cutting it', async () => {
    await expect(ecrire(avecCommentaire('a'.repeat(32_768)))).rejects.toThrow('raccourcissez');
  });
});
