export type Finding = {
  readonly what: string
  /** What is wrong; absent when all is well. */
  readonly fault?: string
  readonly remedy?: string
  /** What was seen while all is well, where that is worth a reader's time. */
  readonly seen?: string
}

/** Well, with what was seen. */
export type Seen = { readonly seen: string }
/** Answers with nothing or what it saw when all is well, and with a fault otherwise; may throw when nothing is reached. */
export type Look = () => Promise<string | Seen | undefined>
export type Check = readonly [what: string, look: Look, remedy: string]

/** Looks at everything at once; the findings are in the order of the checks. */
export const lookAt = (checks: readonly Check[]): Promise<readonly Finding[]> =>
  Promise.all(
    checks.map(async ([what, look, remedy]) => {
      const found = await look().catch((error: unknown) => `not reached (${(error as Error).name})`)
      if (found === undefined) return { what }
      return typeof found === 'string' ? { what, fault: found, remedy } : { what, ...found }
    }),
  )

/** A finding as the line that people read. */
export const lineOf = ({ what, fault, remedy, seen }: Finding): string => {
  if (fault !== undefined) return `WRONG  ${what}: ${fault}. Remedy: ${remedy ?? ''}.`
  return seen === undefined ? `ok     ${what}` : `ok     ${what}: ${seen}`
}
