import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { Button } from '#web/ui/button.tsx'

describe('a button', () => {
  afterEach(cleanup)

  test('acts when pressed', () => {
    const act = vi.fn()
    render(() => <Button onClick={act}>Ambil</Button>)
    fireEvent.click(screen.getByRole('button', { name: 'Ambil' }))
    expect(act).toHaveBeenCalledOnce()
  })

  test('keeps its name while busy and takes no second press', () => {
    const act = vi.fn()
    const [isBusy, setBusy] = createSignal(false)
    render(() => (
      <Button busy={isBusy()} onClick={act}>
        Ambil
      </Button>
    ))
    setBusy(true)
    const button = screen.getByRole('button', { name: 'Ambil' })
    fireEvent.click(button)
    expect(act).not.toHaveBeenCalled()
    expect(button.getAttribute('aria-disabled')).toBe('true')
    expect(button.getAttribute('aria-busy')).toBe('true')
  })

  test('stays reachable by keyboard when it cannot be pressed, and sends no form', () => {
    const send = vi.fn((event: Event) => event.preventDefault())
    render(() => (
      <form onSubmit={send}>
        <Button type="submit" unavailable>
          Kirim
        </Button>
      </form>
    ))
    const button = screen.getByRole('button', { name: 'Kirim' })
    fireEvent.click(button)
    expect(send).not.toHaveBeenCalled()
    expect(button.hasAttribute('disabled')).toBe(false)
  })

  test('that shows only an icon has a name', () => {
    render(() => <Button icon="x" label="Tutup" />)
    expect(screen.getByRole('button', { name: 'Tutup' })).toBeTruthy()
  })
})
