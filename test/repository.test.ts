import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { privateFaults } from '#test/architecture/private-rules.ts'
import { list, read } from '#test/architecture/tree.ts'

const root = join(import.meta.dirname, '..')
const everything = '{.ci,docs,shared,functions,web,infra,test}/**/*.{ts,tsx,mjs,json,md,csv,sh,html,css}'
const atTheTop = '*.{ts,mjs,json,md}'

test('no account number, access key, private key, key pair or token lies in the repository', () => {
  const files = [...list(root, everything), ...list(root, atTheTop)].filter((path) => path !== 'package-lock.json')
  expect(files).toContain('infra/RUNBOOK.md')
  expect(privateFaults(read(root, files))).toEqual([])
})

describe('a planted line is caught:', () => {
  const digits = ['8127', '3645', '0912'].join('')
  const random = (length: number) => 'k7Qz'.repeat(length / 4)
  test.each([
    ['an account number in an ARN', `arn:aws:acm:ap-southeast-3:${digits}:certificate/one`],
    ['an account number in what bootstrap is told', `cdk bootstrap aws://${digits}/ap-southeast-3`],
    ['an account number in a setting', `env: { account: '${digits}' }`],
    ['an access key', `AWS_ACCESS_KEY_ID=${['AK', 'IA'].join('')}${'Q7'.repeat(8)}`],
    ['a private key', `-----BEGIN EC PRIVATE KEY-----\n${random(64)}`],
    ["a key pair of LiveKit's", `{"key":"tokens-a","secret":"${random(64)}"}`],
    ['a token of a service', `${['gh', 'p'].join('')}_${random(36)}`],
  ])('%s', (_, text) => {
    expect(privateFaults([{ path: 'infra/agencies/somebody.ts', text }])).toHaveLength(1)
  })

  test('and what a document or a test made up is not', () => {
    const text = `arn:aws:iam::123456789012:role/x aws://${'0'.repeat(12)}/ap-southeast-3 "secret":"a secret of this test"`
    expect(privateFaults([{ path: 'infra/deployment.ts', text }])).toEqual([])
  })
})
