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
import { Construct } from 'constructs'
import type { Hearers } from '#infra/hearers.ts'

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

/** Tells the hearers when something is wrong in a stack, and shows on one page how it goes there. */
export class Watch extends Construct {
  private readonly topic: Hearers['topic']
  private readonly dashboard: Dashboard

  constructor(scope: Construct, id: string, { topic }: Hearers) {
    super(scope, id)
    this.topic = topic
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
}

const boundOf = (at: Watched['at']) => ('least' in at ? at.least : at.most)

/** Most metrics are read by the minute. */
export const eachMinute = Duration.minutes(1)
