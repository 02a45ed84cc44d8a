import { cleanup, render, screen } from '@solidjs/testing-library'
import { createSignal, ErrorBoundary, Show, type JSX } from 'solid-js'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { later } from '#web/kernel/later.tsx'
import { defineWords, useWords } from '#web/kernel/words.tsx'

type File = { readonly default: (props: { readonly of: string }) => JSX.Element }
const wait = <T,>() => {
  let come = (_: T) => undefined as void
  const coming = new Promise<T>((done) => (come = done))
  return { coming, come: (value: T) => come(value) }
}
const words = wait<{ readonly words: { readonly title: string } }>()
const file = wait<File>()
const load = vi.fn(() => file.coming)

describe('a part that is loaded later', () => {
  afterEach(cleanup)

  test('is shown when it and its words are here; something else stands there meanwhile, and it is loaded once', async () => {
    const Part = later(load)
    const [isThere, setThere] = createSignal(true)
    render(() => (
      <Show when={isThere()}>
        <Part of="Biro" meanwhile={<p>Memuat</p>} />
        <Part of="Unit" />
      </Show>
    ))
    expect(screen.getByText('Memuat')).toBeTruthy()
    const set = defineWords({ id: () => words.coming, en: () => words.coming })
    file.come({
      default: (props) => (
        <p>
          {useWords(set).title()} {props.of}
        </p>
      ),
    })
    await Promise.resolve()
    expect(screen.queryByText(/Biro/)).toBeNull()
    words.come({ words: { title: 'Antrean' } })
    expect(await screen.findByText(/Antrean Biro/)).toBeTruthy()
    setThere(false)
    setThere(true)
    expect(screen.getByText(/Antrean Unit/)).toBeTruthy()
    expect(load).toHaveBeenCalledTimes(1)
  })

  test('that did not come is a fault, and is asked for again', async () => {
    const failing = vi.fn<() => Promise<File>>().mockRejectedValueOnce(new Error('jaringan'))
    failing.mockResolvedValue({ default: (props) => <p>Halaman {props.of}</p> })
    const Part = later(failing)
    render(() => (
      <ErrorBoundary fallback={(error: Error, reset) => <button onClick={reset}>{error.message}</button>}>
        <Part of="Rina" />
      </ErrorBoundary>
    ))
    ;(await screen.findByRole('button', { name: 'jaringan' })).click()
    expect(await screen.findByText('Halaman Rina')).toBeTruthy()
    expect(failing).toHaveBeenCalledTimes(2)
  })
})
