import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CloudAssembly } from 'aws-cdk-lib/cx-api'
import example from '#infra/agencies/example.ts'
import { cdkFor } from '#infra/deploy/cdk.ts'
import { isSame, lossesIn } from '#infra/deploy/difference.ts'
import type { Template } from '#test/architecture/template-rules.ts'
import { accountNumber } from '#test/kit/aws-account.ts'
import { bundles, stacksOf } from '#test/kit/synthesised.ts'

const cdk = cdkFor(example, () => undefined)
let assembly: CloudAssembly
beforeAll(() => {
  // As cdk runs the app: with the account that it will deploy into.
  process.env['CDK_DEFAULT_ACCOUNT'] = accountNumber
  assembly = stacksOf(example, bundles(), { version: '0.1.0-of-a-test' }).app.synth()
}, 120_000)
afterAll(() => {
  delete process.env['CDK_DEFAULT_ACCOUNT']
})

type Stack = 'Base' | 'Portal'
function templateOf(stack: Stack): Template {
  const template: unknown = assembly.stacks.find(({ id }) => id === stack)?.template
  return template as Template
}

type Plain = Record<string, unknown>
type Changed = Record<string, { Type: string; Properties?: Plain; Metadata?: Plain } | undefined>

/** What the real `cdk diff` says between what was deployed before and the example as it is. */
async function diffFrom(stack: Stack, change: (resources: Changed) => void): Promise<string> {
  const old = structuredClone(templateOf(stack))
  change(old.Resources)
  const file = join(assembly.directory, 'old.json')
  writeFileSync(file, JSON.stringify(old))
  const asked = ['diff', stack, '--exclusively', '--app', assembly.directory, '--template', file]
  const ran = await cdk(asked, { minutes: 2 })
  expect([ran.isDone, ran.output]).toEqual([true, ran.output])
  return ran.output
}

test('what holds data and goes, or is replaced, is told; what is only changed is not', async () => {
  const diff = await diffFrom('Portal', (resources) => {
    resources['DataFormerTable'] = { Type: 'AWS::DynamoDB::Table', ...resources['DataTableFDBAD0F2'] }
    Object.assign(resources['EvidenceBucketC67FF768']?.Properties ?? {}, { BucketName: 'of-another-name' })
    resources['FormerQueue'] = { Type: 'AWS::SQS::Queue', Properties: {} }
  })
  expect(diff).toContain('FormerQueue')
  expect(lossesIn(diff)).toEqual([
    expect.stringMatching(/^DynamoDB::Table DataFormerTable \((orphan|destroy)\)$/),
    expect.stringMatching(/^S3::Bucket \S+ \(replace\)$/),
  ])
  expect(isSame(diff)).toBe(false)
}, 120_000)

test('of the base as well; the login of a relay that is not used any more is no loss', async () => {
  const diff = await diffFrom('Base', (resources) => {
    Object.assign(resources['KeysDataA2F7C5E6']?.Properties ?? {}, { Description: 'before' })
    resources['FormerCursor'] = { Type: 'AWS::SecretsManager::Secret', ...resources['SecretsCursorD529BDDE'] }
    // As `cdk` deploys it: with the path that it is told by.
    resources['SecretsSmtpLoginAFAA3092'] = {
      ...{ Type: 'AWS::SecretsManager::Secret', ...resources['SecretsCursorD529BDDE'] },
      Metadata: { 'aws:cdk:path': 'Base/Secrets/SmtpLogin/Resource' },
    }
  })
  expect(diff).toContain('AWS::KMS::Key')
  expect(diff).toMatch(/Secrets\/SmtpLogin SecretsSmtpLoginAFAA3092 orphan/)
  expect(lossesIn(diff)).toEqual(['SecretsManager::Secret FormerCursor (orphan)'])
}, 120_000)

test('what is the same is known as such', async () => {
  const diff = await diffFrom('Portal', () => undefined)
  expect([lossesIn(diff), isSame(diff)]).toEqual([[], true])
}, 120_000)

test('the version is told to the API, which tells it, and to no other function', () => {
  const told = Object.entries(templateOf('Portal').Resources).filter(([, each]) =>
    JSON.stringify(each).includes('BALAI_VERSION'),
  )
  expect(told.map(([id]) => id)).toEqual([expect.stringMatching(/^StaffLambda/)])
})

test('an app that knows its account asks the account nothing: no answer would be written beside the code', () => {
  expect(assembly.stacks.map(({ id }) => id).sort()).toEqual(['Base', 'Media', 'Portal'])
  expect(assembly.manifest.missing).toBeUndefined()
})
