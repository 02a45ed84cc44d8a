import { Validations, type Stack } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { PolicyStatement, Role } from 'aws-cdk-lib/aws-iam'
import { Bucket } from 'aws-cdk-lib/aws-s3'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { AwsSolutionsChecks } from 'cdk-nag'
import { describe, expect, test } from 'vitest'
import example from '#infra/agencies/example.ts'
import { accept } from '#infra/allow.ts'
import { frozen } from '#infra/frozen.ts'
import { regions } from '#infra/limits.ts'
import { dataOf, frozenFaults } from '#test/architecture/data-rules.ts'
import { reasoned, regionFaults, wildcardFaults, type Template as Written } from '#test/architecture/template-rules.ts'
import { runApp } from '#test/kit/app-run.ts'
import { bundles, stacksOf } from '#test/kit/synthesised.ts'

const folder = bundles()

/** The portal of the example with something planted in it. */
function planted(plant: (portal: Stack) => void) {
  const { app, portal } = stacksOf(example, folder)
  plant(portal)
  const rules = new AwsSolutionsChecks(app).validateScope(app).violations.map(({ ruleName }) => ruleName)
  return { app, portal, rules }
}
const text = (portal: Stack) => Template.fromStack(portal, { skipCyclicalDependenciesCheck: true }).toJSON() as Written
function roleOf(portal: Stack): Role {
  const role = portal.node.findChild('Staff').node.findChild('Role')
  if (!(role instanceof Role)) throw new Error('the role of api is elsewhere')
  return role
}

test('what is accepted has its reason, a sentence long', () => {
  const { app } = stacksOf(example, folder)
  const key = Validations.ACKNOWLEDGED_RULES_METADATA_KEY
  const reasons = app.node
    .findAll()
    .flatMap(({ node }) => node.metadata.filter(({ type }) => type === key))
    .flatMap(({ data }) => Object.entries(data as Readonly<Record<string, string>>))
    .filter(([rule]) => rule.includes('AwsSolutions'))
    .map(([, reason]) => reason)
  expect(reasons.length).toBeGreaterThan(10)
  expect(reasons.filter((reason) => !/^[A-Z].{30,}\.$/.test(reason))).toEqual([])
})

describe('a planted violation is caught:', () => {
  test('a bucket and a topic that break rules of AwsSolutions, also at synth', () => {
    const { app, rules } = planted((portal) => {
      new Bucket(portal, 'Planted')
      new Topic(portal, 'Loose')
    })
    expect(rules).toEqual(expect.arrayContaining(['AwsSolutions-S1', 'AwsSolutions-S10', 'AwsSolutions-SNS3']))
    expect(() => app.synth()).toThrow('AwsSolutions-SNS3')
  })

  const loose = new PolicyStatement({ actions: ['s3:*'], resources: ['*'] })

  test('a right with a wildcard, by AwsSolutions', () => {
    const { rules } = planted((stack) => {
      roleOf(stack).addToPrincipalPolicy(loose)
    })
    expect(rules).toEqual(['AwsSolutions-IAM5[Action::s3:*]', 'AwsSolutions-IAM5[Resource::*]'])
  })

  test('a right with a wildcard that somebody found a reason for, by the test of the template', () => {
    const { portal, rules } = planted((stack) => {
      roleOf(stack).addToPrincipalPolicy(loose)
      const because = 'It was quicker to write it so.'
      accept(roleOf(stack), { 'IAM5[Action::s3:*]': because, 'IAM5[Resource::*]': because })
    })
    expect(rules).toEqual([])
    expect(wildcardFaults(text(portal), reasoned)).toEqual([
      expect.stringMatching(/^StaffRole\w+: the action s3:\*$/),
      expect.stringMatching(/^StaffRole\w+: the resource \*$/),
    ])
  })

  test('a table that was renamed in the code', () => {
    const { portal } = planted((stack) => {
      stack.renameLogicalId('DataTableFDBAD0F2', 'RowsTableFDBAD0F2')
    })
    const ours = Object.fromEntries(Object.entries(frozen).filter(([id]) => /^(Data|Evidence)/.test(id)))
    expect(Object.keys(ours)).toHaveLength(3)
    expect(frozenFaults(dataOf(text(portal)), ours)).toEqual([
      expect.stringMatching(/^DataTableFDBAD0F2 \(AWS::DynamoDB::Table\) is gone/),
      expect.stringMatching(/^RowsTableFDBAD0F2 \(AWS::DynamoDB::Table\) is new/),
    ])
  })

  test.each(['us-east-1', 'ap-southeast-1', 'us-gov-west-1'])('the foreign region %s', (region) => {
    const template = { Resources: { Elsewhere: { Properties: { Name: `arn:aws:s3:${region}::x` } } } }
    expect(regionFaults(template, regions)).toEqual([`${region} is outside of the country`])
  })
})

// What it says about the example, which is nothing, is in jakarta.test.ts.
test('the app, as cdk runs it, answers a wrong name with the names that there are', async () => {
  expect((await runApp({ agency: 'nowhere' })).said).toMatch(
    /^There is no infra\/agencies\/nowhere\.ts\. There are: example, rehearsal\. .+\n$/,
  )
})
