import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { createHash } from 'node:crypto'
import { newId } from '#functions/kernel/clock.ts'
import { uploadKey } from '#functions/outputs/outputs.keys.ts'
import type { EvidenceFile } from '#shared/outputs/output.ts'
import type { TaskId } from '#shared/work/task.ts'
import type { Side } from '#test/access/side.ts'
import type { Things } from '#test/access/things.ts'
import type { PortalClient } from '#test/kit/client.ts'
import type { World } from '#test/kit/world.ts'

type Work = Pick<Things, 'held' | 'offered' | 'free' | 'upload' | 'waiting' | 'reviewed' | 'returned'>

const sha256 = createHash('sha256').update('telaah').digest('hex')

/** The tasks and outputs of one side, each brought to where it stands by the people who would. */
export async function makeWork(world: World, side: Side): Promise<Work> {
  const { mark, queue } = side
  const [holder, former, receiver, author, reviewer, excluded] = await Promise.all(
    [side.holder, side.formerHolder, side.receiver.login, side.author, side.reviewer, side.excludedReviewer].map(
      world.as,
    ),
  )
  if (!holder || !former || !receiver || !author || !reviewer || !excluded) throw new Error('the cast is incomplete')

  const add = async (what: string): Promise<TaskId> => {
    const steps = ['satu', 'dua'].map((step) => ({ title: `${mark}${what} ${step}`, mandatory: false }))
    const texts = { title: `${mark}${what}`, description: `${mark}${what} uraian` }
    return (await holder.work.add({ queue: queue.id, due: '2026-12-04', points: 1, steps, ...texts })).id
  }
  const claim = async (by: PortalClient, id: TaskId) => {
    const { rev, points } = await by.work.task({ id })
    return by.work.claim({ id, queue: queue.id, points, rev })
  }
  /** Held by one, given back, and held by the next: both are in its chain. */
  const passedOn = async (what: string, from: PortalClient, to: PortalClient) => {
    const id = await add(what)
    const { fence } = await claim(from, id)
    await from.work.release({ id, fence, reason: `${mark}${what} alasan` })
    return { id, formerFence: fence, fence: (await claim(to, id)).fence }
  }
  const heldTask = async (by: PortalClient, id: TaskId) => {
    const { rev, number, title, chain, fence = 0 } = await by.work.task({ id })
    return { id, rev, number, title, chain, fence }
  }
  const evidence = async (task: string, owner: string): Promise<EvidenceFile> => {
    const upload = newId('upl')
    const file = { name: `${mark}hasil.pdf`, size: 1234, type: 'application/pdf', sha256, scan: 'none' } as const
    const kept = { state: 'clean', keptKey: `evidence/${task}/${upload}`, keptObject: '1' }
    const Item = { ...uploadKey(upload), kind: 'upload', rev: 2, id: upload, owner, task, ...file, ...kept }
    await world.table.client.send(new PutCommand({ TableName: world.table.name, Item }))
    return { upload, ...file }
  }
  const me = (await holder.people.me()).person

  const first = await passedOn('tugas', former, holder)
  await holder.work.checkStep({ id: first.id, fence: first.fence, step: '01', done: true })
  await holder.work.addNote({ id: first.id, text: `${mark}tugas catatan` })
  await holder.work.saveDraft({ id: first.id, text: `${mark}draf` })
  const held = { ...(await heldTask(holder, first.id)), formerFence: first.formerFence }
  const upload = (await evidence(held.id, me)).upload

  const passing = await add('tugas')
  const { fence } = await claim(holder, passing)
  const note = `${mark}tugas titipan`
  const { handover } = await holder.work.handOver({ id: passing, fence, to: side.receiver.id, note })

  const free = await add('tugas')
  const handIn = async () => {
    const { id } = await passedOn('hasil', excluded, author)
    const task = await heldTask(author, id)
    const file = await evidence(id, me)
    const seen = { number: task.number, title: task.title, queue: queue.id, chain: task.chain }
    const done = { task: id, fence: task.fence, rev: task.rev, seen: seen as never }
    const output = await author.outputs.submit({ ...done, submission: { ...submissionOf(side), files: [file] } })
    return { task: id, output: output.id, upload: file.upload }
  }
  const review = async (id: Awaited<ReturnType<typeof handIn>>['output']) => {
    const { rev, version } = await reviewer.outputs.output({ id })
    return { version, fence: (await reviewer.outputs.claimReview({ id, rev, version })).fence }
  }
  const revOf = async (id: Awaited<ReturnType<typeof handIn>>['output']) => (await author.outputs.output({ id })).rev

  const waiting = await handIn()
  const underReview = await handIn()
  const claimed = await review(underReview.output)
  const back = await handIn()
  const judged = await review(back.output)
  const point = { id: 'p1', text: `${mark}hasil perbaiki` }
  const verdict = { rev: 3, ...judged, outcome: 'return' as const, reason: `${mark}hasil kurang`, points: [point] }
  await reviewer.outputs.judge({ id: back.output, ...verdict })
  return {
    held,
    offered: { id: passing, handover },
    free: { id: free, rev: 1 },
    upload,
    waiting: { id: waiting.output, rev: await revOf(waiting.output), upload: waiting.upload },
    reviewed: { id: underReview.output, rev: await revOf(underReview.output), fence: claimed.fence },
    returned: {
      ...(await heldTask(author, back.task)),
      output: back.output,
      outputRev: await revOf(back.output),
      point: point.id,
    },
  }
}

/** What is handed in with every output; it counts toward the unit's own indicator. */
export const submissionOf = ({ indicator, mark }: Pick<Side, 'indicator' | 'mark'>) => ({
  summary: `${mark}hasil ringkasan`,
  links: [`https://contoh.example/${mark}hasil`],
  files: [],
  indicator: indicator.id,
  indicatorName: indicator.title,
  measure: indicator.measure,
  period: '2026-Q4',
  quantity: 1,
  isAuthentic: true as const,
})
