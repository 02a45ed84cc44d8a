import { BootstraplessSynthesizer, CfnOutput, Stack, type IStackSynthesizer, type StackProps } from 'aws-cdk-lib'
import { ManagedPolicy, PolicyDocument } from 'aws-cdk-lib/aws-iam'
import type { Construct } from 'constructs'
import { accept } from '#infra/allow.ts'
import { boundary } from '#infra/deploy/boundary.ts'
import { digestOf, rights } from '#infra/deploy/rights.ts'
import { asWritten, openEnds, type Statement } from '#infra/deploy/statement.ts'
import { boundaryName, groundStack, policyName } from '#infra/deploy/toolkit-names.ts'

/** What CloudFormation may do in the account, and the limit of every role that it makes. It is there before `cdk bootstrap`. */
export class GroundStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps & { readonly account: string; readonly region: string }) {
    const { account, region } = props
    super(scope, id, {
      env: { account, region },
      stackName: groundStack,
      description: 'Balai: what deployments may do in this account',
      terminationProtection: true,
      // With the rights of whoever deploys, because there is no toolkit yet. Two declarations disagree on optional fields.
      synthesizer: new BootstraplessSynthesizer() as IStackSynthesizer,
    })
    for (const [part, statements] of Object.entries(rights({ account, region })))
      this.make(part, policyName(part), statements)
    this.make('Boundary', boundaryName, boundary({ account, region }))
    new CfnOutput(this, 'Digest', { value: digestOf({ account, region }) })
  }

  private make(id: string, name: string, statements: readonly Statement[]): void {
    const document = PolicyDocument.fromJson({ Version: '2012-10-17', Statement: statements.map(asWritten) })
    const policy = new ManagedPolicy(this, id, { managedPolicyName: name, document })
    // A reason that is missing leaves the rule unanswered, which ends the synth.
    for (const [open, reasons] of openEnds(statements))
      if (!reasons.includes('')) accept(policy, { [`IAM5[${open}]`]: [...new Set(reasons)].join(' ') })
  }
}
