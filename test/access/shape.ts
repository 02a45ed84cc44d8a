/** Fields under which the keys are data: ids, form fields, periods, what a step tells. */
const named = new Set(['queues', 'fields', 'targets', 'detail'])

/** Every path of keys in an answer, such as `rows.title`; lists and keys that are data are told once. */
export function pathsOf(value: unknown, at = ''): ReadonlySet<string> {
  if (Array.isArray(value)) return new Set(value.flatMap((each) => [...pathsOf(each, at)]))
  if (typeof value !== 'object' || value === null) return new Set()
  const isNamed = named.has(at.split('.').at(-1) ?? '')
  return new Set(
    Object.entries(value).flatMap(([key, inner]) => {
      const path = `${at}${at && '.'}${isNamed ? '*' : key}`
      return [path, ...pathsOf(inner, path)]
    }),
  )
}

/** The paths of a shape as it is written down: `rows{id title} next`. */
export function pathsIn(shape: string): ReadonlySet<string> {
  const paths = new Set<string>()
  const above: string[] = []
  let last = ''
  for (const token of shape.match(/[{}]|[^\s{}]+/g) ?? []) {
    if (token === '{') above.push(last)
    else if (token === '}') above.pop()
    else {
      last = token
      paths.add([...above, token].join('.'))
    }
  }
  return paths
}
