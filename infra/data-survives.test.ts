import { RemovalPolicy, Stack } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import type { CfnTable } from 'aws-cdk-lib/aws-dynamodb'
import { Construct } from 'constructs'
import { describe, expect, test } from 'vitest'
import example from '#infra/agencies/example.ts'
import { Data } from '#infra/data.ts'
import { Evidence } from '#infra/evidence.ts'
import { frozen } from '#infra/frozen.ts'
import { Identity } from '#infra/identity.ts'
import { Keys } from '#infra/keys.ts'
import { Secrets } from '#infra/secrets.ts'
import { makeApp } from '#infra/stacks.ts'
import { dataOf, frozenFaults, lossFaults, nameFaults } from '#test/architecture/data-rules.ts'
import type { Template as Written } from '#test/architecture/template-rules.ts'
import { bundles, other, stacksOf } from '#test/kit/synthesised.ts'

const names = ['Keys', 'Data', 'Evidence', 'Identity', 'Secrets'] as const
type Ids = Readonly<Record<(typeof names)[number], string>>
const asTheyAre = Object.fromEntries(names.map((name) => [name, name])) as Ids
const text = (stack: Stack) => Template.fromStack(stack).toJSON() as Written

/** Everything of a portal and its base that holds data, in constructs of these names, inside of another one where it says so. */
function dataStack(ids: Ids, inside?: string): Stack {
  const stack = new Stack(makeApp(), 'Portal', { stackName: 'balai-example-portal' })
  const scope = inside === undefined ? stack : new Construct(stack, inside)
  const { region, domain, retention } = example
  const origin = `https://${domain}`
  const keys = new Keys(scope, ids.Keys)
  new Data(scope, ids.Data, { key: keys.data, region, recoveryDays: retention.recovery })
  new Evidence(scope, ids.Evidence, { key: keys.data, region, origin, agency: 'example', logDays: 90 })
  new Identity(scope, ids.Identity, other)
  new Secrets(scope, ids.Secrets, { key: keys.secrets, region, hasRelay: true, oidcClient: undefined })
  return stack
}

const tableOf = (stack: Stack, id: string) =>
  stack.node.findChild(id).node.findChild('Table').node.defaultChild as CfnTable

const released = text(dataStack(asTheyAre))
const moved = text(dataStack(asTheyAre, 'Storage'))
const renamed = text(
  dataStack({ Keys: 'Locks', Data: 'Rows', Evidence: 'Files', Identity: 'People', Secrets: 'Words' }),
)
const told = (id: string) => `${id} (${frozen[id] ?? ''}) is gone: what it holds would be left behind`

describe('C058: what holds data is renamed in the code', () => {
  test('where nothing is, its ids are those of the last release', () => {
    expect(dataOf(released)).toEqual(frozen)
  })

  test.each([
    ['moved into another construct', moved],
    ['under other names', renamed],
  ])('%s: every one of them is named', (_, template) => {
    const faults = frozenFaults(dataOf(template), frozen)
    expect(faults).toEqual(expect.arrayContaining(Object.keys(frozen).map(told)))
    expect(faults).toHaveLength(2 * Object.keys(frozen).length)
  })

  test.each(Object.keys(frozen))('%s alone is named, and nothing else', (id) => {
    const stack = dataStack(asTheyAre)
    stack.renameLogicalId(id, 'Renamed')
    expect(frozenFaults(dataOf(text(stack)), frozen)).toEqual([
      told(id),
      expect.stringMatching(/^Renamed \(.+\) is new: write it into infra\/frozen\.ts if it is meant$/),
    ])
  })
})

describe('C058: a stack is destroyed, or something new takes the place of what holds data', () => {
  test('and it is kept, in the stacks of each agency', () => {
    const folder = bundles()
    for (const agency of [example, other])
      expect([
        ...lossFaults(text(stacksOf(agency, folder).base)),
        ...lossFaults(text(stacksOf(agency, folder).portal)),
      ]).toEqual([])
    expect(lossFaults(released)).toEqual([])
  })

  test('planted: what would be lost is named, by destruction and by replacement', () => {
    const stack = dataStack(asTheyAre)
    tableOf(stack, 'Data').applyRemovalPolicy(RemovalPolicy.DESTROY)
    const found = text(stack)
    expect(lossFaults(found)).toEqual([
      'DataTableFDBAD0F2 is deleted with its stack',
      'DataTableFDBAD0F2 is deleted when it is replaced',
    ])
    const half = { Type: 'AWS::DynamoDB::Table', DeletionPolicy: 'Retain' }
    expect(lossFaults({ Resources: { DataTableFDBAD0F2: half } })).toEqual([
      'DataTableFDBAD0F2 is deleted when it is replaced',
    ])
  })
})

describe('C058: what is replaced does not meet its own name', () => {
  test('a new logical id has a new name, where it has one at all', () => {
    expect(nameFaults(released, moved)).toEqual([])
    expect(nameFaults(released, renamed)).toEqual([])
  })

  test('planted: a fixed name is told', () => {
    const named = (stack: Stack, id: string) => {
      tableOf(stack, id).tableName = 'balai'
      return text(stack)
    }
    const [before, after] = [
      named(dataStack(asTheyAre), 'Data'),
      named(dataStack({ ...asTheyAre, Data: 'Rows' }), 'Rows'),
    ]
    expect(nameFaults(before, after)).toContain('DataTableFDBAD0F2 keeps the name balai when it is replaced')
  })
})
