import { createHash } from 'node:crypto'
import { readAll, readOne } from '#functions/kernel/read.ts'
import type { Table } from '#functions/kernel/table.ts'
import { outputKey, uploadKey, verdictKey, versionKey } from '#functions/outputs/outputs.keys.ts'
import { readIndicator, readLedger } from '#functions/performance/performance.store.ts'
import { numberKey, taskKey } from '#functions/work/work.keys.ts'
import { reviewIndicator } from '#infra/local/demo/indicators.ts'
import { demoPeople, siti } from '#infra/local/demo/people.ts'
import { policyQueue } from '#infra/local/demo/queues.ts'
import type { Stored } from '#shared/kernel/condition.ts'
import { shift, toText } from '#shared/kernel/time.ts'
import type { EvidenceFile, OutputId, Version } from '#shared/outputs/output.ts'
import { quarterOf } from '#shared/performance/indicator.ts'
import type { TaskId } from '#shared/work/task.ts'
import { insist, type WriteKind } from '#test/faults/acknowledged-writes.ts'
import type { PortalClient } from '#test/kit/client.ts'
import { post } from '#test/kit/object-store.ts'

/** Whose results they are, in turn; none of them reviews. */
export const authors = ['rina', 'andi', 'dewi', 'agus', 'sumarni'] as const
type Cast = Readonly<Record<(typeof authors)[number] | 'siti', PortalClient>>
type Held = { readonly task: TaskId; readonly fence: number }

const { id: indicator, title: indicatorName, measure } = reviewIndicator
const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const bytesOf = (serial: number) =>
  new TextEncoder().encode(`%PDF-1.7\n${`Hasil nomor ${String(serial)}.\n`.repeat(800)}`)

/** Results that are handed in with a file and approved: the last word of a whole way is the acknowledgement. */
export function outputs(cast: Cast, table: Table): WriteKind {
  const now = toText(Temporal.Now.instant())
  const [today, due] = [now.slice(0, 10), shift(now, { hours: 24 * 7 }).slice(0, 10)]
  const reviewer = cast.siti
  return {
    name: 'output',
    write: async (serial, key) => {
      const login = authors[serial % authors.length] ?? authors[0]
      const author = cast[login]
      const at = (step: string) => ({ context: { key: `${key}-${step}` } })
      const title = `Hasil nomor ${String(serial)}`
      const queue = policyQueue.id
      const { id: task, number, rev } = await insist(() => author.work.add({ queue, title, due, points: 1 }, at('add')))
      const { fence } = await insist(() => author.work.claim({ id: task, queue, points: 1, rev }, at('claim')))
      const held = { task, fence }
      const file = await upload(author, held, serial, at)
      const chain = demoPeople.filter((each) => each.login === login).map(({ id }) => id)
      const submission = {
        ...{ summary: title, links: [], files: [file], isAuthentic: true as const },
        ...{ indicator, indicatorName, measure, period: quarterOf(today), quantity: 1 },
      }
      const seen = { number, title, queue, chain }
      const { id } = await insist(() => author.outputs.submit({ ...held, rev: fence, seen, submission }, at('submit')))
      const review = await insist(() => reviewer.outputs.claimReview({ id, rev: 1, version: 1 }, at('review')))
      const verdict = { version: 1, outcome: 'approve' as const, reason: '', points: [] }
      await insist(() => reviewer.outputs.judge({ id, rev: 2, fence: review.fence, ...verdict }, at('judge')))
      return id
    },
    readBack: async () => {
      const [head, ledger] = await Promise.all([readIndicator(table, indicator), readLedger(table, indicator)])
      const sum = ledger.reduce((total, { quantity }) => total + quantity, 0)
      const counts =
        sum === head?.realised ? undefined : `the indicator says ${String(head?.realised)}, not ${String(sum)}`
      return async (id, serial) => counts ?? (await faultOf(table, reviewer, id as OutputId, serial, ledger))
    },
  }
}

/** One file on its way, as a browser sends it; another try is another upload, as behind "Coba lagi". */
function upload(
  author: PortalClient,
  held: Held,
  serial: number,
  at: (step: string) => { readonly context: { readonly key: string } },
): Promise<EvidenceFile> {
  const bytes = bytesOf(serial)
  let attempt = 0
  return insist(async () => {
    const wish = at(`file-${String((attempt += 1))}`)
    const about = { name: `Hasil ${String(serial)}.pdf`, size: bytes.length, type: 'application/pdf' }
    const form = await author.outputs.startUpload({ ...held, ...about, sha256: sha256Of(bytes) }, wish)
    const status = await post(form, bytes)
    if (status !== 204) throw new Error(`the store answered ${String(status)}`)
    const { file } = await author.outputs.completeUpload({ id: form.id })
    if (!file) throw new Error('the file is not checked yet')
    return file
  })
}

type Ledger = Awaited<ReturnType<typeof readLedger>>

/** What is missing of a result that was handed in and approved, or not what its author sent. */
async function faultOf(
  table: Table,
  reader: PortalClient,
  id: OutputId,
  serial: number,
  ledger: Ledger,
): Promise<string | undefined> {
  const rows = await readAll(table, { of: outputKey(id).pk })
  const row = (sk: string) => rows.find((each) => each['sk'] === sk)
  const head = row('META')
  if (head?.['state'] !== 'APPROVED' || head['approvedVersion'] !== 1) return 'its head is not approved'
  const version = row(versionKey(id, 1).sk) as (Stored & Version) | undefined
  if (!version) return 'its version is missing'
  const verdict = row(verdictKey(id, 1, siti.id).sk)
  if (verdict?.['outcome'] !== 'approve') return 'its verdict is missing'
  const facts = rows.filter(({ kind }) => kind === 'fact').map(({ type }) => type)
  if (facts.join() !== 'output-submitted,review-claimed,output-approved') return `its facts are ${facts.join()}`
  const counted = ledger.filter(({ output }) => output === id)
  if (counted.length !== 1 || counted[0]?.quantity !== version.quantity) return `${String(counted.length)} ledger rows`
  const task = await readOne(table, taskKey(String(head['task'])))
  if (task?.['state'] !== 'DONE' || task['output'] !== id) return 'its task is not done'
  const number = await readOne(table, numberKey(String(head['number'])))
  if (number?.['id'] !== id) return 'its number leads elsewhere'
  return fileFault(table, reader, id, version, bytesOf(serial))
}

/** The file as a reader gets it: its bytes through their link, hashed anew. */
async function fileFault(
  table: Table,
  reader: PortalClient,
  id: OutputId,
  { files }: Version,
  sent: Uint8Array,
): Promise<string | undefined> {
  const [file] = files
  if (files.length !== 1 || !file) return `${String(files.length)} files`
  const row = await readOne(table, uploadKey(file.upload))
  if (row?.['state'] !== 'clean') return 'its file was not checked'
  const { url } = await reader.outputs.fileLink({ id, upload: file.upload })
  const reply = await fetch(url)
  if (!reply.ok) return `the store answers ${String(reply.status)} for its file`
  const found = sha256Of(new Uint8Array(await reply.arrayBuffer()))
  return found === file.sha256 && found === sha256Of(sent) ? undefined : 'its file has another hash'
}
