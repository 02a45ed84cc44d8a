import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openUploads } from '#web/outputs/create-uploads.ts'
import type { EvidenceFile } from '#shared/outputs/output.ts'

const { uploadFile } = vi.hoisted(() => ({ uploadFile: vi.fn() }))
vi.mock('#web/outputs/upload-file.ts', () => ({ uploadFile }))

const desk = () => ({ task: 'tsk_1', fence: 3 }) as never
const pdf = (name: string, bytes = '%PDF-1.7') => new File([bytes], name, { type: 'application/pdf' })
const kept = (name: string) =>
  ({ upload: `upl_${name}`, name, size: 8, type: 'application/pdf' }) as unknown as EvidenceFile
const no = (code: string, tells = {}) => ({ ok: false, code, tells })
const yes = (name: string) => ({ ok: true, answer: kept(name) })

let number = 0
const open = () => openUploads(`prs_rina.tsk_${String((number += 1))}`, desk)
const statesOf = (uploads: ReturnType<typeof open>) => uploads.rows.map(({ state }) => state)
const settled = () => vi.advanceTimersByTimeAsync(0)
const keyOf = (call: number) => (uploadFile.mock.calls[call]?.[0] as { key: string }).key

describe('the files of a form', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    uploadFile.mockReset()
  })
  afterEach(() => vi.useRealTimers())

  test('[O18] a chosen file begins to upload at once, under the present claim', async () => {
    uploadFile.mockResolvedValue(yes('a.pdf'))
    const uploads = open()
    uploads.add([pdf('a.pdf')])
    await settled()
    expect(statesOf(uploads)).toEqual(['done'])
    expect(uploadFile.mock.calls[0]?.[0]).toMatchObject({ desk: { task: 'tsk_1', fence: 3 } })
  })

  test.each([
    ['FILE_EMPTY', pdf('kosong.pdf', '')],
    ['FILE_TYPE_REFUSED', pdf('catatan.txt')],
    ['FILE_TYPE_DIFFERS', new File(['x'], 'foto.pdf', { type: 'image/png' })],
  ])('[O18] %s is said before anything is sent', async (code, file) => {
    const uploads = open()
    uploads.add([file])
    await settled()
    expect(uploads.rows[0]).toMatchObject({ state: 'refused', refused: { code } })
    expect(uploadFile).not.toHaveBeenCalled()
  })

  test('[O6] [O21] a second file of the same name is refused, composed or decomposed', async () => {
    uploadFile.mockResolvedValue(yes('rapat é.pdf'))
    const uploads = open()
    uploads.add([pdf('rapat é.pdf'.normalize('NFC')), pdf('rapat é.pdf'.normalize('NFD'))])
    await settled()
    expect(uploads.rows[1]).toMatchObject({ state: 'refused', refused: { code: 'FILE_NAME_TAKEN' } })
  })

  test('a broken line keeps the file and tries it whole again, later each time, in the same place', async () => {
    uploadFile.mockResolvedValueOnce(no('OFFLINE')).mockResolvedValueOnce(no('OFFLINE')).mockResolvedValue(yes('a.pdf'))
    const uploads = open()
    uploads.add([pdf('a.pdf')])
    await settled()
    expect(statesOf(uploads)).toEqual(['kept'])
    await vi.advanceTimersByTimeAsync(2000)
    expect(uploadFile).toHaveBeenCalledTimes(2)
    await vi.advanceTimersByTimeAsync(4000)
    expect(uploadFile).toHaveBeenCalledTimes(2)
    await vi.advanceTimersByTimeAsync(1000)
    expect(statesOf(uploads)).toEqual(['done'])
    expect(keyOf(0)).toBe(keyOf(2))
  })

  test('the network that comes back does not wait for the clock', async () => {
    uploadFile.mockResolvedValueOnce(no('OFFLINE')).mockResolvedValue(yes('a.pdf'))
    const uploads = open()
    uploads.add([pdf('a.pdf')])
    await settled()
    dispatchEvent(new Event('online'))
    await settled()
    expect(statesOf(uploads)).toEqual(['done'])
    await vi.advanceTimersByTimeAsync(10_000)
    expect(uploadFile).toHaveBeenCalledTimes(2)
  })

  test('[O19] bytes that arrived otherwise are sent anew in another place, three times at most', async () => {
    uploadFile.mockResolvedValue(no('FILE_HASH_DIFFERS'))
    const uploads = open()
    uploads.add([pdf('a.pdf')])
    await vi.advanceTimersByTimeAsync(60_000)
    expect(uploadFile).toHaveBeenCalledTimes(3)
    expect(new Set([keyOf(0), keyOf(1), keyOf(2)]).size).toBe(3)
    expect(uploads.rows[0]).toMatchObject({ state: 'refused', refused: { code: 'FILE_HASH_DIFFERS' } })
  })

  test('an ended session keeps the file until somebody signs in', async () => {
    uploadFile.mockResolvedValue(no('SIGN_IN'))
    const uploads = open()
    uploads.add([pdf('a.pdf')])
    await vi.advanceTimersByTimeAsync(600_000)
    expect(uploadFile).toHaveBeenCalledTimes(1)
    expect(uploads.rows[0]).toMatchObject({ state: 'kept', refused: { code: 'SIGN_IN' } })
  })

  test('a cancelled file is gone, whatever comes of its upload', async () => {
    const told: { stop?: AbortSignal } = {}
    uploadFile.mockImplementation(
      ({ signal }: { signal: AbortSignal }) =>
        new Promise((done) => {
          told.stop = signal
          setTimeout(() => done(yes('a.pdf')), 1000)
        }),
    )
    const uploads = open()
    uploads.add([pdf('a.pdf')])
    await settled()
    uploads.remove(uploads.rows[0]?.id ?? '')
    await vi.advanceTimersByTimeAsync(2000)
    expect(told.stop?.aborted).toBe(true)
    expect(uploads.rows).toEqual([])
  })

  test('two go at once, the third waits its turn', async () => {
    const finish: (() => void)[] = []
    uploadFile.mockImplementation(() => new Promise((done) => finish.push(() => done(yes('x.pdf')))))
    const uploads = open()
    uploads.add([pdf('a.pdf'), pdf('b.pdf'), pdf('c.pdf')])
    await settled()
    expect(uploadFile).toHaveBeenCalledTimes(2)
    finish[0]?.()
    await settled()
    expect(uploadFile).toHaveBeenCalledTimes(3)
    for (const each of finish) each()
    await settled()
  })

  test('[O12] a file of the last version is taken along without another upload', () => {
    const uploads = open()
    uploads.take(kept('lama.pdf'))
    uploads.take(kept('lama.pdf'))
    expect(uploads.rows).toMatchObject([{ state: 'done', name: 'lama.pdf' }])
    expect(uploadFile).not.toHaveBeenCalled()
  })
})
