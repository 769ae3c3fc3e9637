import { Aws, Stack } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { Alarm, ComparisonOperator, Dashboard, GraphWidget, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { SANS_DONNEE, alarmesOf, metrique } from '../pieces/alarmes.ts';
import type { Surveilles } from '../pieces/alarmes.ts';
import type { PropsPile } from '../pieces/fonction.ts';

/** Alarms, where they are sent, a dashboard, and the bill. */
export class Surveillance extends Stack {
  readonly alertes: Topic;

  constructor(scope: Construct, id: string, props: PropsPile & Surveilles) {
    super(scope, id, { ...props, description: 'Transparence: alarms, dashboard, budget' });
    const { etape } = props;
    this.alertes = new Topic(this, 'Alertes', {
      displayName: `Transparence ${etape.nom}`,
      masterKey: props.donnees.cleExploitation,
      enforceSSL: true,
    });
    this.alertes.addToResourcePolicy(
      new PolicyStatement({
        sid: 'QuiPeutAlerter',
        principals: ['cloudwatch', 'budgets'].map((nom) => new ServicePrincipal(`${nom}.amazonaws.com`)),
        actions: ['sns:Publish'],
        resources: [this.alertes.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    );
    if (etape.courriel) this.alertes.addSubscription(new EmailSubscription(etape.courriel));
    this.createAlarmes(props);
    this.createTableauDeBord(props);
    this.createBudget(etape.nom, etape.budget);
  }

  private createAlarmes(props: PropsPile & Surveilles): void {
    for (const { nom, runbook, metric, seuil, periodes = 1 } of alarmesOf(props.etape.nom, props)) {
      const alarme = new Alarm(this, nom, {
        alarmName: `transparence-${props.etape.nom}-${nom}`,
        alarmDescription: `docs/runbooks/${runbook}.md`,
        metric,
        threshold: seuil,
        evaluationPeriods: periodes,
        comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        treatMissingData: SANS_DONNEE,
      });
      alarme.addAlarmAction(new SnsAction(this.alertes));
      alarme.addOkAction(new SnsAction(this.alertes));
    }
  }

  private createTableauDeBord({
    etape: { nom },
    api,
    publication,
    echeancier,
    originaux,
    donnees,
  }: PropsPile & Surveilles): void {
    const depots = ['DepotsRecus', 'DepotsDejaRecus', 'DepotsRefuses', 'DepotsEnConflit'];
    new Dashboard(this, 'TableauDeBord', {
      dashboardName: `transparence-${nom}`,
      widgets: [
        [
          new GraphWidget({
            title: 'Dépôts',
            width: 12,
            left: depots.map((metric) => metrique(nom, metric)),
          }),
          new GraphWidget({
            title: 'Latence des demandes (ms)',
            width: 12,
            left: [
              metrique(nom, 'Latence', Stats.percentile(50)),
              metrique(nom, 'Latence', Stats.percentile(95)),
            ],
          }),
        ],
        [
          new GraphWidget({
            title: 'Réponses en erreur',
            width: 12,
            left: [api.stage.metricClientError(), api.stage.metricServerError()],
          }),
          new GraphWidget({
            title: 'Consolidations et tableaux publiés',
            width: 12,
            left: [metrique(nom, 'Consolidations'), metrique(nom, 'TableauxPublies')],
          }),
        ],
        [
          new GraphWidget({
            title: 'Fonctions : erreurs',
            width: 12,
            left: [
              api.fonction,
              echeancier.consolidate,
              ...(echeancier.quotidien ? [echeancier.quotidien.fonction] : []),
              publication.fonction,
              originaux.fonction,
            ].map(({ lambda }) => lambda.metricErrors()),
          }),
          new GraphWidget({
            title: 'Table : unités consommées',
            width: 12,
            left: [
              donnees.table.metricConsumedReadCapacityUnits(),
              donnees.table.metricConsumedWriteCapacityUnits(),
            ],
          }),
        ],
      ],
    });
  }

  /** Told at 80 % of what is spent, and as soon as the month is forecast to go over. Runbook: budget.md. */
  private createBudget(etape: string, amount: number): void {
    const subscribers = [{ subscriptionType: 'SNS', address: this.alertes.topicArn }];
    const notify = (notificationType: 'ACTUAL' | 'FORECASTED', threshold: number) => ({
      notification: {
        notificationType,
        threshold,
        thresholdType: 'PERCENTAGE',
        comparisonOperator: 'GREATER_THAN',
      },
      subscribers,
    });
    new CfnBudget(this, 'Budget', {
      budget: {
        budgetName: `transparence-${etape}`,
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount, unit: 'USD' },
        costFilters: { TagKeyValue: [`user:projet$transparence`] },
      },
      notificationsWithSubscribers: [notify('ACTUAL', 80), notify('FORECASTED', 100)],
    });
  }
}
