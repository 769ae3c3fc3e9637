import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { ESPACE } from '../../../functions/lambda/journal.ts';
import type { Api } from '../stacks/api.ts';
import type { Donnees } from '../stacks/donnees.ts';
import type { Echeancier } from '../stacks/echeancier.ts';
import type { Originaux } from '../stacks/originaux.ts';
import type { Publication } from '../stacks/publication.ts';

export interface Surveilles {
  readonly donnees: Donnees;
  readonly api: Api;
  readonly echeancier: Echeancier;
  readonly publication: Publication;
  readonly originaux: Originaux;
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
export function alarmesOf(etape: string, surveilles: Surveilles): Alarme[] {
  const { donnees, api, echeancier, publication, originaux } = surveilles;
  const fonctions = [
    { nom: 'api', lambda: api.fonction.lambda },
    { nom: 'consolidate', lambda: echeancier.consolidate.lambda },
    ...(echeancier.quotidien ? [{ nom: 'echeances', lambda: echeancier.quotidien.fonction.lambda }] : []),
    { nom: 'publish', lambda: publication.fonction.lambda },
    { nom: 'verify', lambda: originaux.fonction.lambda },
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
      metric: echecsOf(echeancier.consolidation),
      seuil: 1,
    },
    ...(echeancier.quotidien
      ? [
          {
            nom: 'echeances-inachevees',
            runbook: 'echeances-inachevees',
            metric: echecsOf(echeancier.quotidien.machine),
            seuil: 1,
          },
        ]
      : []),
    {
      nom: 'original-altere',
      runbook: 'original-altere',
      metric: metrique(etape, 'OriginauxAlteres'),
      seuil: 1,
    },
    {
      nom: 'original-non-relu',
      runbook: 'original-altere',
      metric: originaux.manques.metricApproximateNumberOfMessagesVisible({
        period: Duration.minutes(5),
        statistic: Stats.MAXIMUM,
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

/** Runs that did not end well, however they ended. */
const echecsOf = (machine: StateMachine): IMetric =>
  new MathExpression({
    expression: 'e + t + a',
    usingMetrics: {
      e: machine.metricFailed(CINQ_MINUTES),
      t: machine.metricTimedOut(CINQ_MINUTES),
      a: machine.metricAborted(CINQ_MINUTES),
    },
    period: Duration.minutes(5),
  });

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
