import { CfnOutput } from 'aws-cdk-lib'
import {
  DomainName,
  HttpApi,
  HttpMethod,
  HttpStage,
  LogGroupLogDestination,
  type CfnStage,
  type IDomainName,
} from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch'
import { Construct } from 'constructs'
import { logged } from '#infra/access-log.ts'
import { accept } from '#infra/allow.ts'
import type { PortalFunction } from '#infra/function.ts'
import { makeLog } from '#infra/log-group.ts'
import { eachMinute, type Watch } from '#infra/watch.ts'

type Routed = Readonly<Record<'site' | 'api' | 'door' | 'livekit-webhook', PortalFunction>>
type Props = {
  readonly domain: string
  readonly logDays: number
  /** Whether the host name of the agency leads here: to one portal at a time. */
  readonly isNamed: boolean
  /** Whether AWS's own address of the API answers: where there is no other one, on the emulator. */
  readonly hasOwnAddress: boolean
}

const routes: readonly { readonly to: keyof Routed; readonly path: string; readonly method?: HttpMethod }[] = [
  { to: 'api', path: '/api/{proxy+}' },
  { to: 'api', path: '/auth/{proxy+}' },
  { to: 'door', path: '/api/door/{proxy+}' },
  { to: 'livekit-webhook', path: '/livekit/webhook', method: HttpMethod.POST },
]

// A whole office shares one address, so these are for everybody together; each person has a bucket in the table.
const everything = { rateLimit: 500, burstLimit: 1000 }
const guests = { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100, DetailedMetricsEnabled: true }

/** One regional HTTP API for site, sign-in and API on one host name (decisions/front-door.md). */
export class Api extends Construct {
  readonly api: HttpApi

  constructor(scope: Construct, id: string, { domain, logDays, isNamed, hasOwnAddress }: Props, functions: Routed) {
    super(scope, id)
    this.api = new HttpApi(this, 'Api', {
      description: `Balai: ${domain}`,
      createDefaultStage: false,
      disableExecuteApiEndpoint: !hasOwnAddress,
      defaultIntegration: new HttpLambdaIntegration('site', functions.site.lambda),
    })
    for (const { to, path, method = HttpMethod.ANY } of routes)
      this.api.addRoutes({ path, methods: [method], integration: new HttpLambdaIntegration(to, functions[to].lambda) })
    accept(this.api, {
      APIG4: 'Each route of the contract declares who may call it, and the functions hold to it (test/access.test.ts).',
    })
    const stage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: everything,
      detailedMetricsEnabled: true,
      accessLogSettings: { destination: new LogGroupLogDestination(makeLog(this, logDays)), format: logged },
      ...(isNamed && { domainMapping: { domainName: this.hostName(domain) } }),
    })
    const raw = stage.node.defaultChild as CfnStage
    raw.routeSettings = { 'ANY /api/door/{proxy+}': guests, 'POST /livekit/webhook': guests }
    // A stage's own settings of a route are refused until the route is there.
    for (const each of this.api.node.findAll()) if (each !== this.api) stage.node.addDependency(each)
    new CfnOutput(this, 'Endpoint', { value: hasOwnAddress ? this.api.apiEndpoint : `https://${domain}` })
  }

  watchedBy(watch: Watch): void {
    const answers = (metricName: string, statistic: string) =>
      new Metric({
        namespace: 'AWS/ApiGateway',
        metricName,
        dimensionsMap: { ApiId: this.api.apiId },
        period: eachMinute,
        statistic,
      })
    watch.alarm('AnswersFail', {
      metric: answers('5xx', Stats.SUM),
      at: { least: 5 },
      times: 3,
      says: 'The portal answers with errors of its own.',
      anchor: 'the-portal-answers-with-errors',
    })
    watch.alarm('AnswersSlow', {
      metric: answers('Latency', Stats.percentile(95)),
      at: { least: 1_000 },
      times: 10,
      says: 'One answer in twenty takes more than a second.',
      anchor: 'the-portal-is-slow',
    })
  }

  /** Of the base; a mapping needs no more of it than its name. */
  private hostName(domain: string): IDomainName {
    const attributes = { name: domain, regionalDomainName: '', regionalHostedZoneId: '' }
    return DomainName.fromDomainNameAttributes(this, 'HostName', attributes)
  }
}
