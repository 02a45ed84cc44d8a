import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { DailyProgress } from '#web/outputs/daily-progress.tsx'

vi.mock('#web/kernel/session.tsx', () => ({ useMe: () => () => ({ person: 'prs_dewi', zone: 'Asia/Jakarta' }) }))

const text = '10.42 Menyerahkan hasil "Telaah" (HK-2026-7K3QX4M, versi 1).'
const answer = (body: object) =>
  vi.spyOn(globalThis, 'fetch').mockImplementation(() => Promise.resolve(new Response(JSON.stringify(body))))
const clipboard = (writeText: (text: string) => Promise<void>) =>
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(writeText)

async function press() {
  render(() => <DailyProgress />)
  fireEvent.click(await screen.findByRole('button', { name: 'Salin progres harian' }))
}

describe('[O24] Salin progres harian', () => {
  beforeEach(() => answer({ text, lines: [text] }))
  afterEach(() => {
    cleanup()
    vi.restoreAllMocks()
  })

  test("puts today's text on the clipboard", async () => {
    const written: string[] = []
    clipboard((copied) => {
      written.push(copied)
      return Promise.resolve()
    })
    await press()
    await vi.waitFor(() => expect(written).toEqual([text]))
    expect(screen.queryByRole('textbox')).toBeNull()
  })

  test('where the browser does not allow it, the text stands there to be copied by hand', async () => {
    clipboard(() => Promise.reject(new Error('no')))
    await press()
    expect((await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Progres harian' })).value).toBe(text)
  })

  test('a day without results says so', async () => {
    answer({ text: '', lines: [] })
    await press()
    expect(await screen.findByText('Belum ada hasil hari ini untuk disalin.')).toBeTruthy()
  })
})
