type Stop = { readonly cursor: string | undefined; readonly start: number }

const trails = new Map<string, Map<number, Stop>>()
const trailOf = (list: string) => {
  const known = trails.get(list) ?? new Map<number, Stop>([[1, { cursor: undefined, start: 0 }]])
  trails.set(list, known)
  return known
}

/** Where a page of a list begins, if the reader came there from its first page. */
export const stopOf = (list: string, page: number): Stop | undefined => trailOf(list).get(page)

/** Remembers where the next page begins, so that "Sebelumnya" and "26–50 dari 142" work later. */
export function rememberNext(list: string, page: number, cursor: string | undefined, shown: number): void {
  const here = stopOf(list, page)
  if (here && cursor !== undefined) trailOf(list).set(page + 1, { cursor, start: here.start + shown })
}
