import { RemovalPolicy } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Etape } from '../etape.ts';

/** A log group with our key, kept as long as the stage says. Logs hold no personal data, and still end. */
export function createJournaux(
  scope: Construct,
  id: string,
  { nom, cle, etape }: { readonly nom: string; readonly cle: IKey; readonly etape: Etape },
): LogGroup {
  return new LogGroup(scope, id, {
    logGroupName: nom,
    encryptionKey: cle,
    retention: etape.retentionJournaux,
    removalPolicy: RemovalPolicy.DESTROY,
  });
}
