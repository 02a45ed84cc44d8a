import { createRoot } from 'solid-js'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createNotes, type NotesModel } from '#web/meetings/create-notes.ts'
import type { MeetingId } from '#shared/meetings/meeting.ts'

const server = vi.hoisted(() => ({
  notes: vi.fn(),
  takePen: vi.fn(),
  saveNotes: vi.fn(),
  givePen: vi.fn(),
}))
vi.mock('#web/meetings/meetings-api.ts', () => ({ meetingsApi: server }))
const live = vi.hoisted(() => ({
  watch: vi.fn(),
  onChange: vi.fn<(topics: () => string[], hear: () => void) => void>(),
}))
vi.mock('#web/kernel/live.ts', () => live)

const id = 'mtg_one00000' as MeetingId
const refusal = (code: string) => Object.assign(new Error(code), { code, defined: true, data: { writerName: 'Rina' } })
let close = () => undefined as void

const open = async (): Promise<NotesModel> => {
  const notes = createRoot((dispose) => {
    close = dispose
    return createNotes(id, 'prs_siti')
  })
  await vi.advanceTimersByTimeAsync(0)
  return notes
}
const write = async (text: string) => {
  const notes = await open()
  notes.takePen()
  await vi.advanceTimersByTimeAsync(0)
  notes.type(text)
  return notes
}

describe('notes that are being written', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    localStorage.clear()
    server.notes.mockResolvedValue({ text: 'Pembukaan.', fence: 3 })
    server.takePen.mockResolvedValue({ text: 'Pembukaan.', fence: 4, writer: 'prs_siti' })
    server.saveNotes.mockResolvedValue({ savedAt: 'now', until: 'soon' })
  })
  afterEach(() => {
    close()
    vi.resetAllMocks()
    vi.useRealTimers()
  })

  test('are kept every few seconds under the lease', async () => {
    const notes = await write('Pembukaan. Agenda satu.')
    expect(notes.isDirty()).toBe(true)
    await vi.advanceTimersByTimeAsync(3000)
    expect(server.saveNotes).toHaveBeenCalledWith(
      { id, fence: 4, text: 'Pembukaan. Agenda satu.' },
      { context: { key: expect.any(String) as string } },
    )
    expect(notes.isDirty()).toBe(false)
  })

  test('[M17] of somebody else are read at each hint, and looked for by no other clock', async () => {
    const notes = await open()
    server.notes.mockResolvedValue({ text: 'Pembukaan. Agenda satu.', fence: 3 })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(server.notes).toHaveBeenCalledTimes(1)
    expect(live.onChange.mock.lastCall?.[0]()).toEqual([id])
    live.onChange.mock.lastCall?.[1]()
    await vi.advanceTimersByTimeAsync(0)
    expect(notes.shown.value()?.text).toBe('Pembukaan. Agenda satu.')
  })

  test('stay on the device when the network is gone, and go out when it is back', async () => {
    const notes = await write('Tanpa jaringan.')
    server.saveNotes.mockRejectedValue(new TypeError('Failed to fetch'))
    await vi.advanceTimersByTimeAsync(3000)
    expect([notes.isMine(), notes.isDirty(), notes.failed()?.code]).toEqual([true, true, 'OFFLINE'])
    expect(localStorage.getItem('balai.kept.notes.prs_siti.mtg_one00000')).toContain('Tanpa jaringan.')
    server.saveNotes.mockResolvedValue({ savedAt: 'now', until: 'soon' })
    dispatchEvent(new Event('online'))
    await vi.advanceTimersByTimeAsync(0)
    expect([notes.isDirty(), notes.failed()]).toEqual([false, undefined])
  })

  test('are not lost with the pen: the text waits, and can be added to what the others wrote', async () => {
    const notes = await write('Tulisan saya.')
    server.saveNotes.mockRejectedValue(refusal('PEN_LOST'))
    await vi.advanceTimersByTimeAsync(3000)
    expect([notes.isMine(), notes.unsent(), notes.failed()?.code]).toEqual([false, 'Tulisan saya.', 'PEN_LOST'])
    server.takePen.mockResolvedValue({ text: 'Tulisan Rina.', fence: 6, writer: 'prs_siti' })
    notes.takePen(true)
    await vi.advanceTimersByTimeAsync(0)
    expect(notes.draft()).toBe('Tulisan Rina.\n\nTulisan saya.')
  })

  test('go on after a reload as long as the lease is the same', async () => {
    await write('Sebelum dimuat ulang.')
    server.saveNotes.mockRejectedValue(new TypeError('Failed to fetch'))
    close()
    server.notes.mockResolvedValue({ text: 'Pembukaan.', fence: 4, writer: 'prs_siti' })
    const notes = await open()
    expect([notes.isMine(), notes.draft()]).toEqual([true, 'Sebelum dimuat ulang.'])
  })

  test('of a lease that is over are offered, never put over newer text', async () => {
    await write('Tulisan lama.')
    server.saveNotes.mockRejectedValue(new TypeError('Failed to fetch'))
    close()
    server.notes.mockResolvedValue({ text: 'Tulisan Rina.', fence: 5, writer: 'prs_rina' })
    const notes = await open()
    expect([notes.isMine(), notes.unsent(), notes.shown.value()?.text]).toEqual([
      false,
      'Tulisan lama.',
      'Tulisan Rina.',
    ])
  })
})
