import { createSignal, onCleanup, type Accessor } from 'solid-js'

/** Whether list and detail stand beside each other: from 1024 px. */
export function createWide(): Accessor<boolean> {
  const width = matchMedia('(width >= 64rem)')
  const [isWide, setWide] = createSignal(width.matches)
  const look = () => setWide(width.matches)
  width.addEventListener('change', look)
  onCleanup(() => width.removeEventListener('change', look))
  return isWide
}
