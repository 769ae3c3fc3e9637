import { describe, expect, it } from '@jest/globals';
import { readEnvironnement } from '../../../functions/lambda/environnement.ts';
import { createJournal, describeErreur } from '../../../functions/lambda/journal.ts';
import { mesuresOf } from '../../../functions/lambda/mesures.ts';

const depot = (statut: number) => ({ methode: 'POST', chemin: '/api/v1/depots', statut, ms: 42 });

describe('a line of the log', () => {
  it('is one JSON line with the request and the stage, and carries its figures as metrics', () => {
    const lignes: string[] = [];
    const journal = createJournal(
      'essai',
      () => 'r-1',
      (ligne) => lignes.push(ligne),
    );
    journal.measure('requete', mesuresOf(depot(201)), { chemin: '/api/v1/depots' });
    expect(lignes).toHaveLength(1);
    expect(lignes[0]).not.toContain('\n');
    expect(JSON.parse(lignes[0]!)).toMatchObject({
      niveau: 'info',
      message: 'requete',
      etape: 'essai',
      requete: 'r-1',
      Latence: 42,
      DepotsRecus: 1,
      ErreursInternes: 0,
      _aws: {
        CloudWatchMetrics: [
          {
            Namespace: 'Transparence',
            Dimensions: [['etape']],
            Metrics: expect.arrayContaining([
              { Name: 'Latence', Unit: 'Milliseconds' },
              { Name: 'DepotsRecus', Unit: 'Count' },
            ]),
          },
        ],
      },
    });
  });

  it.each([
    [{}, 200, 'DepotsDejaRecus'],
    [{}, 201, 'DepotsRecus'],
    [{ probleme: 'conflit' }, 409, 'DepotsEnConflit'],
    [{ probleme: 'classeur-refuse' }, 422, 'DepotsRefuses'],
    [{ probleme: 'classeur-illisible' }, 422, 'DepotsRefuses'],
  ] as const)('says what became of a filing (%j, %i)', (probleme, statut, nom) => {
    expect(mesuresOf({ ...depot(statut), ...probleme })[nom]).toEqual([1, 'Count']);
  });

  it('counts as a failure of ours a 503 and not a refusal, and as a filing nothing but a filing', () => {
    expect(mesuresOf(depot(503))).toEqual({ Latence: [42, 'Milliseconds'], ErreursInternes: [1, 'Count'] });
    expect(mesuresOf({ ...depot(422), chemin: '/api/v1/controles' })).not.toHaveProperty('DepotsRefuses');
  });

  it('keeps of an error its name, its words and its cause', () => {
    const erreur = new Error('illisible', { cause: new TypeError('octet 3') });
    expect(describeErreur(erreur)).toMatchObject({
      nom: 'Error',
      message: 'illisible',
      cause: { nom: 'TypeError', message: 'octet 3' },
    });
    expect(describeErreur('M. X a déposé')).toEqual({ nom: 'inconnue' });
  });
});

it('names what the deployment forgot', () => {
  expect(() => readEnvironnement({ TRANSPARENCE_ETAPE: 'essai', AWS_REGION: 'eu-west-3' })).toThrow(
    'incomplète : TRANSPARENCE_TABLE. Déployez',
  );
});
