import { onCleanup, onMount } from 'solid-js'

type Chord = {
  readonly key: string
  readonly ctrl?: true
  readonly alt?: true
  readonly shift?: true
}

const chords = {
  microphone: [{ key: 'd', ctrl: true }],
  camera: [{ key: 'e', ctrl: true }],
  people: [{ key: 'p', ctrl: true, shift: true }],
  toolbar: [{ key: 'f2' }, { key: '0', alt: true }],
} as const satisfies Readonly<Record<string, readonly Chord[]>>

export type Shortcut = keyof typeof chords

export const keysOf: Readonly<Record<Shortcut, string>> = {
  microphone: 'Ctrl+D',
  camera: 'Ctrl+E',
  people: 'Ctrl+Shift+P',
  toolbar: 'F2',
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

const fits = (chord: Chord, event: Pressed) =>
  event.key.toLowerCase() === chord.key &&
  (event.ctrlKey || event.metaKey) === (chord.ctrl ?? false) &&
  event.altKey === (chord.alt ?? false) &&
  event.shiftKey === (chord.shift ?? false)

/** Which shortcut a press is; each has a modifier or is F2, so that no letter does anything by itself. */
export const shortcutOf = (event: Pressed): Shortcut | undefined =>
  (Object.keys(chords) as Shortcut[]).find((name) => chords[name].some((chord) => fits(chord, event)))

/** Listens while the room is shown, also when the focus is in a text. */
export function createShortcuts(acts: Readonly<Record<Shortcut, () => void>>): void {
  const listen = (event: KeyboardEvent) => {
    const name = shortcutOf(event)
    if (!name) return
    event.preventDefault()
    if (!event.repeat) acts[name]()
  }
  onMount(() => document.addEventListener('keydown', listen))
  onCleanup(() => document.removeEventListener('keydown', listen))
}
