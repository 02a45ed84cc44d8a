import * as v from 'valibot'

/** An instant on the wire and in the table: ISO 8601, UTC, milliseconds, so that texts sort as times do. */
export const instant = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, 'instant'))

/** A calendar date: `2026-11-25`. */
export const date = v.pipe(v.string(), v.isoDate('date'))

/** The text of an instant as we store it. */
export const toText = (at: Temporal.Instant): string => at.toString({ smallestUnit: 'millisecond' })

export const shift = (text: string, by: Temporal.DurationLike): string => toText(Temporal.Instant.from(text).add(by))

/** Seconds since 1970, for a table's time to live. */
export const toEpochSeconds = (text: string): number => Math.floor(Temporal.Instant.from(text).epochMilliseconds / 1000)
