import { Duration, Stack, TimeZone } from 'aws-cdk-lib';
import { BucketEncryption } from 'aws-cdk-lib/aws-s3';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { ScheduleExpression, ScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { createConsolidation, createEcheances } from '../pieces/definition.ts';
import { ecrireLaTable, lireLIndex, lireLaTable } from '../pieces/droits.ts';
import { createFileMorte } from '../pieces/file-morte.ts';
import { Fonction } from '../pieces/fonction.ts';
import type { NomFonction, PropsPile } from '../pieces/fonction.ts';
import { createGodet } from '../pieces/godet.ts';
import { createMachine, scheduleMachine } from '../pieces/machine.ts';
import { Messagerie } from '../pieces/messagerie.ts';
import type { Api } from './api.ts';
import type { Donnees } from './donnees.ts';

type Props = PropsPile & { readonly donnees: Donnees; readonly api: Api };

/**
 * What happens at a date. Every day, what each département's calendar brings: opening, reminders, consolidation, proposal; then
 * régions and country. A stage that has no sender for its mails (`-c expediteur=…`) only consolidates, once a quarter. The
 * consolidation of a quarter can also be started by hand, in both.
 */
export class Echeancier extends Stack {
  readonly consolidate: Fonction;
  readonly consolidation: StateMachine;
  /** Absent without a sender. */
  readonly quotidien: { readonly fonction: Fonction; readonly machine: StateMachine } | undefined;
  readonly groupe: ScheduleGroup;
  /** Starts of the schedule that found no taker. */
  readonly perdus: Queue;
  /** One record a run: which département was done by which run, and which was not. */
  readonly bilans: IBucket;

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id, { ...props, description: 'Transparence: what happens at a date' });
    const { etape, donnees } = props;
    const cle = donnees.cleExploitation;
    this.bilans = createGodet(this, 'Bilans', {
      encryption: BucketEncryption.KMS,
      encryptionKey: cle,
      serverAccessLogsBucket: donnees.acces,
      serverAccessLogsPrefix: 'bilans/',
    });
    this.perdus = createFileMorte(this, 'Perdus', cle);
    this.groupe = new ScheduleGroup(this, 'Groupe', { scheduleGroupName: `transparence-${etape.nom}` });
    this.consolidate = this.createFonction(props, 'Consolidate', 'consolidate');
    const parallele = etape.concurrence.consolidate;
    this.consolidation = createMachine(this, 'Consolidation', {
      nom: 'consolidation',
      etape,
      cle,
      definition: createConsolidation(this, {
        lambda: this.consolidate.lambda,
        bilans: this.bilans,
        parallele,
      }),
    });
    this.quotidien =
      etape.expediteur === undefined ? undefined : this.createQuotidien(props, etape.expediteur);
    scheduleMachine(this, 'Echeance', {
      ...(this.quotidien
        ? { machine: this.quotidien.machine, description: 'What the calendar of each département brings' }
        : { machine: this.consolidation, description: 'Consolidates the quarter that is over' }),
      quand: ScheduleExpression.expression(
        this.quotidien ? etape.quotidien : etape.echeance,
        TimeZone.EUROPE_PARIS,
      ),
      groupe: this.groupe,
      perdus: this.perdus,
      cle,
    });
  }

  private createQuotidien(props: Props, expediteur: string): Exclude<Echeancier['quotidien'], undefined> {
    const { etape, donnees, api } = props;
    const ici = new Construct(this, 'Quotidien');
    const messagerie = new Messagerie(this, 'Messagerie', { etape, expediteur });
    const fonction = this.createFonction(props, 'Echeances', 'echeances', {
      env: {
        TRANSPARENCE_EXPEDITEUR: expediteur,
        TRANSPARENCE_JEU_ENVOI: messagerie.jeu.configurationSetName,
        // A link in a mail leads to the sign-in: without it, there is nothing behind.
        ...(etape.emetteur === undefined ? {} : { TRANSPARENCE_APPLICATION: api.application.adresse }),
      },
      droits: [lireLIndex(donnees), ...messagerie.droits],
    });
    const machine = createMachine(ici, 'Echeances', {
      nom: 'echeances',
      etape,
      cle: donnees.cleExploitation,
      definition: createEcheances(ici, {
        lambda: fonction.lambda,
        bilans: this.bilans,
        parallele: etape.concurrence.echeances,
      }),
    });
    return { fonction, machine };
  }

  private createFonction(
    { etape, donnees, codeOf }: Props,
    id: string,
    nom: NomFonction,
    plus: Pick<ConstructorParameters<typeof Fonction>[2], 'env' | 'droits'> = { env: {}, droits: [] },
  ): Fonction {
    return new Fonction(this, id, {
      nom,
      etape,
      code: codeOf(nom),
      cle: donnees.cleExploitation,
      memoire: 512,
      delai: Duration.minutes(2),
      env: { TRANSPARENCE_TABLE: donnees.table.tableName, ...plus.env },
      droits: [
        ...lireLaTable(donnees, 'GetItem', 'BatchGetItem', 'Query'),
        ...ecrireLaTable(donnees),
        ...plus.droits,
      ],
    });
  }
}
