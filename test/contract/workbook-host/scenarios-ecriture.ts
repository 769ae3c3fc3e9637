import { expect, it } from '@jest/globals';
import type { Ecriture } from '../../../addin/host/types.ts';
import type { AvecClasseur } from './scenarios-lecture.ts';
import { adresseDe, ligneDe, lireHote } from './scenarios-lecture.ts';
import { octetsEtrangers, octetsIndreEtLoire } from './octets.ts';

const at = (cellule: string, valeur: Ecriture['valeur']): Ecriture => ({
  feuille: 'Indicateurs',
  cellule,
  valeur,
});

export function describeEcriture(avec: AvecClasseur): void {
  it('writes cells, tells what was there, and puts it back', () =>
    avec(octetsIndreEtLoire(), async (ouvert) => {
      const avant = await lireHote(ouvert);
      const permis = adresseDe(avant, 'DEL-PERMIS', 'valeur');
      const mots = adresseDe(avant, 'FRA-CERT', 'commentaire');
      const cni = adresseDe(avant, 'DEL-CNI', 'valeur');
      const precedentes = await ouvert.host.write([at(permis, 14), at(mots, null), at(cni, 12)]);
      expect(precedentes).toEqual([at(permis, 15.22), at(mots, 'Effort à fournir.'), at(cni, null)]);
      const apres = await lireHote(ouvert);
      expect(ligneDe(apres, 'DEL-PERMIS').valeur.valeur).toBe(14);
      expect(ligneDe(apres, 'FRA-CERT').commentaire.valeur).toBeNull();
      expect(ligneDe(apres, 'DEL-CNI').valeur.valeur).toBe(12);
      await ouvert.host.write(precedentes);
      expect(await lireHote(ouvert)).toEqual(avant);
    }));

  it('gives back the formula that a correction replaced', () =>
    avec(octetsIndreEtLoire(), async (ouvert) => {
      const avant = await lireHote(ouvert);
      const valeur = adresseDe(avant, 'TEL-DECROCHE', 'valeur');
      const precedentes = await ouvert.host.write([at(valeur, 0.64)]);
      expect(precedentes).toEqual([
        { ...at(valeur, 0.63), formule: expect.stringMatching(/^=.*[A-Z]/u) as unknown as string },
      ]);
      expect(ligneDe(await lireHote(ouvert), 'TEL-DECROCHE').valeur).toMatchObject({ valeur: 64 });
      await ouvert.host.write(precedentes);
      expect(ligneDe(await lireHote(ouvert), 'TEL-DECROCHE').valeur).toMatchObject({
        valeur: 63,
        calculee: true,
      });
    }));

  it.each([
    '=HYPERLINK("https://exemple.invalid";"ici")',
    '=1+1',
    '+33 2 47 33 10 10',
    '-5',
    '@SOMME(A1)',
    '63 %',
    '1/2',
    '007',
    'VRAI',
    '’apostrophe',
    "'guillemet simple",
    'Deux agents absents.\nRetour en janvier.',
    '#N/A',
  ])('stores the text %j as that very text', (texte) =>
    avec(octetsIndreEtLoire(), async (ouvert) => {
      const avant = await lireHote(ouvert);
      const mots = adresseDe(avant, 'FRA-CERT', 'commentaire');
      const precedentes = await ouvert.host.write([at(mots, texte)]);
      const { commentaire } = ligneDe(await lireHote(ouvert), 'FRA-CERT');
      expect(commentaire).toMatchObject({ valeur: texte, lecture: { etat: 'sure' } });
      expect(commentaire.calculee).toBeUndefined();
      expect(await ouvert.host.write(precedentes)).toEqual([at(mots, texte)]);
      expect(ligneDe(await lireHote(ouvert), 'FRA-CERT').commentaire.valeur).toBe('Effort à fournir.');
    }),
  );

  it('writes on two sheets at once, and keeps the format of the cells', () =>
    avec(octetsIndreEtLoire(), async (ouvert) => {
      const avant = await lireHote(ouvert);
      const permis = adresseDe(avant, 'DEL-PERMIS', 'valeur');
      const formats = [
        await ouvert.formatOf('Indicateurs', permis),
        await ouvert.formatOf("Plan d'actions", 'G8'),
      ];
      await ouvert.host.write([at(permis, 14), { feuille: "Plan d'actions", cellule: 'G8', valeur: 44196 }]);
      const apres = await lireHote(ouvert);
      expect(ligneDe(apres, 'DEL-PERMIS').valeur.valeur).toBe(14);
      expect(apres.actions[2]?.echeance.valeur).toBe('2020-12-31');
      expect([
        await ouvert.formatOf('Indicateurs', permis),
        await ouvert.formatOf("Plan d'actions", 'G8'),
      ]).toEqual(formats);
    }));

  it('writes nothing at all when a sheet is absent, and says which by its code', () =>
    avec(octetsIndreEtLoire(), async (ouvert) => {
      const avant = await lireHote(ouvert);
      const permis = adresseDe(avant, 'DEL-PERMIS', 'valeur');
      const ecritures = [at(permis, 14), { feuille: 'Disparue', cellule: 'A1', valeur: 1 }];
      await expect(ouvert.host.write(ecritures)).rejects.toMatchObject({
        code: 'FEUILLE-ABSENTE',
        message: expect.stringContaining('Disparue') as unknown as string,
      });
      expect(await lireHote(ouvert)).toEqual(avant);
    }));

  it('writes nothing, without a fuss, when asked nothing', () =>
    avec(octetsIndreEtLoire(), async ({ host }) => {
      expect(await host.write([])).toEqual([]);
    }));

  it('writes and reads the properties, and leaves those of others', () =>
    avec(octetsIndreEtLoire(), async (ouvert) => {
      await ouvert.host.writeProprietes({ TransparenceTrimestre: '2021-T1', Autre: 'à nous' });
      const { proprietes } = await ouvert.host.read();
      expect(Object.fromEntries(proprietes)).toEqual({
        TransparenceSite: '37-PREF',
        TransparenceTrimestre: '2021-T1',
        TransparenceModele: '1',
        Autre: 'à nous',
      });
    }));

  it('gives the workbook’s bytes, that read the same', () =>
    avec(octetsIndreEtLoire(), async (ouvert) => {
      const avant = await lireHote(ouvert);
      await ouvert.host.write([
        at(adresseDe(avant, 'DEL-PERMIS', 'valeur'), 14),
        at(adresseDe(avant, 'FRA-CERT', 'commentaire'), '=1+1'),
      ]);
      await ouvert.type('Indicateurs', adresseDe(avant, 'COU-NB', 'valeur'), 36);
      const { nom, octets } = await ouvert.host.export();
      expect(nom).toMatch(/\.(xlsx|ods)$/u);
      const { lireOctets } = await import('./scenarios-lecture.ts');
      expect(await lireOctets(octets)).toEqual(await lireHote(ouvert));
    }));

  it('adds the quarter’s sheets to a foreign workbook, or opens them apart', () =>
    avec(octetsEtrangers(), async (ouvert) => {
      const issue = await ouvert.host.createFeuilles(await octetsIndreEtLoire());
      expect(issue).toBe(ouvert.host.capacites.insertion ? 'ajoutees' : 'nouveau-classeur');
      if (issue !== 'ajoutees') return;
      const fichier = await ouvert.host.read();
      expect(fichier.feuilles.map(({ nom }) => nom)).toEqual([
        'Feuil1',
        'Accueil',
        'Indicateurs',
        "Plan d'actions",
      ]);
      const lu = await lireHote(ouvert);
      expect([lu.site.propriete, lu.trimestre.propriete, lu.modele.propriete, lu.defauts]).toEqual([
        '37-PREF',
        '2020-T4',
        '1',
        [],
      ]);
      expect(ligneDe(lu, 'DEL-PERMIS').valeur.valeur).toBe(15.22);
    }));

  it('never puts a quarter over the one that the workbook already holds', () =>
    avec(octetsIndreEtLoire(), async (ouvert) => {
      if (ouvert.host.capacites.hote === 'fichier') return;
      const avant = await lireHote(ouvert);
      expect(await ouvert.host.createFeuilles(await octetsIndreEtLoire())).toBe('nouveau-classeur');
      expect(await lireHote(ouvert)).toEqual(avant);
    }));
}
