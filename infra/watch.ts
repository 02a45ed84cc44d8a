import { Duration } from 'aws-cdk-lib'
import {
  Alarm,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  TreatMissingData,
  type IMetric,
} from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { Key } from 'aws-cdk-lib/aws-kms'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import { Construct } from 'constructs'
import type { Agency } from '#infra/agency.ts'

type Watched = {
  readonly metric: IMetric
  /** The alarm goes off at this value … */
  readonly from: number
  /** … in so many minutes in a row. */
  readonly minutes: number
  /** What is wrong, in one sentence. */
  readonly says: string
  /** The heading in RUNBOOK.md that says what to do. */
  readonly anchor: string
}

/** Who is told when something is wrong, and one page that shows how it goes. */
export class Watch extends Construct {
  private readonly topic: Topic
  private readonly dashboard: Dashboard

  constructor(scope: Construct, id: string, { alarms }: Agency, key: Key) {
    super(scope, id)
    this.topic = new Topic(this, 'Topic', { masterKey: key, enforceSSL: true })
    key.grant(new ServicePrincipal('cloudwatch.amazonaws.com'), 'kms:Decrypt', 'kms:GenerateDataKey')
    for (const address of alarms) this.topic.addSubscription(new EmailSubscription(address))
    this.dashboard = new Dashboard(this, 'Dashboard')
  }

  alarm(id: string, watched: Watched): void {
    this.alarmIn(this, id, watched)
    const { says, metric, from } = watched
    this.dashboard.addWidgets(new GraphWidget({ title: says, left: [metric], leftAnnotations: [{ value: from }] }))
  }

  /** An alarm of another stack, which tells the same people. */
  alarmIn(scope: Construct, id: string, { metric, from, minutes, says, anchor }: Watched): void {
    const alarm = new Alarm(scope, id, {
      metric,
      threshold: from,
      evaluationPeriods: minutes,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription: `${says} What to do: infra/RUNBOOK.md#${anchor}`,
    })
    alarm.addAlarmAction(new SnsAction(this.topic))
    alarm.addOkAction(new SnsAction(this.topic))
  }
}

/** Every metric is read by the minute. */
export const eachMinute = Duration.minutes(1)
