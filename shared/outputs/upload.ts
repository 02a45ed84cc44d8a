import type { EvidenceFile, EvidenceType } from '#shared/outputs/output.ts'

/** A file on its way: offered, then checked once. `sha256`: promised by the browser, later proved by the bytes. */
export type Upload = {
  readonly id: EvidenceFile['upload']
  readonly rev: number
  readonly owner: string
  readonly task: string
  readonly key: string
  readonly name: string
  readonly size: number
  readonly type: EvidenceType
  readonly sha256: string
  readonly state: 'pending' | 'clean' | 'refused'
  readonly scan: EvidenceFile['scan']
  /** The version of the object that was checked, and since when. */
  readonly object?: string
  readonly checkedSince?: string
  /** The copy that is served. */
  readonly keptKey?: string
  readonly keptObject?: string
  readonly refusedAs?: string
}

export const fileOf = ({ id, name, size, type, sha256, scan }: Upload): EvidenceFile => ({
  upload: id,
  name,
  size,
  type,
  sha256,
  scan,
})
