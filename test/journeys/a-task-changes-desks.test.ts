import { expect, test } from 'vitest'
import { policyQueue } from '#infra/local/demo/queues.ts'
import { codeOf, refusalOf } from '#test/kit/client.ts'
import { world } from '#test/kit/world.ts'

const queue = policyQueue.id
const steps = [
  { title: 'Kumpulkan aturan', mandatory: true },
  { title: 'Minta tanggapan', mandatory: false },
]
const task = { queue, title: 'Telaah surat edaran', due: '2026-11-27', points: 3, steps }
const note = 'Bagian 1 sampai 3 selesai.'
const questions = ['Siapa yang menanggapi dari Makassar?']

async function taken() {
  const w = await world()
  const [siti, rina, dewi] = await Promise.all([w.as('siti'), w.as('rina'), w.as('dewi')])
  const { id, rev } = await siti.work.add(task)
  const { fence } = await rina.work.claim({ id, queue, points: 3, rev })
  const { members } = await rina.work.members({ queue })
  const receiver = members.find(({ name }) => name.startsWith('Dewi'))
  if (!receiver) throw new Error('Dewi is no member')
  return { w, siti, rina, dewi, id, fence, to: receiver.id }
}

test('[W12] [W13] [W15] handed over, refused with a reason, handed over again, accepted: each page tells at whose desk it is', async () => {
  const { w, rina, dewi, id, fence, to } = await taken()
  await rina.work.checkStep({ id, fence, step: '01', done: true })
  const first = await rina.work.handOver({ id, fence, to, note, questions })
  expect((await dewi.work.mine()).handed).toMatchObject([{ id: first.handover, note, questions, stepsOpen: 1 }])
  expect(await rina.work.task({ id })).toMatchObject({
    state: 'HANDOVER_PENDING',
    handover: { deadline: first.deadline },
  })
  await dewi.work.refuseHandover({ id, handover: first.handover, reason: 'Cuti sampai Rabu' })
  expect((await rina.work.task({ id })).handover).toMatchObject({ state: 'REFUSED', reason: 'Cuti sampai Rabu' })
  w.pass({ minutes: 20 })
  const second = await rina.work.handOver({ id, fence, to, note, questions: [] })
  const held = await dewi.work.acceptHandover({ id, handover: second.handover })
  expect(held).toMatchObject({ holder: to, since: w.now() })
  expect(await refusalOf(rina.work.release({ id, fence, reason: 'x' }))).toMatchObject({
    code: 'TASK_NOT_YOURS',
    data: { holder: to, holderName: held.holderName },
  })
  const { custody, history, chain } = await dewi.work.task({ id })
  expect(custody.map(({ why }) => why)).toEqual(['added', 'claimed', 'handed-over'])
  expect(custody.map(({ until }, i) => until === custody[i + 1]?.from)).toEqual([true, true, true])
  expect(chain).toHaveLength(2)
  expect(history.map(({ type }) => type)).toContain('handover-refused')
})

test('[W12] the latest hand-over is the one that the page shows', async () => {
  const { rina, dewi, id, fence, to } = await taken()
  for (let i = 0; i < 3; i++) {
    const { handover } = await rina.work.handOver({ id, fence, to, note, questions: [] })
    await dewi.work.refuseHandover({ id, handover, reason: `alasan ${String(i)}` })
    expect((await rina.work.task({ id })).handover).toMatchObject({ id: handover, reason: `alasan ${String(i)}` })
  }
})

test('[W11] [W19] [W21] released, listed as free, and another one taken', async () => {
  const { siti, rina, dewi, id, fence } = await taken()
  const other = await siti.work.add({ ...task, title: 'Tugas lain' })
  const free = async () => (await rina.work.queue({ queue, view: 'claimable' })).rows.map((row) => row.id)
  expect(await free()).toEqual([other.id])
  expect(await dewi.work.takeAnother({ queue, except: id })).toMatchObject({ id: other.id, title: 'Tugas lain' })
  await rina.work.release({ id, fence, reason: 'Menunggu data' })
  expect(await free()).toEqual([id])
  expect(await rina.work.counts({ queue })).toMatchObject({ all: 2, claimable: 1, mine: 0 })
  expect((await rina.work.mine()).held).toEqual([])
  expect(await codeOf(rina.work.queue({ queue, view: 'all', cursor: 'made.up' }))).toBe('CURSOR_INVALID')
})

test('[W6] [W20] the lease is kept, a note is read by the queue, a draft by its writer alone', async () => {
  const { w, siti, rina, id, fence } = await taken()
  const { leaseUntil } = await rina.work.task({ id })
  w.pass({ minutes: 20 })
  const kept = await rina.work.keepLease({ id, queue, fence })
  expect(kept.leaseUntil > (leaseUntil ?? '')).toBe(true)
  await rina.work.addNote({ id, text: 'Menunggu data' })
  await rina.work.saveDraft({ id, text: 'belum selesai ditulis' })
  expect(await siti.work.task({ id })).toMatchObject({ notes: [{ text: 'Menunggu data' }] })
  expect(await siti.work.task({ id })).not.toHaveProperty('draft')
  expect((await rina.work.task({ id })).draft).toMatchObject({ text: 'belum selesai ditulis' })
})

test('[W12] a hand-over without a note and a release without a reason are refused at the field', async () => {
  const { rina, id, fence, to } = await taken()
  const faults = (path: string) => ({ code: 'INPUT_INVALID', data: { faults: [{ path, rule: 'required' }] } })
  expect(await refusalOf(rina.work.handOver({ id, fence, to, note: '  ', questions: [] }))).toMatchObject(
    faults('note'),
  )
  expect(await refusalOf(rina.work.release({ id, fence, reason: '' }))).toMatchObject(faults('reason'))
})
