import type { TaskWords } from '#web/work/task-words.ts'

/** A reason must be there and fit; the server asks the same. */
export function reasonFault(t: TaskWords, reason: string, missing: string): string | undefined {
  if (reason.trim() === '') return missing
  return reason.trim().length > 1000 ? t.reasonTooLong() : undefined
}

/** What the server said of one field of a form, in the words of that field; the first fault counts. */
export function faultOf(
  tells: Readonly<Record<string, unknown>>,
  field: string,
): { readonly rule: string } | undefined {
  const faults = Array.isArray(tells['faults']) ? (tells['faults'] as readonly { path: string; rule: string }[]) : []
  return faults.find(({ path }) => path === field || path.startsWith(`${field}.`))
}
