import { ORPCError } from '@orpc/client'
import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { QueueRow } from '#web/work/queue-row.tsx'
import type { TaskRow } from '#shared/work/task-view.ts'

const { claim, takeAnother, keepLease } = vi.hoisted(() => ({
  claim: vi.fn(),
  takeAnother: vi.fn(),
  keepLease: vi.fn(),
}))
vi.mock('#web/work/work-api.ts', () => ({ workApi: { claim, takeAnother, keepLease } }))
vi.mock('#web/kernel/session.tsx', () => ({
  useMe: () => () => ({
    person: 'prs_rina',
    name: 'Rina Wulandari',
    zone: 'Asia/Jakarta',
    headOf: [],
    queues: { que_1: { zone: 'Asia/Jakarta', leaseHours: 8 } },
  }),
}))

const now = '2026-11-25T03:00:00.000Z'
const free = {
  id: 'tsk_1',
  rev: 4,
  number: 'T-2026-4M8RW2C',
  title: 'Telaah surat edaran',
  queue: 'que_1',
  zone: 'Asia/Jakarta',
  state: 'READY',
  points: 2,
  due: '2026-11-27',
  excluded: [],
} as unknown as TaskRow
const taken = {
  state: 'CLAIMED',
  holder: 'prs_andi',
  holderName: 'Andi Pratama',
  since: now,
  leaseUntil: '2026-11-26T03:00:00.000Z',
}

function show(row: TaskRow) {
  const [shown, setShown] = createSignal(row)
  const patch = vi.fn((_: string, fields: Partial<TaskRow>) => setShown((known) => ({ ...known, ...fields })))
  const list = {
    patch,
    refresh: vi.fn(),
    showWaiting: vi.fn(),
    value: () => undefined,
    refused: () => undefined,
    at: () => undefined,
  }
  const onTaken = vi.fn()
  render(() => (
    <QueueRow row={shown()} href="/tugas/tsk_1" isSelected={false} now={now} list={list} onTaken={onTaken} />
  ))
  return { list, onTaken }
}

describe('a row of the queue', () => {
  beforeEach(() => {
    vi.clearAllMocks()
  })
  afterEach(cleanup)

  test('[W1] offers a free task by its name, and sends what was seen', async () => {
    claim.mockResolvedValue({ ...taken, holder: 'prs_rina', holderName: 'Rina Wulandari', id: 'tsk_1', fence: 5 })
    const { list, onTaken } = show(free)
    fireEvent.click(await screen.findByRole('button', { name: 'Ambil tugas Telaah surat edaran' }))
    expect(await screen.findByText(/Anda, sampai/)).toBeTruthy()
    expect(claim.mock.calls[0]?.[0]).toEqual({ id: 'tsk_1', queue: 'que_1', points: 2, rev: 4 })
    expect(list.patch).toHaveBeenCalledWith('tsk_1', expect.objectContaining({ rev: 5, fence: 5 }))
    expect(onTaken).toHaveBeenCalledWith('tsk_1', false)
  })

  test('[W3] when somebody was faster it says who, offers another, and the focus stays', async () => {
    claim.mockRejectedValue(new ORPCError('TASK_HELD', { defined: true, data: taken }))
    takeAnother.mockResolvedValue({ ...taken, id: 'tsk_2', title: 'Rekap presensi', fence: 9 })
    const { list, onTaken } = show(free)
    const button = await screen.findByRole('button', { name: /^Ambil tugas/ })
    button.focus()
    fireEvent.click(button)
    expect(await screen.findByText(/baru saja diambil oleh Andi Pratama/, { selector: 'li p' })).toBeTruthy()
    await vi.waitFor(() => expect(list.refresh).toHaveBeenCalledOnce())
    expect(document.activeElement?.textContent).toBe('Ambil tugas lain')
    fireEvent.click(button)
    await vi.waitFor(() => expect(onTaken).toHaveBeenCalledWith('tsk_2', true))
    expect(takeAnother.mock.calls[0]?.[0]).toEqual({ queue: 'que_1', except: 'tsk_1' })
  })

  test('[W7] a task that I am excluded from has no button and says why', async () => {
    show({ ...free, excluded: ['prs_rina'] })
    expect(await screen.findByText('Perlu dikerjakan orang lain')).toBeTruthy()
    expect(screen.queryByRole('button')).toBeNull()
  })

  test("[W24] mine says when its time ends soon, and is renewed in place; somebody else's says nothing", async () => {
    keepLease.mockResolvedValue({ leaseUntil: '2026-11-26T03:30:00.000Z' })
    const mine = { ...taken, holder: 'prs_rina', holderName: 'Rina Wulandari', fence: 5 }
    const soon = '2026-11-25T05:00:00.000Z'
    const { list } = show({ ...free, ...mine, leaseUntil: soon } as TaskRow)
    expect(await screen.findByText('Waktu hampir habis')).toBeTruthy()
    const button = screen.getByRole('button', { name: 'Perpanjang waktu untuk Telaah surat edaran' })
    button.focus()
    fireEvent.click(button)
    await vi.waitFor(() => expect(list.patch).toHaveBeenCalledWith('tsk_1', { leaseUntil: '2026-11-26T03:30:00.000Z' }))
    expect(keepLease.mock.calls[0]?.[0]).toEqual({ id: 'tsk_1', queue: 'que_1', fence: 5 })
    expect(screen.queryByText('Waktu hampir habis')).toBeNull()
    expect(document.activeElement?.textContent).toContain('Telaah surat edaran')
    cleanup()
    show({ ...free, ...taken, leaseUntil: soon } as TaskRow)
    expect(await screen.findByText(/sejak/)).toBeTruthy()
    expect(screen.queryByText('Waktu hampir habis')).toBeNull()
  })

  test('[W4] a task whose time is over is offered again, with whose time it was', async () => {
    show({ ...free, ...taken, leaseUntil: '2026-11-25T02:00:00.000Z' } as TaskRow)
    expect(await screen.findByRole('button', { name: /^Ambil/ })).toBeTruthy()
    expect(screen.getByText(/Waktu Andi Pratama habis/)).toBeTruthy()
  })
})
