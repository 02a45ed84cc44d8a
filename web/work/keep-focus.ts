const links = (list: Element) => [...list.querySelectorAll<HTMLElement>('li > a')]

/** Changes a list; when the row that had the focus is gone, the focus goes to the row that took its place. */
export function keepFocus(list: HTMLElement | undefined, change: () => void): void {
  const focused = document.activeElement
  const row = list?.contains(focused) ? focused?.closest('li') : undefined
  const place = row ? [...(row.parentElement?.children ?? [])].indexOf(row) : -1
  change()
  if (!list || !row || row.isConnected) return
  const goOn = () => {
    const left = links(list)
    ;(left[Math.min(place, left.length - 1)] ?? list).focus()
  }
  goOn()
  // Rows that move up are taken out and put back, which drops the focus once more.
  queueMicrotask(() => {
    if (document.activeElement === document.body) goOn()
  })
}

/** Changes a page or a pane; when the pressed button is gone from it, the focus goes to its heading. */
export function keepInPlace(change: () => void): void {
  const focused = document.activeElement
  const place = focused?.closest('article, main')
  change()
  queueMicrotask(() => {
    if (focused?.isConnected === false && document.activeElement === document.body)
      place?.querySelector<HTMLElement>(':is(h1, h2)[tabindex]')?.focus()
  })
}

/** Changes one row; when the pressed button is gone from it, the focus goes to the row's title. */
export function keepInRow(change: () => void): void {
  const row = document.activeElement?.closest('li')
  change()
  if (row?.isConnected && !row.contains(document.activeElement)) row.querySelector('a')?.focus()
}

/** Arrow keys, Home and End move the focus from title to title; Tab goes on as usual. */
export function moveThroughRows(list: HTMLElement, event: KeyboardEvent): void {
  const all = links(list)
  const here = all.findIndex((link) => link.closest('li')?.contains(document.activeElement) === true)
  const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: all.length - 1 }[event.key]
  if (here < 0 || to === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  all[Math.max(0, Math.min(to, all.length - 1))]?.focus()
}
