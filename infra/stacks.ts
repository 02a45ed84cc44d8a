import { App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import type { Deployment } from '#infra/deployment.ts'
import { PortalStack } from '#infra/portal.stack.ts'

const flags = {
  '@aws-cdk/aws-iam:minimizePolicies': true,
  '@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy': true,
  '@aws-cdk/aws-s3:publicAccessBlockedByDefault': true,
  '@aws-cdk/core:enablePartitionLiterals': true,
  '@aws-cdk/aws-lambda:useCdkManagedLogGroup': true,
}

/** An app whose every stack is held to the rules of AwsSolutions at synth. `outdir`: only for tests. */
export function makeApp(outdir?: string): App {
  const app = new App({ context: flags, analyticsReporting: false, ...(outdir !== undefined && { outdir }) })
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  return app
}

/** The stacks of one agency. `place` tells a second set of the same agency apart, as a restore needs it. */
export function addStacks(app: App, deployment: Deployment, place?: string): PortalStack {
  const { agency } = deployment
  const name = ['balai', agency.name, ...(place ? [place] : [])].join('-')
  const env = { region: agency.region, ...(process.env['CDK_DEFAULT_ACCOUNT'] && { account: process.env['CDK_DEFAULT_ACCOUNT'] }) }
  const common = { env, deployment, terminationProtection: deployment.emulator === undefined }
  return new PortalStack(app, 'Portal', {
    ...common,
    stackName: `${name}-portal`,
    description: `Balai of ${agency.brand.name}`,
  })
}
