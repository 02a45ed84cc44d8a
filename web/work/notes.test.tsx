import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Notes } from '#web/work/notes.tsx'
import type { TaskDetail } from '#shared/work/task-view.ts'

const { addNote, saveDraft } = vi.hoisted(() => ({ addNote: vi.fn(), saveDraft: vi.fn() }))
vi.mock('#web/work/work-api.ts', () => ({ workApi: { addNote, saveDraft } }))
vi.mock('#web/kernel/session.tsx', () => ({ useMe: () => () => ({ person: 'prs_rina', zone: 'Asia/Jakarta' }) }))

const task = { id: 'tsk_1', due: '2026-11-27', notes: [], history: [] } as unknown as TaskDetail
const claimed = { type: 'task-claimed', at: '2026-11-25T03:31:00.000Z', by: 'prs_dewi', byName: 'Dewi Lestari' }
const text = 'Catatan yang panjang dan belum disimpan. '.repeat(8).trim()

async function write() {
  const [shown, setShown] = createSignal(task)
  const onChanged = vi.fn()
  render(() => <Notes task={shown()} onChanged={onChanged} />)
  const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Tulis catatan' })
  fireEvent.input(field, { target: { value: text } })
  return { field, setShown, onChanged }
}

describe('[W20] a note that is being written (C028)', () => {
  beforeEach(() => {
    localStorage.clear()
    vi.clearAllMocks()
    addNote.mockResolvedValue({ note: 'nte_1', at: claimed.at })
    saveDraft.mockResolvedValue({ text: '', savedAt: claimed.at })
  })
  afterEach(cleanup)

  test('stays when somebody takes the task and the due day moves; what changed and by whom is told', async () => {
    const { field, setShown } = await write()
    setShown({ ...task, holder: 'prs_dewi', history: [claimed] })
    setShown({ ...task, holder: 'prs_dewi', history: [claimed], due: '2026-12-01' })
    expect(await screen.findByText(/Dewi Lestari mengambil tugas, 10.31/, { selector: 'li' })).toBeTruthy()
    expect(screen.getByText(/Selasa, 1 Desember 2026/)).toBeTruthy()
    expect(field.value).toBe(text)
    expect(screen.getByRole('button', { name: 'Salin teks' })).toBeTruthy()
    expect(localStorage.getItem('balai.kept.note.prs_rina.tsk_1')).toBe(JSON.stringify(text))
  })

  test('can be saved from the notice, and then leaves the device', async () => {
    const { field, setShown, onChanged } = await write()
    setShown({ ...task, history: [claimed] })
    const [inNotice] = await screen.findAllByRole('button', { name: 'Simpan catatan' })
    if (inNotice) fireEvent.click(inNotice)
    await vi.waitFor(() => expect(onChanged).toHaveBeenCalledOnce())
    expect(addNote.mock.calls[0]?.[0]).toEqual({ id: 'tsk_1', text })
    expect(field.value).toBe('')
    expect(localStorage.getItem('balai.kept.note.prs_rina.tsk_1')).toBeNull()
  })

  test('an empty note is not sent, and the field says so', async () => {
    const { field } = await write()
    fireEvent.input(field, { target: { value: '  ' } })
    fireEvent.click(screen.getByRole('button', { name: 'Simpan catatan' }))
    expect(await screen.findByText('Tulis catatan lebih dulu')).toBeTruthy()
    expect(addNote).not.toHaveBeenCalled()
  })

  test('a notice that was read goes, and the text stays', async () => {
    const { field, setShown } = await write()
    setShown({ ...task, history: [claimed] })
    fireEvent.click(await screen.findByRole('button', { name: 'Mengerti' }))
    expect(screen.queryByText(/Dewi Lestari mengambil/, { selector: 'li' })).toBeNull()
    expect(field.value).toBe(text)
  })
})
