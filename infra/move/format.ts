import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import type { About, ObjectVersion } from '#infra/move/objects.ts'

// The layout of an exported folder. FORMAT.md says it in words.
export const format = 1
/** Says what an export that has begun is of; there from the first moment on. */
export const beginningFile = 'export.json'
/** Written last: without it an export was not finished. */
export const manifestFile = 'manifest.json'
export const objectsFile = 'objects.jsonl'
export const rowsFolder = 'rows'
export const objectFile = (sha256: string): string => join('objects', sha256.slice(0, 2), sha256)

const whole = v.pipe(v.number(), v.integer(), v.minValue(0))

export const manifestShape = v.object({
  format: v.literal(format),
  agency: v.string(),
  from: v.object({ table: v.string(), bucket: v.string() }),
  startedAt: v.string(),
  finishedAt: v.string(),
  rows: whole,
  /** Rows that stayed behind, by the beginning of their partition, and those whose time was over. */
  stayed: v.record(v.string(), whole),
  objects: whole,
  /** Of all objects together. */
  bytes: whole,
  /** What was wrong at its source already. */
  faults: v.array(v.string()),
  files: v.array(
    v.object({ path: v.pipe(v.string(), v.regex(/^(rows\/[\d-]+|objects)\.jsonl$/)), sha256: v.string() }),
  ),
})
export type Manifest = v.InferOutput<typeof manifestShape>

/** One line of `objects.jsonl`. */
export type ObjectLine = ObjectVersion & About & { readonly sha256: string }

/** The lines of a file of JSON lines, one after another; only the sign of a new line ends one. */
export async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of createReadStream(file, { encoding: 'utf8' })) {
    const lines = (rest + String(chunk)).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}
