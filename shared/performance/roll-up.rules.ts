import type { Indicator } from '#shared/performance/indicator.ts'

type Node = Pick<Indicator, 'id' | 'measure' | 'parent' | 'realised' | 'level'>

/**
 * [F3] What a node has realised: its own ledger, and that of the children that contribute in the same measure. Other
 * children change nothing, silently or otherwise. A ring of parents counts nobody twice.
 */
export function realisedOf(nodes: readonly Node[], id: string, seen: ReadonlySet<string> = new Set()): number {
  const node = nodes.find((each) => each.id === id)
  if (!node || seen.has(id)) return 0
  const onward = new Set(seen).add(id)
  const adding = nodes.filter(
    (each) => each.parent?.id === id && each.parent.edge === 'contributes' && each.measure === node.measure,
  )
  return adding.reduce((sum, child) => sum + realisedOf(nodes, child.id, onward), node.realised)
}

/** [F4] The way from the nation's plan down to a node; it stops where a parent is missing or comes again. */
export function pathTo<N extends Node>(nodes: readonly N[], id: string): readonly N[] {
  const path: N[] = []
  for (let at = nodes.find((each) => each.id === id); at && !path.includes(at);) {
    path.unshift(at)
    const up: string | undefined = at.parent?.id
    at = nodes.find((each) => each.id === up)
  }
  return path
}

/** [F5] A node that does not reach a national target. */
export const isOrphan = (nodes: readonly Node[], id: string): boolean => pathTo(nodes, id)[0]?.level !== 'national'
