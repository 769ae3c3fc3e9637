import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { addControles } from '../../infra/cdk/controles.ts';
import type { Piles } from '../../infra/cdk/piles.ts';
import { DOMAINE, EN_SERVICE, createPiles } from './piles.ts';

interface Rapport {
  readonly pluginReports: readonly {
    readonly pluginName: string;
    readonly violations: readonly { readonly ruleName: string }[];
  }[];
}

/** Findings of the two checks, by rule, after an addition that somebody could make. */
function check(
  addition: (piles: Piles) => void = () => undefined,
  plus: Record<string, unknown> = {},
): { stops: boolean; regles: string[] } {
  const { app, piles, dossier } = createPiles(plus);
  addition(piles);
  addControles(app);
  let stops = false;
  try {
    app.synth();
  } catch {
    stops = true;
  }
  const rapport = JSON.parse(readFileSync(join(dossier, 'validation-report.json'), 'utf8')) as Rapport;
  return {
    stops,
    regles: rapport.pluginReports.flatMap((r) => r.violations.map(({ ruleName }) => ruleName)),
  };
}

describe('the checks of every synthesis', () => {
  const erreurs = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  afterEach(() => {
    erreurs.mockClear();
  });

  it('find nothing that is not acknowledged with its reason, warnings included', () => {
    expect(check()).toEqual({ stops: false, regles: [] });
    const production = { etape: 'production', ...DOMAINE, ...EN_SERVICE };
    expect(check(undefined, production)).toEqual({ stops: false, regles: [] });
  });

  it('stop at a right to delete what was filed', () => {
    const { stops, regles } = check(({ api, donnees }) => {
      api.fonction.lambda.addToRolePolicy(
        new PolicyStatement({ actions: ['dynamodb:DeleteItem'], resources: [donnees.table.tableArn] }),
      );
    });
    expect({ stops, regles }).toEqual({ stops: true, regles: ['SEUL_LE_JETABLE_S_EFFACE'] });
  });

  it('stop at a table that could be lost, a function that could scan, and a right that nobody argued', () => {
    const { stops, regles } = check(({ donnees, api }) => {
      new Table(donnees, 'Autre', {
        partitionKey: { name: 'PK', type: AttributeType.STRING },
        removalPolicy: RemovalPolicy.DESTROY,
      });
      api.fonction.lambda.addToRolePolicy(
        new PolicyStatement({ actions: ['dynamodb:Scan'], resources: ['arn:x:dynamodb:::table/*'] }),
      );
    });
    expect(stops).toBe(true);
    expect(regles).toEqual(
      expect.arrayContaining([
        'TABLE_RECUPERABLE',
        'RIEN_NE_SE_SUPPRIME',
        'AwsSolutions-IAM5[Resource::arn:x:dynamodb:::table/*]',
        'AwsSolutions-DDB3',
      ]),
    );
  });
});
