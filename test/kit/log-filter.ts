type Line = Readonly<Record<string, unknown>>

/**
 * The lines of JSON that a filter of CloudWatch Logs takes. Reads what our filters are made of: fields that equal a
 * text, all of them; any other pattern is an error.
 */
export function filtered(pattern: string, lines: readonly string[]): readonly Line[] {
  const inside = /^\{ (.+) \}$/.exec(pattern)?.[1] ?? ''
  const terms = inside.split(' && ').map((term) => {
    const [, field = '', text = ''] = /^\$\.(\w+) = "([^"*]*)"$/.exec(term) ?? []
    if (field === '') throw new Error(`a filter that this test cannot read: ${pattern}`)
    return [field, text] as const
  })
  const objects = lines.map((line) => JSON.parse(line) as Line)
  return objects.filter((line) => terms.every(([field, text]) => line[field] === text))
}
