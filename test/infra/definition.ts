import { describe, expect, it } from '@jest/globals';
import { EN_SERVICE, ressources, templatesOf } from './piles.ts';

interface Etat {
  readonly Type: string;
  readonly Retry?: readonly { readonly MaxAttempts: number }[];
  readonly Parameters?: Record<string, unknown>;
  readonly ItemSelector?: Record<string, unknown>;
  readonly ItemProcessor?: { readonly ProcessorConfig: object; readonly States: Record<string, Etat> };
  readonly Catch?: readonly { readonly Next: string }[];
}

/** The definition as the service reads it, each reference replaced by its name. */
function readDefinition(nom: string): Record<string, Etat> {
  const machine = ressources(templatesOf(EN_SERVICE).echeancier, 'AWS::StepFunctions::StateMachine').find(
    ({ Properties }) => Properties['StateMachineName'] === `transparence-essai-${nom}`,
  );
  const { 'Fn::Join': joint } = machine!.Properties['DefinitionString'] as {
    'Fn::Join': [string, unknown[]];
  };
  const texte = joint[1].map((part) => (typeof part === 'string' ? part : 'reference')).join('');
  return (JSON.parse(texte) as { States: Record<string, Etat> }).States;
}

describe('the scheduled consolidation', () => {
  const etats = readDefinition('consolidation');
  const carte = etats['Departements']!;
  const parDepartement = carte.ItemProcessor!.States;

  it('hands its own input to the function, which then says the quarter and the départements', () => {
    expect(etats['Lister']).not.toHaveProperty('Parameters');
    expect(parDepartement['Departement']).not.toHaveProperty('Parameters');
    expect(carte.ItemSelector).toEqual({
      action: 'consolider',
      'trimestre.$': '$.trimestre',
      'departement.$': '$$.Map.Item.Value',
    });
    expect(carte.ItemProcessor?.ProcessorConfig).toMatchObject({ Mode: 'DISTRIBUTED' });
  });

  it('tries each step again, and lets no département stop the others', () => {
    const taches = [...Object.values(etats), ...Object.values(parDepartement)].filter(
      ({ Type }) => Type === 'Task',
    );
    expect(taches).toHaveLength(4);
    for (const { Retry } of taches) expect(Retry?.[0]?.MaxAttempts).toBeGreaterThan(3);
    expect(parDepartement['Departement']?.Catch).toEqual([expect.objectContaining({ Next: 'Noter' })]);
    expect(parDepartement['Noter']?.Parameters).toMatchObject({ action: 'echec' });
  });

  it('folds régions and country once the départements are done, with or without a sender of mails', () => {
    expect(etats).toMatchObject({
      Departements: { Next: 'National' },
      National: {
        Parameters: { action: 'national', 'trimestre.$': '$.trimestre' },
        ResultPath: '$.national',
        Next: 'ApresNational',
        Catch: [{ Next: 'NationalEchoue', ResultPath: '$.erreur' }],
      },
      ApresNational: { Next: 'Bilan' },
    });
  });

  it('keeps the record of the run before it fails for those that are missing', () => {
    expect(etats['Bilan']?.Parameters).toMatchObject({
      'echecs.$': "$.resultats[?(@.action == 'echec')].departement",
    });
    expect(etats).toMatchObject({
      Bilan: { Next: 'Garder' },
      Garder: { Next: 'Complet', ResultPath: null },
      Complet: {
        Choices: [
          { Variable: '$.echecs[0]', IsPresent: true, Next: 'Incomplet' },
          { Variable: '$.national.fin', StringEquals: 'echec', Next: 'Incomplet' },
        ],
        Default: 'Fait',
      },
      Ouverts: { Default: 'AucunOuvert' },
    });
  });
});

describe('the daily run', () => {
  const etats = readDefinition('echeances');
  const carte = etats['Departements']!;

  it('does what the calendar brings to each département, then régions and country', () => {
    expect(carte.ItemSelector).toEqual({
      action: 'echeances',
      'jour.$': '$.jour',
      'departement.$': '$$.Map.Item.Value',
    });
    expect(etats).toMatchObject({
      Ouverts: { Default: 'AucunEnService' },
      AucunEnService: { Type: 'Succeed' },
      Departements: { Next: 'National' },
      National: {
        Parameters: { action: 'national', 'jour.$': '$.jour' },
        ResultPath: '$.national',
        Next: 'ApresNational',
        Catch: [{ Next: 'NationalEchoue', ResultPath: '$.erreur' }],
      },
      NationalEchoue: { ResultPath: '$.national', Next: 'ApresNational' },
      ApresNational: { Next: 'Bilan' },
    });
  });

  it('keeps its record, then fails for a département or for the country', () => {
    expect(etats['Bilan']?.Parameters).toMatchObject({ 'national.$': '$.national' });
    expect(etats['Complet']).toMatchObject({
      Choices: [
        { Variable: '$.echecs[0]', IsPresent: true, Next: 'Incomplet' },
        { Variable: '$.national.fin', StringEquals: 'echec', Next: 'Incomplet' },
      ],
      Default: 'Fait',
    });
  });
});
