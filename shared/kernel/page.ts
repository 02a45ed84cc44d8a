import * as v from 'valibot'

/** Rows of one page and the signed cursor of the next; no cursor, no next page. */
export const pageOf = <R extends v.GenericSchema>(row: R) =>
  v.object({ rows: v.array(row), next: v.optional(v.string()) })

export const pageQuery = { cursor: v.optional(v.pipe(v.string(), v.maxLength(2000))) }
