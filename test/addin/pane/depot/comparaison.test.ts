import { describe, expect, it } from '@jest/globals';
import { compareCotes } from '../../../../addin/pane/etat/conflit.ts';
import { describeDifference } from '../../../../addin/pane/etat/difference.ts';
import type { Contenu, LigneDeposee, Mesure } from '../../../../domain/depot/index.ts';

const ligne = (
  code: string,
  mesure: Mesure,
  cellule = 'I8',
  commentaire: string | null = null,
): LigneDeposee => ({
  code,
  definition: 1,
  unite: code.startsWith('DEL') ? 'jours' : '%',
  mesure,
  commentaire,
  actions: [],
  adresse: { feuille: 'Indicateurs', tableau: 'Indicateurs', cellule },
});
const jours = (valeur: string): Mesure => ({ nature: 'moyenne', valeur, effectif: '1200' });
const appels = (numerateur: string): Mesure => ({ nature: 'ratio', numerateur, denominateur: '1000' });
const contenu = (...lignes: LigneDeposee[]): Contenu => ({
  site: '37-PREF',
  trimestre: '2020-T4',
  modele: '1',
  lignes,
  actions: [],
});

describe('différence entre deux versions', () => {
  it('dit le chiffre exact avant et après, avec ses deux nombres', () => {
    const { lignes } = describeDifference(
      contenu(ligne('TEL-DECROCHE', appels('630')), ligne('DEL-PERMIS', jours('15.22'))),
      contenu(ligne('TEL-DECROCHE', appels('650')), ligne('DEL-CNI', jours('12'))),
    );
    expect(lignes.map(({ cle, nature }) => `${cle} ${nature}`)).toEqual([
      'TEL-DECROCHE modification',
      'DEL-CNI ajout',
      'DEL-PERMIS retrait',
    ]);
    expect(lignes[0]).toMatchObject({
      libelle: 'Appels décrochés',
      champs: [
        { nom: 'Chiffre', avant: '63\u202f%, 630 sur 1\u202f000', apres: '65\u202f%, 650 sur 1\u202f000' },
      ],
    });
  });

  it('ne prend pas un tri de la feuille pour une correction', () => {
    const difference = describeDifference(
      contenu(ligne('DEL-PERMIS', jours('15.22'), 'I8')),
      contenu(ligne('DEL-PERMIS', jours('15.22'), 'I12')),
    );
    expect(difference).toEqual({ lignes: [], deplacees: 1, vide: true });
  });
});

describe('deux versions qui se croisent', () => {
  const depart = contenu(
    ligne('TEL-DECROCHE', appels('630')),
    ligne('DEL-PERMIS', jours('15.22')),
    ligne('DEL-CNI', jours('12')),
  );
  const mienne = contenu(
    ligne('TEL-DECROCHE', appels('650')),
    ligne('DEL-PERMIS', jours('15.22')),
    ligne('DEL-CNI', jours('11')),
  );
  const leur = contenu(
    ligne('TEL-DECROCHE', appels('630')),
    ligne('DEL-PERMIS', jours('14')),
    ligne('DEL-CNI', jours('10')),
  );

  it('dit qui a changé quoi depuis le départ, et ce que le classeur a repris', () => {
    const classeur = contenu(
      ...mienne.lignes.slice(0, 1),
      ...leur.lignes.slice(1, 2),
      ligne('DEL-CNI', jours('9')),
    );
    expect(
      compareCotes({ depart, mienne, leur, classeur }).map((une) => [une.cle, une.qui, une.classeur]),
    ).toEqual([
      ['TEL-DECROCHE', 'moi', 'mienne'],
      ['DEL-PERMIS', 'eux', 'leur'],
      ['DEL-CNI', 'deux', 'autre'],
    ]);
  });

  it('montre les deux côtés sans désigner personne quand le départ n’est pas connu', () => {
    const [premiere] = compareCotes({ depart: null, mienne, leur, classeur: null });
    expect(premiere).toMatchObject({
      qui: 'inconnu',
      champs: [
        {
          depart: null,
          mienne: expect.stringContaining('650') as unknown as string,
          leur: expect.stringContaining('630') as unknown as string,
        },
      ],
    });
  });
});
