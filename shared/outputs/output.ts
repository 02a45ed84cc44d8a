import * as v from 'valibot'
import type { ZoneId } from '#shared/calendar/zone.ts'
import { idSchema, quotable, type Id } from '#shared/kernel/ids.ts'
import { line, optionalProse, prose } from '#shared/kernel/text.ts'
import { instant } from '#shared/kernel/time.ts'

export type OutputId = Id<'out'>
export const outputId = idSchema('out')
export const uploadId = idSchema('upl')

/** The states of an output; a version never changes once it is handed in. */
export const outputStates = [
  'SUBMITTED',
  'IN_REVIEW',
  'CHANGES_REQUESTED',
  'APPROVED',
  'REJECTED',
  'WITHDRAWN',
] as const
export const outputState = v.picklist(outputStates)
export type OutputState = v.InferOutput<typeof outputState>

/** The head row of an output as it is stored. `chain`: everybody who worked on it; they may not review it. */
export type Output = {
  readonly id: OutputId
  readonly rev: number
  readonly number: string
  readonly task: string
  readonly taskNumber: string
  readonly title: string
  readonly queue: string
  readonly unit: string
  readonly zone: ZoneId
  readonly author: string
  readonly authorName: string
  readonly chain: ReadonlySet<string>
  readonly state: OutputState
  /** The newest version; a verdict is about one version. */
  readonly version: number
  readonly indicator: string
  readonly period: string
  readonly quantity: number
  readonly submittedAt: string
  readonly reviewDue: string
  readonly reviewer?: string
  readonly reviewerName?: string
  readonly reviewSince?: string
  readonly reviewUntil?: string
  /** The rev of the present review's claim. */
  readonly reviewFence?: number
  /** Who asked for changes: the new version is offered to them first, until this instant. */
  readonly firstTo?: string
  readonly firstToName?: string
  readonly firstUntil?: string
  /** Everybody who gave a verdict on it. */
  readonly reviewers?: ReadonlySet<string>
  /** The version that counts; at most one. */
  readonly approvedVersion?: number
}

/** The number that people quote: `HK-2026-7K3QX4M`. */
export const outputNumber = (id: OutputId, year: number): string => `HK-${String(year)}-${quotable(id)}`

/** What may be handed in, by its content and its name alike. */
export const evidenceTypes = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
} as const
export type EvidenceType = keyof typeof evidenceTypes
export const evidenceType = v.picklist(Object.keys(evidenceTypes) as EvidenceType[])

/** Most bytes of one file, and most files of one version. */
export const fileLimit = 50 * 1024 * 1024
export const filesPerVersion = 20

// A value of its own: read off a schema, it would keep the schema in every page that knows a file.
const ofFile = {
  upload: uploadId,
  name: v.string(),
  size: v.number(),
  type: evidenceType,
  sha256: v.string(),
  /** `none`: no virus scanner is installed, and the reader is told so. */
  scan: v.picklist(['clean', 'none']),
}

/** A file as its version holds it. `sha256`: hexadecimal, computed from the bytes. */
export const evidenceFile = v.object(ofFile)
export type EvidenceFile = v.InferOutput<typeof evidenceFile>

const webLink = v.pipe(line(2000), v.url('link'), v.regex(/^https?:/i, 'link'))

/**
 * What the author hands in. `files`: as the check of each upload answered them; `indicatorName`, `measure`: as the form
 * showed them. All of it is compared with the records inside the write.
 */
export const submission = v.strictObject({
  summary: prose(4000),
  links: v.pipe(v.array(webLink), v.maxLength(10)),
  files: v.pipe(v.array(v.strictObject(ofFile)), v.maxLength(filesPerVersion)),
  indicator: idSchema('idr'),
  indicatorName: v.string(),
  measure: v.string(),
  period: v.pipe(v.string(), v.regex(/^20\d\d-Q[1-4]$/, 'period')),
  quantity: v.pipe(v.number(), v.minValue(0.01), v.maxValue(1_000_000)),
  /** "Hasil ini karya saya dan berkasnya asli": without it nothing is handed in. */
  isAuthentic: v.literal(true, 'statement'),
})
export type Submission = v.InferOutput<typeof submission>

/** A point that a reviewer wants mended, and where. */
export const reviewPoint = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^p\d{1,2}$/)),
  text: prose(1000),
  file: v.optional(uploadId),
  page: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
})
export type ReviewPoint = v.InferOutput<typeof reviewPoint>
export const pointAnswer = v.strictObject({ point: v.pipe(v.string(), v.regex(/^p\d{1,2}$/)), text: prose(1000) })

export const outcome = v.picklist(['approve', 'return', 'reject'])
export type ReviewOutcome = v.InferOutput<typeof outcome>

export const version = v.object({
  version: v.number(),
  by: v.string(),
  byName: v.string(),
  at: instant,
  reviewDue: instant,
  summary: v.string(),
  links: v.array(v.string()),
  files: v.array(evidenceFile),
  indicator: idSchema('idr'),
  indicatorName: v.string(),
  measure: v.string(),
  period: v.string(),
  quantity: v.number(),
  answers: v.array(pointAnswer),
})
export type Version = v.InferOutput<typeof version>

export const verdict = v.object({
  version: v.number(),
  outcome,
  reviewer: v.string(),
  reviewerName: v.string(),
  at: instant,
  reason: v.string(),
  points: v.array(reviewPoint),
})
export type Verdict = v.InferOutput<typeof verdict>

export const reviewReason = optionalProse(2000)
