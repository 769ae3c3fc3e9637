import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { ESPACE } from '../../../functions/lambda/journal.ts';
import type { Api } from '../stacks/api.ts';
import type { Donnees } from '../stacks/donnees.ts';
import type { Echeancier } from '../stacks/echeancier.ts';
import type { Publication } from '../stacks/publication.ts';

export interface Surveilles {
  readonly donnees: Donnees;
  readonly api: Api;
  readonly echeancier: Echeancier;
  readonly publication: Publication;
}

/** One alarm: when it rings, and the page that says what to do (`docs/runbooks/<runbook>.md`). */
export interface Alarme {
  readonly nom: string;
  readonly runbook: string;
  readonly metric: IMetric;
  /** Rings from this value on. */
  readonly seuil: number;
  /** Periods in a row. */
  readonly periodes?: number;
}

const CINQ_MINUTES = { period: Duration.minutes(5), statistic: Stats.SUM };

/** A figure that our own lines carry (`functions/lambda/journal.ts`). */
export const metrique = (etape: string, metricName: string, statistic: string = Stats.SUM): Metric =>
  new Metric({
    namespace: ESPACE,
    metricName,
    dimensionsMap: { etape },
    statistic,
    period: Duration.minutes(15),
  });

/** Everything that wakes somebody up. A new alarm is a line here and a runbook; a test holds the two together. */
export function alarmesOf(etape: string, { donnees, api, echeancier, publication }: Surveilles): Alarme[] {
  const fonctions = [
    { nom: 'api', lambda: api.fonction.lambda },
    { nom: 'consolidate', lambda: echeancier.fonction.lambda },
    { nom: 'publish', lambda: publication.fonction.lambda },
  ];
  return [
    {
      nom: 'api-erreurs',
      runbook: 'api-erreurs',
      metric: api.stage.metricServerError(CINQ_MINUTES),
      seuil: 5,
    },
    {
      nom: 'api-lente',
      runbook: 'api-lente',
      metric: api.stage.metricLatency({ period: Duration.minutes(5), statistic: Stats.percentile(95) }),
      seuil: 3_000,
      periodes: 3,
    },
    {
      nom: 'depots-en-conflit',
      runbook: 'depots-en-conflit',
      metric: metrique(etape, 'DepotsEnConflit'),
      seuil: 10,
    },
    ...fonctions.map(({ nom, lambda }) => ({
      nom: `fonction-en-erreur-${nom}`,
      runbook: 'fonction-en-erreur',
      metric: lambda.metricErrors(CINQ_MINUTES),
      seuil: 1,
    })),
    ...fonctions.map(({ nom, lambda }) => ({
      nom: `fonction-bridee-${nom}`,
      runbook: 'fonction-bridee',
      metric: lambda.metricThrottles(CINQ_MINUTES),
      seuil: 1,
      periodes: 2,
    })),
    {
      nom: 'base-en-difficulte',
      runbook: 'base-en-difficulte',
      metric: refusDeLaTable(donnees),
      seuil: 1,
      periodes: 2,
    },
    {
      nom: 'consolidation-echouee',
      runbook: 'consolidation-echouee',
      metric: new MathExpression({
        expression: 'e + t + a',
        usingMetrics: {
          e: echeancier.machine.metricFailed(CINQ_MINUTES),
          t: echeancier.machine.metricTimedOut(CINQ_MINUTES),
          a: echeancier.machine.metricAborted(CINQ_MINUTES),
        },
        period: Duration.minutes(5),
      }),
      seuil: 1,
    },
    {
      nom: 'echeance-manquee',
      runbook: 'echeance-manquee',
      metric: echeancier.perdus.metricApproximateNumberOfMessagesVisible({
        period: Duration.minutes(5),
        statistic: Stats.MAXIMUM,
      }),
      seuil: 1,
    },
    {
      nom: 'publication-manquee',
      runbook: 'publication-manquee',
      metric: publication.manquees.metricApproximateNumberOfMessagesVisible({
        period: Duration.minutes(5),
        statistic: Stats.MAXIMUM,
      }),
      seuil: 1,
    },
    {
      nom: 'publication-en-retard',
      runbook: 'publication-en-retard',
      metric: publication.fonction.lambda.metric('IteratorAge', {
        period: Duration.minutes(5),
        statistic: Stats.MAXIMUM,
      }),
      seuil: 15 * 60_000,
    },
  ];
}

/** Reads and writes that the table put off, and its own errors. One alarm: the runbook tells them apart. */
function refusDeLaTable({ table }: Donnees): IMetric {
  const dimensionsMap = { TableName: table.tableName };
  const une = (metricName: string): Metric =>
    new Metric({ namespace: 'AWS/DynamoDB', metricName, dimensionsMap, ...CINQ_MINUTES });
  return new MathExpression({
    expression: 'lectures + ecritures',
    usingMetrics: { lectures: une('ReadThrottleEvents'), ecritures: une('WriteThrottleEvents') },
    period: Duration.minutes(5),
  });
}

export const SANS_DONNEE = TreatMissingData.NOT_BREACHING;
