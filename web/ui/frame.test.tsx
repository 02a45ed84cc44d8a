import { cleanup, fireEvent, render, screen, within } from '@solidjs/testing-library'
import { createSignal, Show } from 'solid-js'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { setLanguage } from '#web/kernel/words.tsx'
import { entryOf, Frame } from '#web/ui/frame.tsx'
import { useFrame } from '#web/ui/frame-options.ts'

const leave = { onSignOut: vi.fn(), onSignOutEverywhere: vi.fn() }
const person = { name: 'Andi Pratama', unit: 'Biro SDM' }
const show = (path: string) =>
  render(() => (
    <Frame path={path} person={person} badges={{ queue: 5 }} {...leave}>
      <p>isi halaman</p>
    </Frame>
  ))

describe('the frame', () => {
  afterEach(async () => {
    cleanup()
    await setLanguage('id')
  })

  test.each([
    ['/', 'today'],
    ['/antrean', 'queue'],
    ['/antrean/T-2026-4M8RW2C', 'queue'],
    ['/tugas/tsk_1/serah-terima', 'queue'],
    ['/antreanku', undefined],
    ['/rapat/1/ruang', 'meetings'],
    ['/kinerja', 'performance'],
    ['/aksesibilitas', undefined],
  ] as const)('%s belongs to %s', (path, entry) => {
    expect(entryOf(path)).toBe(entry)
  })

  test('leads to the four places that exist, on a desktop (after the brand) and on a phone alike', async () => {
    show('/antrean')
    const bars = await screen.findAllByRole('navigation', { name: 'Utama' })
    const places = bars.map((bar) =>
      within(bar)
        .getAllByRole('link')
        .map((link) => link.getAttribute('href')),
    )
    expect(places).toEqual([
      ['/', '/', '/antrean', '/rapat', '/kinerja'],
      ['/', '/antrean', '/rapat', '/kinerja'],
    ])
    expect(screen.getAllByRole('link', { current: 'page' }).map((link) => link.getAttribute('href'))).toEqual([
      '/antrean',
      '/antrean',
    ])
  })

  test('says what a number in the navigation counts', async () => {
    show('/')
    expect((await screen.findAllByText(', 5 perlu tindakan')).length).toBe(2)
  })

  test('the first stop leads past the navigation to the content', async () => {
    show('/')
    fireEvent.click(await screen.findByText('Langsung ke isi'))
    expect(document.activeElement).toBe(screen.getByRole('main'))
  })

  test('the profile opens and closes by keyboard, and both ways out are there', async () => {
    show('/')
    const button = await screen.findByRole('button', { name: 'Profil Andi Pratama' })
    fireEvent.click(button)
    expect(button.getAttribute('aria-expanded')).toBe('true')
    fireEvent.click(screen.getByRole('button', { name: 'Keluar dari semua gawai' }))
    expect(leave.onSignOutEverywhere).toHaveBeenCalledOnce()
    fireEvent.keyDown(screen.getByRole('button', { name: 'Keluar' }), { key: 'Escape' })
    expect(button.getAttribute('aria-expanded')).toBe('false')
    expect(document.activeElement).toBe(button)
  })

  test('changes its language with the reader', async () => {
    show('/')
    fireEvent.click(await screen.findByRole('button', { name: 'Profil Andi Pratama' }))
    fireEvent.click(screen.getByRole('button', { name: 'English' }))
    expect((await screen.findAllByText('Today')).length).toBe(2)
  })

  test('a page shapes the frame only as long as it is shown', () => {
    const [isReview, setReview] = createSignal(true)
    const Review = () => {
      useFrame(() => ({ title: 'HK-2026-7K3QX4M', isRailNarrow: true }))
      return <p>tinjauan</p>
    }
    const { container } = render(() => (
      <Frame path="/antrean" person={person} {...leave}>
        <Show when={isReview()} fallback={<p>daftar</p>}>
          <Review />
        </Show>
      </Frame>
    ))
    expect(container.querySelector('[data-narrow]')).not.toBeNull()
    expect(screen.getByText('HK-2026-7K3QX4M')).toBeTruthy()
    setReview(false)
    expect(container.querySelector('[data-narrow]')).toBeNull()
    expect(screen.queryByText('HK-2026-7K3QX4M')).toBeNull()
  })
})
