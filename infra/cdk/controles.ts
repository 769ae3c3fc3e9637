import { join } from 'node:path';
import { Validations } from 'aws-cdk-lib';
import type { App } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { CfnGuardValidator } from '@cdklabs/cdk-validator-cfnguard';

/** Rules of our own, in cfn-guard's language: what must hold whatever is added to the stacks later. */
export const REGLES = join(import.meta.dirname, 'regles');

/** Two checks of every template; either one stops the synthesis. Both work offline. */
export function addControles(app: App): void {
  Validations.of(app).addPlugins(
    new AwsSolutionsChecks(app),
    new CfnGuardValidator({ controlTowerRulesEnabled: false, rules: [REGLES] }),
  );
}
