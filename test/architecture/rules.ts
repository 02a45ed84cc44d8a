import { letters } from '#test/architecture/nouns.ts'
import type { File } from '#test/architecture/tree.ts'

const ruleLine = /^- \*\*([A-Z]\d+)\*\*/gm
const titleStart = /(['"`])((?:\[[A-Z]\d+(?:, ?[A-Z]\d+)*\] ?)+)/g
const commentLine = /^\s*(?:\/\*\*|\/\/|\*)(.*)$/gm
const id = /[A-Z]\d+/g

const idsIn = (text: string) => text.match(id) ?? []
const nounOf = (path: string) => path.split('/')[1] ?? ''

/** Ids at the start of a string, which is where a test's title has them. */
const cited = ({ path, text }: File) =>
  [...text.matchAll(titleStart)].flatMap(([, , ids = '']) => idsIn(ids)).map((rule) => ({ rule, path }))

/** Ids in brackets in a comment. */
const mentioned = ({ path, text }: File) =>
  [...text.matchAll(commentLine)]
    .flatMap(([, comment = '']) => comment.match(/\[[A-Z]\d+(?:, ?[A-Z]\d+)*\]/g) ?? [])
    .flatMap(idsIn)
    .map((rule) => ({ rule, path }))

const rulesOf = ({ path, text }: File) => [...text.matchAll(ruleLine)].map(([, rule = '']) => ({ rule, path }))

function numberFaults(spec: File): readonly string[] {
  const rules = rulesOf(spec).map(({ rule }) => rule)
  const letter = letters[nounOf(spec.path)] ?? '?'
  return [
    ...(rules.length === 0 ? [`${spec.path} has no rule: "- **${letter}1** …"`] : []),
    ...rules
      .filter((rule) => !rule.startsWith(letter))
      .map((rule) => `${spec.path}: ${rule} should begin with ${letter}`),
    ...rules.filter((rule, i) => rules.indexOf(rule) !== i).map((rule) => `${spec.path}: ${rule} is there twice`),
  ]
}

/** Rules without a test, and citations of rules that do not exist. */
export function ruleFaults(
  specs: readonly File[],
  tests: readonly File[],
  product: readonly File[],
): readonly string[] {
  const rules = specs.flatMap(rulesOf)
  const known = new Set(rules.map(({ rule }) => rule))
  const citations = tests.flatMap(cited)
  const tested = new Set(citations.map(({ rule }) => rule))
  const unknown = [...citations, ...product.flatMap(mentioned)].filter(({ rule }) => !known.has(rule))
  return [
    ...specs.flatMap(numberFaults),
    ...rules.filter(({ rule }) => !tested.has(rule)).map(({ rule, path }) => `${path}: no test cites [${rule}]`),
    ...unknown.map(({ rule, path }) => `${path}: [${rule}] is in no SPEC.md`),
  ]
}
