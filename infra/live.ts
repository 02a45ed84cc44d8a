import { Aws } from 'aws-cdk-lib'
import { WebSocketApi, WebSocketStage } from 'aws-cdk-lib/aws-apigatewayv2'
import { WebSocketLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { Construct } from 'constructs'
import { accept, allow } from '#infra/allow.ts'
import { arnIn, type PortalFunction } from '#infra/function.ts'

type Props = { readonly region: string; readonly at?: string }
const stageName = 'live'

/** The WebSocket API of live hints: they carry ids only, and a socket is opened with a ticket that is good once. */
export class Live extends Construct {
  /** What browsers open. */
  readonly socket: string
  /** Where functions push to. */
  readonly push: string
  private readonly api: WebSocketApi

  constructor(scope: Construct, id: string, { region, at }: Props) {
    super(scope, id)
    this.api = new WebSocketApi(this, 'Api', { description: 'Balai: live hints' })
    const stage = new WebSocketStage(this, 'Stage', {
      webSocketApi: this.api,
      stageName,
      autoDeploy: true,
      throttle: { rateLimit: 500, burstLimit: 1000 },
    })
    accept(stage, {
      APIG1: 'Its log would need a role for the whole account; the function says itself when something fails.',
    })
    const { apiId } = this.api
    const host = `${apiId}.execute-api.${region}.${Aws.URL_SUFFIX}`
    this.socket = at
      ? `${at.replace(/^http/, 'ws')}/_aws/execute-api/${apiId}/${stageName}`
      : `wss://${host}/${stageName}`
    this.push = at ? `${at}/_aws/execute-api/${apiId}/${stageName}` : `https://${host}/${stageName}`
  }

  answerWith({ lambda }: PortalFunction): void {
    for (const key of ['$connect', '$disconnect', '$default']) {
      const route = this.api.addRoute(key, { integration: new WebSocketLambdaIntegration(key.slice(1), lambda) })
      accept(route, {
        APIG4: 'The ticket in the query is checked by the function at $connect; other routes have a connection.',
      })
    }
  }

  letPush(...functions: readonly PortalFunction[]): void {
    const connections = ['POST', 'DELETE'].map((verb) =>
      arnIn(this, 'execute-api', `${this.api.apiId}/${stageName}/${verb}/@connections/*`),
    )
    const because =
      'The gateway makes the id of a connection when it opens; it ends in no other right than to write to it.'
    for (const { role } of functions)
      allow(role, { actions: ['execute-api:ManageConnections'], on: connections, because })
  }
}
