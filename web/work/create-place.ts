import { useSearchParams } from '@solidjs/router'
import { newTaskAddress, queueAddress } from '#web/kernel/addresses.ts'
import { readSaved, save } from '#web/kernel/saved.ts'
import { useMe } from '#web/kernel/session.tsx'
import { viewOf, views, type View } from '#web/work/views.ts'
import type { QueueId, QueueRight } from '#shared/people/rights.ts'

type Search = { readonly tampilan?: string; readonly antrean?: string; readonly hal?: string; readonly mulai?: string }
export type NamedQueue = QueueRight & { readonly id: QueueId }

const withQuery = (path: string, query: Readonly<Record<string, string | undefined>>) => {
  const given = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined)
  return given.length > 0 ? `${path}?${new URLSearchParams(given).toString()}` : path
}

/** Where the reader is in the queues, as the address says it, and the addresses around. */
export function createPlace() {
  const me = useMe()
  const [search] = useSearchParams<Search>()
  const queues = (): readonly NamedQueue[] =>
    Object.entries(me().queues).flatMap(([id, right]) => (right ? [{ ...right, id: id as QueueId }] : []))
  const named = (id: string | null | undefined) => queues().find((queue) => queue.id === id)
  const queue = () => named(search.antrean) ?? named(readSaved('queue')) ?? queues()[0]
  const view = () => viewOf(search.tampilan)
  const page = () => Math.max(1, Math.trunc(Number(search.hal)) || 1)
  const cursor = () => (page() > 1 ? search.mulai : undefined)
  const inQueue = () => (named(search.antrean) ? search.antrean : undefined)
  const hrefOf = (to: View, id?: string) =>
    withQuery(id === undefined ? queueAddress : `${queueAddress}/${id}`, { tampilan: views[to], antrean: inQueue() })
  return {
    queues,
    queue,
    view,
    page,
    cursor,
    viewHref: (to: View) => hrefOf(to),
    queueHref: (to: QueueId) => withQuery(queueAddress, { tampilan: views[view()], antrean: to }),
    pageHref: (to: number, from: string | undefined) =>
      withQuery(queueAddress, {
        tampilan: views[view()],
        antrean: inQueue(),
        ...(to > 1 && { hal: String(to), mulai: from }),
      }),
    /** The task beside the list, which stays where it is. */
    besideHref: (task: string) =>
      withQuery(`${queueAddress}/${task}`, {
        tampilan: views[view()],
        antrean: inQueue(),
        ...(page() > 1 && { hal: String(page()), mulai: search.mulai }),
      }),
    newTaskHref: () => withQuery(newTaskAddress, { antrean: inQueue() }),
    remember: (id: string) => save('queue', id),
  }
}
export type Place = ReturnType<typeof createPlace>
