import { Duration } from 'aws-cdk-lib'
import {
  Alarm,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  TextWidget,
  TreatMissingData,
  type IMetric,
} from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { Key } from 'aws-cdk-lib/aws-kms'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import { Construct } from 'constructs'

export type Watched = {
  readonly metric: IMetric
  /** The alarm goes off at this value and above, or at this value and below … */
  readonly at: { readonly least: number } | { readonly most: number }
  /** … in so many of the metric's periods in a row. */
  readonly times: number
  /** What is wrong, in one sentence. */
  readonly says: string
  /** The heading in RUNBOOK.md that says what to do. */
  readonly anchor: string
}

/** Who hears of an alarm: these addresses, through a topic whose messages this key keeps; or whoever hears of another's. */
type Hearers = { readonly addresses: readonly string[]; readonly key: Key } | Watch

/** Who is told when something is wrong in a stack, and one page that shows how it goes there. */
export class Watch extends Construct {
  private readonly topic: Topic
  private readonly dashboard: Dashboard

  constructor(scope: Construct, id: string, hearers: Hearers) {
    super(scope, id)
    this.topic = hearers instanceof Watch ? hearers.topic : this.makeTopic(hearers)
    this.dashboard = new Dashboard(this, 'Dashboard')
  }

  alarm(id: string, watched: Watched): void {
    this.alarms(watched.says, { [id]: watched })
  }

  /** Alarms that are one graph of the dashboard. */
  alarms(title: string, all: Readonly<Record<string, Watched>>): void {
    for (const [id, watched] of Object.entries(all)) this.ring(id, watched)
    const bounds = new Set(Object.values(all).map(({ at }) => boundOf(at)))
    const leftAnnotations = [...bounds].map((value) => ({ value }))
    this.dashboard.addWidgets(
      new GraphWidget({ title, left: Object.values(all).map(({ metric }) => metric), leftAnnotations, width: 12 }),
    )
  }

  /** What the dashboard shows for a comparison, and nobody is woken by. */
  show(title: string, ...metrics: readonly IMetric[]): void {
    this.dashboard.addWidgets(new GraphWidget({ title, left: [...metrics], width: 12 }))
  }

  /** What the dashboard says in words. */
  tell(markdown: string): void {
    this.dashboard.addWidgets(new TextWidget({ markdown, width: 24, height: 2 }))
  }

  private ring(id: string, { metric, at, times, says, anchor }: Watched): void {
    const alarm = new Alarm(this, id, {
      metric,
      threshold: boundOf(at),
      evaluationPeriods: times,
      comparisonOperator:
        'least' in at
          ? ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD
          : ComparisonOperator.LESS_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription: `${says} What to do: infra/RUNBOOK.md#${anchor}`,
    })
    alarm.addAlarmAction(new SnsAction(this.topic))
    alarm.addOkAction(new SnsAction(this.topic))
  }

  private makeTopic({ addresses, key }: Exclude<Hearers, Watch>): Topic {
    const topic = new Topic(this, 'Topic', { masterKey: key, enforceSSL: true })
    key.grant(new ServicePrincipal('cloudwatch.amazonaws.com'), 'kms:Decrypt', 'kms:GenerateDataKey')
    for (const address of addresses) topic.addSubscription(new EmailSubscription(address))
    return topic
  }
}

const boundOf = (at: Watched['at']) => ('least' in at ? at.least : at.most)

/** Most metrics are read by the minute. */
export const eachMinute = Duration.minutes(1)
