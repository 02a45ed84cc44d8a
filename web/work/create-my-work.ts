import { useNow } from '#web/kernel/clock.ts'
import { createFresh } from '#web/kernel/create-fresh.ts'
import { onChange } from '#web/kernel/live.ts'
import { useMe } from '#web/kernel/session.tsx'
import { workApi } from '#web/work/work-api.ts'
import { dayIn } from '#shared/calendar/day.ts'
import { isOverdue } from '#shared/work/due.rules.ts'
import type { Handover } from '#shared/work/handover.ts'
import type { TaskRow } from '#shared/work/task-view.ts'

export type MyWork = {
  /** Everything in my hands, due first. */
  readonly held: readonly TaskRow[]
  /** Hand-overs that wait for my answer. */
  readonly handed: readonly Handover[]
  /** Outputs that came back for changes. */
  readonly returned: readonly TaskRow[]
  readonly overdue: readonly TaskRow[]
  readonly dueToday: readonly TaskRow[]
}

/** What lies on a desk, sorted by what it asks for. */
export function sortWork(held: readonly TaskRow[], handed: readonly Handover[], now: string): MyWork {
  const isReturned = ({ state }: TaskRow) => state === 'CHANGES_REQUESTED'
  const isDueToday = ({ due, zone, state }: TaskRow) => due === dayIn(zone, now) && state !== 'SUBMITTED'
  return {
    held,
    handed,
    returned: held.filter(isReturned),
    overdue: held.filter((row) => isOverdue(row, now) && !isReturned(row)),
    dueToday: held.filter((row) => isDueToday(row) && !isReturned(row)),
  }
}

/** My work for "Hari ini": in my hands, handed to me, returned to me, due; kept fresh by hints. */
export function createMyWork() {
  const me = useMe()
  const now = useNow()
  const mine = createFresh(
    () => me().person,
    () => workApi.mine(),
  )
  onChange(() => [me().person], mine.refresh)
  const work = () => {
    const known = mine.value()
    return known && sortWork(known.held, known.handed, now())
  }
  return { work, refused: mine.refused, at: mine.at, refresh: mine.refresh }
}
