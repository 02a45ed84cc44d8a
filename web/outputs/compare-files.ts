import type { EvidenceFile } from '#shared/outputs/output.ts'

export type ComparedFile = {
  readonly file: EvidenceFile
  readonly change: 'unchanged' | 'changed' | 'added' | 'removed'
}

/** What became of each file between two versions: by its hash the same, by its name another. */
export function compareFiles(before: readonly EvidenceFile[], after: readonly EvidenceFile[]): readonly ComparedFile[] {
  const isIn = (list: readonly EvidenceFile[], key: 'sha256' | 'name', file: EvidenceFile) =>
    list.some((each) => each[key] === file[key])
  const now = after.map((file): ComparedFile => {
    if (isIn(before, 'sha256', file)) return { file, change: 'unchanged' }
    return { file, change: isIn(before, 'name', file) ? 'changed' : 'added' }
  })
  const gone = before.filter((file) => !isIn(after, 'sha256', file) && !isIn(after, 'name', file))
  return [...now, ...gone.map((file): ComparedFile => ({ file, change: 'removed' }))]
}
