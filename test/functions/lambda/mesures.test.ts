import { describe, expect, it } from '@jest/globals';
import type { LigneJournal } from '../../../functions/api/journal.ts';
import { createJournal } from '../../../functions/lambda/journal.ts';
import { measureRequete } from '../../../functions/lambda/mesures.ts';

const DEPOT: LigneJournal = {
  methode: 'POST',
  chemin: '/api/v1/depots',
  statut: 422,
  ms: 41,
  probleme: 'classeur-refuse',
};
const RECU: LigneJournal = { methode: 'POST', chemin: '/api/v1/depots', statut: 201, ms: 41 };

function linesOf(ligne: LigneJournal): readonly Record<string, unknown>[] {
  const lignes: Record<string, unknown>[] = [];
  const journal = createJournal(
    'essai',
    () => 'r1',
    (texte) => lignes.push(JSON.parse(texte) as Record<string, unknown>),
  );
  measureRequete(journal, ligne);
  return lignes;
}

describe('the figures of a request', () => {
  it('count a refusal once, then once by each code, told apart by stage and code', () => {
    const lignes = linesOf({
      ...DEPOT,
      codes: ['NUMERATEUR-SUPERIEUR', 'SITE-INCONNU'],
      correlation: 'volet-1',
    });
    expect(lignes).toMatchObject([
      { message: 'requete', requete: 'r1', correlation: 'volet-1', Latence: 41, DepotsRefuses: 1 },
      { message: 'refus', code: 'NUMERATEUR-SUPERIEUR', RefusParCode: 1 },
      { message: 'refus', code: 'SITE-INCONNU', RefusParCode: 1 },
    ]);
    expect(lignes[1]).toMatchObject({
      etape: 'essai',
      _aws: { CloudWatchMetrics: [{ Dimensions: [['etape', 'code']], Metrics: [{ Name: 'RefusParCode' }] }] },
    });
  });

  it('count what became of a filing, and nothing of a check that refuses', () => {
    const conflit = linesOf({ ...DEPOT, statut: 409, probleme: 'conflit' });
    expect(conflit).toMatchObject([{ DepotsEnConflit: 1 }]);
    // Asked why a version is corrected: nobody wrote at the same time.
    const sansMotif = linesOf({ ...DEPOT, statut: 409, probleme: 'motif-requis' });
    expect(sansMotif[0]).not.toHaveProperty('DepotsEnConflit');
    const cle = linesOf({ ...DEPOT, probleme: 'cle-reutilisee' });
    expect(cle[0]).not.toHaveProperty('DepotsRefuses');
    expect(linesOf(RECU)).toMatchObject([{ DepotsRecus: 1, ErreursInternes: 0 }]);
    const controle = linesOf({ ...DEPOT, chemin: '/api/v1/controles', codes: ['SITE-INCONNU'] });
    expect(controle).toHaveLength(1);
    expect(controle[0]).not.toHaveProperty('DepotsRefuses');
  });

  it('tell the age of the last consolidation, in seconds, when health was asked for', () => {
    const [ligne] = linesOf({
      methode: 'GET',
      chemin: '/sante',
      statut: 200,
      ms: 3,
      ageConsolidationHeures: 1.5,
    });
    expect(ligne).toMatchObject({ AgeConsolidation: 5400 });
    expect(linesOf(DEPOT)[0]).not.toHaveProperty('AgeConsolidation');
  });
});
