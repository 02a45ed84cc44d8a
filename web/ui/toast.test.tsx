import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { showToast, ToastRegion } from '#web/ui/toast.tsx'

describe('a toast', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    render(() => <ToastRegion />)
  })
  afterEach(() => {
    vi.runAllTimers()
    vi.useRealTimers()
    cleanup()
  })

  test('is spoken politely, stands alone and goes after eight seconds', () => {
    showToast({ text: 'Tugas diambil.' })
    showToast({ text: 'Hasil dikirim.' })
    expect(screen.getByRole('status').textContent).toBe('Hasil dikirim.')
    vi.advanceTimersByTime(8000)
    expect(screen.getByRole('status').textContent).toBe('')
  })

  test('with something to press waits for the person', () => {
    const undo = vi.fn()
    showToast({ text: 'Tugas diambil.', action: { text: 'Urungkan', onClick: undo } })
    vi.advanceTimersByTime(60_000)
    fireEvent.click(screen.getByRole('button', { name: 'Urungkan' }))
    expect(undo).toHaveBeenCalledOnce()
    expect(screen.getByRole('status').textContent).toBe('')
  })
})
