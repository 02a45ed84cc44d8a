type Node = { readonly code: string; readonly parent?: string | undefined }

/** The codes of nodes that stand above themselves. */
export function ringsIn(nodes: readonly Node[]): ReadonlySet<string> {
  const above = new Map(nodes.map(({ code, parent }) => [code, parent]))
  const isInRing = (code: string) => {
    const seen = new Set<string>()
    let next = above.get(code)
    while (next !== undefined && next !== code && !seen.has(next)) {
      seen.add(next)
      next = above.get(next)
    }
    return next === code
  }
  return new Set(nodes.map(({ code }) => code).filter(isInRing))
}
