import { Duration } from 'aws-cdk-lib'
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch'
import type { Watch } from '#infra/watch.ts'

/** AWS renews a certificate about six weeks before its end; in the last month it has not managed to. */
export function watchCertificate(watch: Watch, arn: string, of: string): void {
  watch.alarm('CertificateEnds', {
    metric: new Metric({
      namespace: 'AWS/CertificateManager',
      metricName: 'DaysToExpiry',
      dimensionsMap: { CertificateArn: arn },
      statistic: Stats.MINIMUM,
      period: Duration.days(1),
    }),
    at: { most: 30 },
    times: 1,
    says: `The certificate of ${of} ends within a month, and was not renewed.`,
    anchor: 'certificate',
  })
}
