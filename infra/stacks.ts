import { App, PermissionsBoundary, ReferenceStrength, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import { BaseStack } from '#infra/base.stack.ts'
import type { Deployment } from '#infra/deployment.ts'
import { boundaryName } from '#infra/deploy/toolkit-names.ts'
import { MediaStack } from '#infra/media.stack.ts'
import { PortalStack } from '#infra/portal.stack.ts'
import { stackNameOf, type Part } from '#infra/stack-name.ts'

const flags = {
  // What an agency's file takes out of the base would be refused as long as the portal of before names it.
  '@aws-cdk/core:defaultCrossStackReferences': ReferenceStrength.WEAK,
  '@aws-cdk/aws-iam:minimizePolicies': true,
  '@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy': true,
  '@aws-cdk/aws-s3:publicAccessBlockedByDefault': true,
  '@aws-cdk/core:enablePartitionLiterals': true,
  '@aws-cdk/aws-ec2:uniqueImdsv2TemplateName': true,
  '@aws-cdk/core:validateAgainstDefaultRules': true,
}

/** An app whose every stack is held to the rules of AwsSolutions at synth. `outdir`: only for tests. */
export function makeApp(outdir?: string): App {
  const app = new App({ context: flags, analyticsReporting: false, ...(outdir !== undefined && { outdir }) })
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  return app
}

export type Stacks = {
  readonly base: BaseStack
  readonly portal: PortalStack
  readonly media: MediaStack | undefined
}

/** The stacks of one agency. */
export function addStacks(app: App, deployment: Deployment): Stacks {
  const { agency, place, emulator } = deployment
  const account = process.env['CDK_DEFAULT_ACCOUNT']
  const env = { region: agency.region, ...(account && { account }) }
  const common = {
    env,
    deployment,
    terminationProtection: emulator === undefined,
    permissionsBoundary: PermissionsBoundary.fromName(boundaryName),
  }
  const named = (part: Part, what: string) => ({
    ...common,
    stackName: stackNameOf(agency.name, part, place),
    description: `Balai, ${agency.brand.name}: ${what}`,
  })
  const base = new BaseStack(app, 'Base', named('base', 'what it has once'))
  const portal = new PortalStack(app, 'Portal', { ...named('portal', 'portal'), base })
  const media = agency.media.own && new MediaStack(app, 'Media', { ...named('media', 'LiveKit'), base })
  return { base, portal, media }
}
