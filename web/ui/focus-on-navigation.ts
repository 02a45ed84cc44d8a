import { createEffect, on } from 'solid-js'

/** After a change of page, moves the focus to the content; a list that stayed on the screen keeps it. */
export function useFocusOnNavigation(path: () => string): void {
  createEffect(
    on(
      path,
      () => {
        const content = document.getElementById('isi')
        if (content && !content.contains(document.activeElement)) content.focus({ preventScroll: true })
      },
      { defer: true },
    ),
  )
}
