import { cleanup, render, screen } from '@solidjs/testing-library'
import { afterEach, expect, test, vi } from 'vitest'
import { MeetingsNotice } from '#web/meetings/meetings-notice.tsx'
import { refusalWords } from '#web/meetings/refusal-words.ts'

afterEach(cleanup)
const show = (code: string) => render(() => <MeetingsNotice refused={{ code, tells: {} }} zone="Asia/Jakarta" />)

test('without the words of its own, as offline, the sentence of the portal stands; with them, its own', async () => {
  vi.spyOn(refusalWords, 'load').mockRejectedValueOnce(new Error('jaringan'))
  show('OFFLINE')
  expect(await screen.findByText(/^Tidak ada sambungan\./)).toBeTruthy()
  cleanup()
  show('MEETING_CANCELLED')
  expect(await screen.findByText(/^Rapat .*dibatalkan/)).toBeTruthy()
})
