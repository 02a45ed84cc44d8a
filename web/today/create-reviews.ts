import { createSignal, onCleanup, onMount } from 'solid-js'
import type { ReviewRow } from '#shared/outputs/outputs.api.ts'
import { clientOf, settle } from '#web/kernel/api.ts'
import { onChange } from '#web/kernel/live.ts'
import { useMe } from '#web/kernel/session.tsx'

// A result that was sent back stays in the list; now it is its author's turn.
const isForMe = (person: string) => (row: ReviewRow) =>
  row.state !== 'CHANGES_REQUESTED' &&
  !row.chain.includes(person) &&
  (row.reviewer ?? person) === person &&
  (row.firstTo ?? person) === person

/** Results of one's unit that wait for a review, for heads of units; loaded after the page. */
export function createReviews(): () => readonly ReviewRow[] {
  const me = useMe()
  const [rows, setRows] = createSignal<readonly ReviewRow[]>([])
  let isOver = false
  const look = async () => {
    if (me().headOf.length === 0) return
    const { outputs } = await import('#shared/outputs/outputs.api.ts')
    const reply = await settle(clientOf({ reviews: outputs.reviews }).reviews({}))
    if (reply.ok && !isOver) setRows(reply.answer.rows.filter(isForMe(me().person)))
  }
  onMount(() => void look())
  onChange(
    () => [...me().headOf, me().person],
    () => void look(),
  )
  onCleanup(() => {
    isOver = true
  })
  return rows
}
