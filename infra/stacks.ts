import { App, PermissionsBoundary, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import type { Deployment } from '#infra/deployment.ts'
import { boundaryName } from '#infra/deploy/toolkit-names.ts'
import { MediaStack } from '#infra/media.stack.ts'
import { PortalStack } from '#infra/portal.stack.ts'
import { stackNameOf } from '#infra/stack-name.ts'

const flags = {
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

export type Stacks = { readonly portal: PortalStack; readonly media: MediaStack | undefined }

/** The stacks of one agency. `place` tells a second set of the same agency apart, as a restore needs it. */
export function addStacks(app: App, deployment: Deployment, place?: string): Stacks {
  const { agency, emulator } = deployment
  const account = process.env['CDK_DEFAULT_ACCOUNT']
  const env = { region: agency.region, ...(account && { account }) }
  const common = {
    env,
    deployment,
    terminationProtection: emulator === undefined,
    permissionsBoundary: PermissionsBoundary.fromName(boundaryName),
  }
  const named = (part: 'portal' | 'media', what: string) => ({
    ...common,
    stackName: stackNameOf(agency.name, part, place),
    description: `Balai, ${agency.brand.name}: ${what}`,
  })
  const portal = new PortalStack(app, 'Portal', named('portal', 'portal'))
  const media = agency.media.own && new MediaStack(app, 'Media', { ...named('media', 'LiveKit'), portal })
  return { portal, media }
}
