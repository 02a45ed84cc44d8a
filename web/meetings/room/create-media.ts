import { type Accessor, createSignal, onCleanup } from 'solid-js'

/** Whether a media query holds, followed while the owner lives. */
export function createMedia(query: string): Accessor<boolean> {
  const list = matchMedia(query)
  const [matches, setMatches] = createSignal(list.matches)
  const follow = () => setMatches(list.matches)
  list.addEventListener('change', follow)
  onCleanup(() => list.removeEventListener('change', follow))
  return matches
}

/** Below the width of a desktop; the same line as in the style sheets. */
export const createIsPhone = (): Accessor<boolean> => createMedia('(width < 64rem)')

/** A phone held upright. */
export const createIsTall = (): Accessor<boolean> => createMedia('(width < 64rem) and (orientation: portrait)')
