import { cleanup, render, screen } from '@solidjs/testing-library'
import { afterEach, describe, expect, test } from 'vitest'
import { defineWords, setLanguage, useWords } from '#web/kernel/words.tsx'

const asked: string[] = []
const set = defineWords({
  id: () => {
    asked.push('id')
    return Promise.resolve({ words: { claim: 'Ambil', heldBy: (name: string) => `Dipegang ${name}` } })
  },
  en: () => {
    asked.push('en')
    return Promise.resolve({ words: { claim: 'Take', heldBy: (name: string) => `Held by ${name}` } })
  },
})

const Line = () => {
  const t = useWords(set)
  return (
    <p>
      {t.claim()}, {t.heldBy('Rina')}
    </p>
  )
}

describe('words of a domain', () => {
  afterEach(async () => {
    cleanup()
    await setLanguage('id')
  })

  test('only the language in use is loaded, once', async () => {
    render(() => <Line />)
    render(() => <Line />)
    expect(await screen.findAllByText('Ambil, Dipegang Rina')).toHaveLength(2)
    expect(asked).toEqual(['id'])
  })

  test('a change of language changes every word at once, names the page and is kept', async () => {
    render(() => <Line />)
    await setLanguage('en')
    expect(screen.getByText('Take, Held by Rina')).toBeTruthy()
    expect(document.documentElement.lang).toBe('en')
    expect(localStorage.getItem('balai.language')).toBe('en')
  })
})
