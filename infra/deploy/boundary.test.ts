import { expect, test } from 'vitest'
import example from '#infra/agencies/example.ts'
import { boundary } from '#infra/deploy/boundary.ts'
import { rights } from '#infra/deploy/rights.ts'
import { boundaryName } from '#infra/deploy/toolkit-names.ts'
import { lets, type Call } from '#test/architecture/iam.ts'
import { actionsOf, flat, ofType, statements } from '#test/architecture/template-rules.ts'
import { bundles, other, synthesise } from '#test/kit/synthesised.ts'
import { where } from '#test/kit/deploy-trip.ts'

const folder = bundles()
const templates = [example, other].flatMap((agency) => Object.values(synthesise(agency, folder)))
const limit = boundary(where)
const known = {
  'aws:RequestedRegion': where.region,
  'iam:PermissionsBoundary': `arn:aws:iam::${where.account}:policy/${boundaryName}`,
}
const cut = (calls: readonly Call[]) => calls.filter((call) => !lets(limit, call)).map(({ action }) => action)

test('the limit lets through every right of every function and of the node', () => {
  const given = templates.flatMap((template) => statements(template).flatMap(([, statement]) => actionsOf(statement)))
  expect(given.length).toBeGreaterThan(50)
  expect(cut(given.map((action) => ({ action, on: 'arn:aws:x:y:z:any', known })))).toEqual([])
})

test('the limit lets through all that a deployment does', () => {
  const given = Object.values(rights(where)).flatMap((all) => all.flatMap(({ Action }) => Action))
  expect(cut(given.map((action) => ({ action, on: 'arn:aws:x:y:z:any', known })))).toEqual([])
})

test.each([
  ['delete what holds data', 'dynamodb:DeleteTable', {}],
  ['delete what holds data', 's3:DeleteBucket', {}],
  ['delete what holds data', 's3:DeleteObjectVersion', {}],
  ['delete what holds data', 'kms:ScheduleKeyDeletion', {}],
  ['delete what holds data', 'cognito-idp:DeleteUserPool', {}],
  ['delete what holds data', 'secretsmanager:DeleteSecret', {}],
  ['leave the limit', 'iam:DeleteRolePermissionsBoundary', {}],
  ['leave the limit', 'iam:CreateUser', {}],
  ['leave the limit', 'iam:CreateAccessKey', {}],
  ['leave the limit', 'iam:CreatePolicy', {}],
  [
    'make a role without it',
    'iam:CreateRole',
    { 'iam:PermissionsBoundary': 'arn:aws:iam::aws:policy/PowerUserAccess' },
  ],
  ['go to another region', 'lambda:CreateFunction', { 'aws:RequestedRegion': 'us-east-1' }],
  ['use another service', 'rds:CreateDBInstance', {}],
])('nobody under the limit may %s: %s', (_, action, more) => {
  expect(lets(limit, { action, on: 'arn:aws:x:y:z:any', known: { ...known, ...more } })).toBe(false)
})

test('the limit itself is changed by nobody under it', () => {
  const on = `arn:aws:iam::${where.account}:policy/${boundaryName}`
  const actions = ['iam:CreatePolicyVersion', 'iam:DeletePolicy', 'iam:SetDefaultPolicyVersion']
  expect(actions.filter((action) => lets(limit, { action, on, known }))).toEqual([])
})

test('the limit is on every role of the stacks', () => {
  for (const template of templates)
    for (const [id, { PermissionsBoundary }] of ofType(template, 'AWS::IAM::Role'))
      expect([id, flat(PermissionsBoundary)]).toEqual([
        id,
        expect.stringMatching(new RegExp(`:policy/${boundaryName}$`)),
      ])
})
