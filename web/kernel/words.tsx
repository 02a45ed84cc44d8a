import { createResource, createRoot, createSignal, type Resource } from 'solid-js'
import { readSaved, save } from '#web/kernel/saved.ts'

export const languages = ['id', 'en'] as const
export type Language = (typeof languages)[number]

type Dictionary = Readonly<Record<string, string | ((...values: never[]) => string)>>

/** A dictionary with the keys of the source language: a missing or a surplus key does not compile. */
export type Translated<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends (...values: infer Values) => string
    ? (...values: Values) => string
    : string
}

/** What a page calls: `t.claim()`, `t.heldBy(name)`; reading it follows the language. */
export type Words<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends (...values: infer Values) => string
    ? (...values: Values) => string
    : () => string
}

type Sources<Source> = {
  readonly id: () => Promise<{ readonly words: Source }>
  readonly en: () => Promise<{ readonly words: Translated<Source> }>
}

export type WordSet<Source> = {
  readonly load: (language: Language) => Promise<Translated<Source>> | Translated<Source>
  readonly words: () => Words<Source>
}

const [language, changeLanguage] = createSignal<Language>(readSaved('language') === 'en' ? 'en' : 'id')
export { language }

const inUse = new Set<{ readonly load: (language: Language) => unknown }>()

const makeWords = <Source,>(dictionary: Resource<Translated<Source>>): Words<Source> =>
  new Proxy({} as Words<Source>, {
    get:
      (_, key) =>
      (...values: never[]) => {
        const entry = dictionary()?.[key as keyof Source] as Dictionary[string] | undefined
        return typeof entry === 'function' ? entry(...values) : (entry ?? '')
      },
  })

/** A domain's words, one file per language, loaded when a page first needs them. */
export function defineWords<Source extends Dictionary>(sources: Sources<Source>): WordSet<Source> {
  const loaded = new Map<Language, Translated<Source>>()
  let words: Words<Source> | undefined
  const set: WordSet<Source> = {
    load: (wanted) =>
      loaded.get(wanted) ??
      (sources[wanted]() as Promise<{ readonly words: Translated<Source> }>).then((file) => {
        loaded.set(wanted, file.words)
        return file.words
      }),
    words: () => (words ??= createRoot(() => makeWords(createResource(language, set.load)[0]))),
  }
  inUse.add(set)
  return set
}

/** The words of a domain in the reader's language; while a file is on its way, Suspense waits for it. */
export const useWords = <Source,>(set: WordSet<Source>): Words<Source> => set.words()

/** Switches the whole portal once the new words are here, and keeps the choice. */
export async function setLanguage(next: Language): Promise<void> {
  await Promise.all([...inUse].map((set) => set.load(next)))
  changeLanguage(next)
  document.documentElement.lang = next
  save('language', next)
}
