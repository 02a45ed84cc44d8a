import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { announce, startAnnouncer } from '#web/ui/announce.ts'

const said = (urgency: string) => document.getElementById(`announce-${urgency}`)?.textContent

describe('the announcer', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    startAnnouncer()
  })
  afterEach(() => {
    vi.runAllTimers()
    vi.useRealTimers()
  })

  test('has one region of each kind, however often it starts', () => {
    startAnnouncer()
    expect(document.querySelectorAll('[aria-live]')).toHaveLength(2)
  })

  test('speaks at once, then groups what comes within three seconds', () => {
    announce('Rina masuk.')
    announce('Budi menunggu.')
    announce('Siti masuk.')
    expect(said('polite')).toBe('Rina masuk.')
    vi.advanceTimersByTime(3000)
    expect(said('polite')).toBe('Budi menunggu. Siti masuk.')
  })

  test('what cannot wait does not wait', () => {
    announce('Rina masuk.')
    announce('Sambungan terputus.', 'assertive')
    expect(said('assertive')).toBe('Sambungan terputus.')
  })
})
