import { CfnEIP } from 'aws-cdk-lib/aws-ec2'
import { App, Aspects, CfnResource, Stack } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { LeaveOut } from '#infra/rehearsal/leave-out.ts'
import { leftOut, type LeftOut } from '#infra/rehearsal/left-out.ts'

const root = join(import.meta.dirname, '../..')
const textOf = (file: string) => (existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : '')

const hasTest = (file: string, title: string) =>
  textOf(file)
    .split(title)
    .slice(0, -1)
    .some((before) => /test\(\s*['"`]$/.test(before))

/** Entries whose covering test is not there under that title. */
const uncovered = (list: readonly LeftOut[]) =>
  list.filter(({ covered: { file, title } }) => !hasTest(file, title)).map(({ what }) => what)

describe('what the rehearsal leaves out', () => {
  test('is covered by a test that is there, entry by entry', () => {
    expect(uncovered(leftOut)).toEqual([])
  })

  test('says why, each entry once', () => {
    expect(new Set(leftOut.map(({ what }) => what)).size).toBe(leftOut.length)
    expect(leftOut.filter(({ why }) => !/^[a-z].{15,}[^.]$/.test(why))).toEqual([])
  })

  test('a planted entry whose test is gone is caught', () => {
    const covered = { file: 'infra/stacks.test.ts', title: 'flies to the moon' }
    const planted = { what: 'the moon', why: 'the emulator has none of its own', covered }
    expect(uncovered([...leftOut, planted])).toEqual(['the moon'])
    expect(uncovered([{ ...planted, covered: { ...covered, file: 'infra/moon.test.ts' } }])).toEqual(['the moon'])
  })

  test('is taken out of a stack, and nothing else is', () => {
    const app = new App()
    const stack = new Stack(app, 'Planted')
    new CfnEIP(stack, 'Address', { domain: 'vpc' })
    new CfnResource(stack, 'Kept', { type: 'AWS::SNS::Topic' })
    Aspects.of(app).add(new LeaveOut())
    const { Resources } = Template.fromStack(stack).toJSON() as { Resources: object }
    expect(Object.keys(Resources)).toEqual(['Kept'])
  })
})
