import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { canonicalJson, diffContenu } from '../../../domain/depot/index.ts';
import { REELS_37 } from '../../fabriques/classeur.ts';
import type { SaisieLigneMois } from '../../fabriques/classeur.ts';
import { contenu } from '../../fabriques/contenu.ts';

const mois = (...saisies: readonly SaisieLigneMois[]) =>
  contenu({ lignes: { 'TEL-DECROCHE': { numerateur: 630, denominateur: 1000 } }, mois: saisies });
const OCTOBRE = { code: 'TEL-DECROCHE', mois: '2020-10', numerateur: 200, denominateur: 400 } as const;
const NOVEMBRE = { code: 'TEL-DECROCHE', mois: '2020-11', numerateur: 230, denominateur: 300 } as const;

describe('months that are filed', () => {
  it('leave the hash of a workbook without months as it was before months existed', () => {
    // Before the survey had its two last questions, too.
    const { 'ACC-DISPONIBILITE': _d, 'ACC-SERVICES': _s, ...lignes } = REELS_37;
    const sansFeuille = contenu({ lignes });
    const feuilleVide = contenu({ lignes, mois: [] });
    expect(Object.keys(sansFeuille)).toEqual(['site', 'trimestre', 'modele', 'lignes', 'actions']);
    expect(canonicalJson(feuilleVide)).toBe(canonicalJson(sansFeuille));
    // Of the real figures of Indre-et-Loire, as they were hashed before.
    const empreinte = createHash('sha256').update(canonicalJson(sansFeuille)).digest('hex');
    expect(empreinte).toBe('01cc0ffd5c8f759d7f3efd7ee6f7cb164e85e010406c01ac48ea261b2ee5be27');
  });

  it('say what was measured, where, and under which definition, in the order of the year', () => {
    expect(mois(NOVEMBRE, OCTOBRE).mois).toEqual([
      {
        code: 'TEL-DECROCHE',
        definition: 1,
        unite: '%',
        mois: '2020-10',
        mesure: { nature: 'ratio', numerateur: '200', denominateur: '400' },
        adresse: { feuille: 'Détail mensuel', tableau: 'DetailMensuel', cellule: 'G7' },
      },
      expect.objectContaining({ mois: '2020-11' }),
    ]);
  });

  it('are in what a correction changes', () => {
    const corrige = { ...OCTOBRE, numerateur: 210 };
    const { identique, mois: change } = diffContenu(mois(OCTOBRE, NOVEMBRE), mois(corrige));
    expect(identique).toBe(false);
    expect(change.modifications).toEqual([
      { cle: 'TEL-DECROCHE 2020-10', champs: [{ champ: 'mesure.numerateur', avant: '200', apres: '210' }] },
    ]);
    expect(change.retraits.map(({ mois: un }) => un)).toEqual(['2020-11']);
    expect(change.ajouts).toEqual([]);
  });
});
