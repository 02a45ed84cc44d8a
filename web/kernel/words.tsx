import { createSignal } from 'solid-js'
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
  readonly load: (language: Language) => Promise<unknown>
  readonly words: Words<Source>
  /** Whether the words of the reader's language are here. */
  readonly areHere: () => boolean
}

const [language, changeLanguage] = createSignal<Language>(readSaved('language') === 'en' ? 'en' : 'id')
export { language }

type Loadable = Pick<WordSet<never>, 'load'>
const inUse = new Set<Loadable>()
const withTheirPart = new Set<Loadable>()

/**
 * A domain's words, one file per language. They are asked for as soon as the part of the portal that has them is here,
 * and that part is shown when they have come (later.tsx). `late`: by the first who calls `load`, not by the page.
 */
export function defineWords<Source extends Dictionary>(
  sources: Sources<Source>,
  { late = false }: { readonly late?: boolean } = {},
): WordSet<Source> {
  const [loaded, setLoaded] = createSignal<Readonly<Partial<Record<Language, Translated<Source>>>>>({})
  const coming = new Map<Language, Promise<unknown>>()
  const ask = async (wanted: Language) => {
    const { words } = await sources[wanted]()
    setLoaded((known) => ({ ...known, [wanted]: words }))
  }
  const load = (wanted: Language) => {
    const asked = coming.get(wanted) ?? ask(wanted)
    coming.set(wanted, asked)
    asked.catch(() => coming.delete(wanted))
    return asked
  }
  const words = new Proxy({} as Words<Source>, {
    get:
      (_, key) =>
      (...values: never[]) => {
        const entry = loaded()[language()]?.[key as keyof Source] as Dictionary[string] | undefined
        return typeof entry === 'function' ? entry(...values) : (entry ?? '')
      },
  })
  const set = { load, words, areHere: () => loaded()[language()] !== undefined }
  inUse.add(set)
  if (!late) {
    withTheirPart.add(set)
    load(language()).catch(() => undefined)
  }
  return set
}

/** The words of a domain in the reader's language. */
export const useWords = <Source,>(set: WordSet<Source>): Words<Source> => set.words

/** Waits for the words of every part that is here so far; rejects where one did not come. */
export const wordsToCome = (): Promise<unknown> => Promise.all([...withTheirPart].map((set) => set.load(language())))

/** Switches the whole portal once the new words are here, and keeps the choice. */
export async function setLanguage(next: Language): Promise<void> {
  await Promise.all([...inUse].map((set) => set.load(next)))
  changeLanguage(next)
  document.documentElement.lang = next
  save('language', next)
}
