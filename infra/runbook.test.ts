import { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { Template } from 'aws-cdk-lib/assertions'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import example from '#infra/agencies/example.ts'
import { budgetOf } from '#infra/bill.ts'
import { Watch } from '#infra/watch.ts'
import { ofType, type Template as Written } from '#test/architecture/template-rules.ts'
import { isProduct, list, read, type File } from '#test/architecture/tree.ts'
import { bundles, other, stacksOf, synthesise } from '#test/kit/synthesised.ts'

const root = join(import.meta.dirname, '..')
const text = readFileSync(join(import.meta.dirname, 'RUNBOOK.md'), 'utf8')
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\d\s-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-')

/** What stands under each heading, by its anchor. */
const sections = new Map(
  text
    .split(/^## /m)
    .slice(1)
    .map((part) => [anchorOf(part.split('\n', 1)[0] ?? ''), part]),
)
const folder = bundles()
const ours = [example, other].flatMap((agency) => Object.values(synthesise(agency, folder)))

/** Alarms that name no heading, or one that is not there. */
const faults = (templates: readonly Written[]) =>
  templates
    .flatMap((template) => ofType(template, 'AWS::CloudWatch::Alarm'))
    .map(([id, { AlarmDescription }]) => [id, String(AlarmDescription)] as const)
    .concat([['the budget', budgetOf(example).Budget.BudgetName]])
    .map(([id, said]) => [id, /RUNBOOK\.md#([\w-]+)$/.exec(said)?.[1]] as const)
    .filter(([, anchor]) => anchor === undefined || !sections.has(anchor))
    .map(([id, anchor]) => `${id} names ${anchor ?? 'no heading'}`)

test('every alarm names a heading that exists', () => {
  expect(ours.flatMap((template) => ofType(template, 'AWS::CloudWatch::Alarm')).length).toBeGreaterThan(20)
  expect(faults(ours)).toEqual([])
})

test('a planted alarm whose heading is missing is caught', () => {
  const { portal } = stacksOf(example, folder)
  const metric = new Metric({ namespace: 'Planted', metricName: 'Planted' })
  const watch = portal.node.findChild('Watch')
  if (!(watch instanceof Watch)) throw new Error('the watch of the portal is elsewhere')
  watch.alarm('Planted', {
    metric,
    at: { least: 1 },
    times: 1,
    says: 'Something is planted.',
    anchor: 'the-moon-is-gone',
  })
  const template = Template.fromStack(portal).toJSON() as Written
  expect(faults([template])).toEqual([expect.stringMatching(/^WatchPlanted\w+ names the-moon-is-gone$/)])
})

test('every link inside leads to a heading', () => {
  const links = [...text.matchAll(/\]\(#([\w-]+)\)/g)].map(([, anchor = '']) => anchor)
  expect(links.length).toBeGreaterThan(10)
  expect(links.filter((anchor) => !sections.has(anchor))).toEqual([])
})

/** Headings that files name and that are not there. */
const unknownAnchors = (files: readonly File[]) =>
  files.flatMap(({ path, text: said }) =>
    [...said.matchAll(/RUNBOOK\.md#([a-z][\w-]*)/g)]
      .filter(([, anchor = '']) => !sections.has(anchor))
      .map(([, anchor = '']) => `${path} names ${anchor}`),
  )

test('every heading that a command or a document names exists', () => {
  const files = [
    ...list(root).filter(isProduct),
    ...list(root, '{*,docs/**/*,shared/decisions/*,infra/decisions/*}.md'),
  ]
  expect(unknownAnchors(read(root, files))).toEqual([])
  const planted = { path: 'infra/doctor/moon.ts', text: 'see infra/RUNBOOK.md#the-moon-is-gone' }
  expect(unknownAnchors([planted])).toEqual(['infra/doctor/moon.ts names the-moon-is-gone'])
})

const steps = ['People notice', 'Confirm', 'Do', 'Over when']
test.each([...sections].filter(([anchor]) => !['before-anything-else', 'facts-are-late'].includes(anchor)))(
  '%s says what people notice, how to confirm, what to do, and when it is over, in this order',
  (_, section) => {
    const places = steps.map((step) => section.indexOf(`**${step}**`))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  },
)

test('every command and file that it names is there', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  const commands = [...text.matchAll(/npm (?:run )?(?:-s )?(?!ci\b)([a-z-]+)/g)].map(([, name = '']) => name)
  expect(commands).toContain('deploy')
  expect(commands.filter((name) => scripts[name] === undefined)).toEqual([])
  const files = [...text.matchAll(/\b(?:infra|functions|test)\/[\w./-]+\.\w+/g)].map(([file]) => file)
  expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([])
})

test('every resource that it looks up by its id is in the stacks', () => {
  const named = [...text.matchAll(/\bpart ([A-Z]\w+) ([A-Z]\w+::\w+)/g)].map(
    ([, id = '', type = '']) => [id, type] as const,
  )
  const logs = [...text.matchAll(/\b(?:errors|counted) ([A-Z]\w+)/g)].map(
    ([, id = '']) => [`${id}Log`, 'Logs::LogGroup'] as const,
  )
  const found = ([id, type]: readonly [string, string]) =>
    ours.flatMap((template) => ofType(template, `AWS::${type}`)).filter(([own]) => own.startsWith(id))
  expect(named.length).toBeGreaterThan(10)
  for (const each of [...named, ...logs]) expect([each, found(each).length > 0]).toEqual([each, true])
  // One answer in the first stack that has one, so that a command gets one name and not two.
  for (const each of named) expect(new Set(found(each).map(([own]) => own)).size, each.join(' ')).toBe(1)
})
