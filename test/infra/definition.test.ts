import { describe, expect, it } from '@jest/globals';
import { ressources, templatesOf } from './piles.ts';

interface Etat {
  readonly Type: string;
  readonly Retry?: readonly { readonly MaxAttempts: number }[];
  readonly Parameters?: Record<string, unknown>;
  readonly ItemSelector?: Record<string, unknown>;
  readonly ItemProcessor?: { readonly ProcessorConfig: object; readonly States: Record<string, Etat> };
  readonly Catch?: readonly { readonly Next: string }[];
}

/** The definition as the service reads it, each reference replaced by its name. */
function readDefinition(): Record<string, Etat> {
  const [machine] = ressources(templatesOf().echeancier, 'AWS::StepFunctions::StateMachine');
  const { 'Fn::Join': joint } = machine!.Properties['DefinitionString'] as {
    'Fn::Join': [string, unknown[]];
  };
  const texte = joint[1].map((part) => (typeof part === 'string' ? part : 'reference')).join('');
  return (JSON.parse(texte) as { States: Record<string, Etat> }).States;
}

describe('the scheduled consolidation', () => {
  const etats = readDefinition();
  const carte = etats['Departements']!;
  const parDepartement = carte.ItemProcessor!.States;

  it('hands its own input to the function, which then says the quarter and the départements', () => {
    expect(etats['Lister']).not.toHaveProperty('Parameters');
    expect(parDepartement['Consolider']).not.toHaveProperty('Parameters');
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
    expect(taches).toHaveLength(3);
    for (const { Retry } of taches) expect(Retry?.[0]?.MaxAttempts).toBeGreaterThan(3);
    expect(parDepartement['Consolider']?.Catch).toEqual([expect.objectContaining({ Next: 'Noter' })]);
    expect(parDepartement['Noter']?.Parameters).toMatchObject({ action: 'echec' });
  });

  it('keeps the record of the run before it fails for those that are missing', () => {
    expect(etats['Bilan']?.Parameters).toMatchObject({
      'echecs.$': "$.resultats[?(@.action == 'echec')].departement",
    });
    expect(etats).toMatchObject({
      Bilan: { Next: 'Garder' },
      Garder: { Next: 'Complet', ResultPath: null },
      Complet: {
        Choices: [{ Variable: '$.echecs[0]', IsPresent: true, Next: 'Incomplet' }],
        Default: 'Fait',
      },
      Ouverts: { Default: 'AucunOuvert' },
    });
  });
});
