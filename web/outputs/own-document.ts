import { useLocation } from '@solidjs/router'
import { onCleanup, untrack } from 'solid-js'

const showsFiles = /^\/(tinjau|jejak|hasil)(\/|$)/

const loadedFrom = () => {
  const [navigation] = performance.getEntriesByType('navigation')
  return navigation ? new URL(navigation.name, location.origin).pathname : location.pathname
}

/** Loads the page anew when the document came with the policy of another page, under which scans cannot be decoded. */
export function needOwnDocument(): void {
  if (showsFiles.test(loadedFrom())) return
  const wanted = untrack(() => useLocation().pathname)
  // A link pressed in the document of another page: the address changes only after this page was made.
  const timer = setInterval(() => {
    if (location.pathname !== wanted) return
    clearInterval(timer)
    location.reload()
  }, 10)
  onCleanup(() => clearInterval(timer))
}
