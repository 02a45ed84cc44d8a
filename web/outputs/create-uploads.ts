import { createRoot } from 'solid-js'
import { createStore, produce } from 'solid-js/store'
import type { Refused } from '#web/kernel/refusal-notice.tsx'
import { dropFile, keepFile, keptFiles, type KeptFile } from '#web/outputs/kept-files.ts'
import { createSlots } from '#web/outputs/slots.ts'
import { uploadFile, type Desk } from '#web/outputs/upload-file.ts'
import { outlookOf, waitOf, type UploadRow } from '#web/outputs/upload-row.ts'
import { promiseFault } from '#shared/outputs/evidence.rules.ts'
import { cleanFileName, sameFileName } from '#shared/outputs/file-name.ts'
import { filesPerVersion, type EvidenceFile } from '#shared/outputs/output.ts'

/** What is known of a row beside what the screen shows. */
type Effort = { tries: number; key: string; stop: AbortController; timer?: ReturnType<typeof setTimeout> }

const twoAtOnce = createSlots(2)
const known = new Map<string, Uploads>()

const rowOf = ({ id, name, size, done, bytes }: KeptFile): UploadRow =>
  done
    ? { id, name: done.name, size: done.size, state: 'done', sent: done.size, file: done }
    : bytes
      ? { id, name, size, state: 'waiting', sent: 0 }
      : { id, name, size, state: 'refused', sent: 0, refused: { code: 'FILE_UNREADABLE', tells: {} } }

/**
 * The files of one person for one task. They outlive the page: an upload goes on while another step, or another page,
 * is shown, and begins again by itself after a broken line, a closed tab and a new sign-in.
 */
export function openUploads(name: string, desk: () => Desk): Uploads {
  const uploads = known.get(name) ?? createRoot(() => createUploads(name))
  known.set(name, uploads)
  uploads.serve(desk)
  return uploads
}

function createUploads(name: string) {
  const [rows, setRows] = createStore<UploadRow[]>([])
  const kept = new Map<string, KeptFile>()
  const efforts = new Map<string, Effort>()
  let deskOf: () => Desk
  const change = (id: string, fields: Partial<UploadRow>) => setRows((row) => row.id === id, fields)
  const has = (id: string) => rows.some((row) => row.id === id)

  const refuse = (id: string, refused: Refused) => change(id, { state: 'refused', refused })

  async function attempt(id: string): Promise<void> {
    const file = kept.get(id)
    if (!file?.bytes || !has(id)) return
    const effort = efforts.get(id) ?? { tries: 0, key: crypto.randomUUID(), stop: new AbortController() }
    efforts.set(id, effort)
    const result = await uploadFile({
      file: { name: file.name, type: file.type, bytes: file.bytes },
      desk: deskOf(),
      key: effort.key,
      onStage: (state, sent) => change(id, { state, sent }),
      signal: effort.stop.signal,
    })
    if (!has(id) || effort.stop.signal.aborted) return
    if (result.ok) {
      const { bytes: _, ...rest } = file
      await keepFile({ ...rest, done: result.answer })
      change(id, { state: 'done', sent: result.answer.size, name: result.answer.name, file: result.answer })
      return
    }
    effort.tries += 1
    const outlook = outlookOf(result, effort.tries)
    if (outlook === 'over') {
      refuse(id, result.code === 'FILE_MISSING' ? { code: 'UPLOAD_BROKEN', tells: {} } : result)
      return
    }
    if (outlook === 'anew') effort.key = crypto.randomUUID()
    change(id, { state: 'kept', sent: 0, refused: result })
    if (outlook !== 'sign-in') effort.timer = setTimeout(() => begin(id), waitOf(result, effort.tries) * 1000)
  }

  const begin = (id: string) => {
    clearTimeout(efforts.get(id)?.timer)
    change(id, { state: 'waiting', sent: 0, refused: undefined })
    void twoAtOnce(() => attempt(id))
  }

  function add(file: File): void {
    const clean = cleanFileName(file.name)
    const type = file.type === '' ? 'application/octet-stream' : file.type
    const entry: KeptFile = {
      id: crypto.randomUUID(),
      desk: name,
      name: file.name,
      size: file.size,
      type,
      addedAt: Date.now(),
      bytes: file,
    }
    const fault = promiseFault({ name: clean, size: file.size, type }) ?? placeFault(clean)
    setRows(rows.length, { id: entry.id, name: clean, size: file.size, state: 'waiting', sent: 0 })
    if (fault) {
      refuse(entry.id, { code: fault.code, tells: fault.tells })
      return
    }
    kept.set(entry.id, entry)
    void keepFile(entry).then(() => begin(entry.id))
  }

  function placeFault(clean: string): Refused | undefined {
    const taken = rows.filter(({ state }) => state !== 'refused')
    if (taken.length >= filesPerVersion) return { code: 'TOO_MANY_FILES', tells: {} }
    return taken.some((row) => sameFileName(row.name, clean))
      ? { code: 'FILE_NAME_TAKEN', tells: { name: clean } }
      : undefined
  }

  function remove(id: string): void {
    const effort = efforts.get(id)
    clearTimeout(effort?.timer)
    effort?.stop.abort()
    efforts.delete(id)
    kept.delete(id)
    setRows((all) => all.filter((row) => row.id !== id))
    void dropFile(id)
  }

  const retry = (id: string) => {
    const effort = efforts.get(id)
    if (effort) Object.assign(effort, { tries: 0, key: crypto.randomUUID() })
    begin(id)
  }
  const resume = () => {
    for (const { id, state } of rows) if (state === 'kept') begin(id)
  }

  async function restore(): Promise<void> {
    const found = await keptFiles(name)
    for (const file of found) kept.set(file.id, file)
    setRows(produce((all) => all.unshift(...found.filter(({ id }) => !has(id)).map(rowOf))))
    for (const { id, state } of rows) if (state === 'waiting' && !efforts.has(id)) begin(id)
  }

  addEventListener('online', resume)
  let restored: Promise<void> | undefined

  return {
    rows,
    /** The page that shows them says which claim they are sent under. */
    serve: (desk: () => Desk) => {
      deskOf = desk
      restored ??= restore()
      resume()
    },
    add: (files: Iterable<File>) => {
      for (const file of files) add(file)
    },
    replace: (id: string, file: File) => {
      remove(id)
      add(file)
    },
    /** Takes a file that an earlier version already has. */
    take: (file: EvidenceFile) => {
      const entry = { id: file.upload, desk: name, name: file.name, size: file.size, type: file.type, done: file }
      if (!has(entry.id)) setRows(rows.length, rowOf({ ...entry, addedAt: Date.now() }))
      void keepFile({ ...entry, addedAt: Date.now() })
    },
    remove,
    retry,
    /** Forgets all of them, once they were handed in. */
    forget: () => {
      for (const { id } of [...rows]) remove(id)
    },
  }
}

export type Uploads = ReturnType<typeof createUploads>
