import { Show } from 'solid-js'
import { ownDocument, reviewAddress } from '#web/kernel/addresses.ts'
import { useNow } from '#web/kernel/clock.ts'
import { formatMoment } from '#web/kernel/format.ts'
import { useMe } from '#web/kernel/session.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { reviewerWords } from '#web/outputs/output-state.ts'
import { outputsWords } from '#web/outputs/outputs-words.ts'
import { reviewWords } from '#web/outputs/review-words.ts'
import { Row } from '#web/ui/rows.tsx'
import { untilWords } from '#web/work/spoken.ts'
import { workWords } from '#web/work/work-words.ts'
import type { ReviewRow as Row_ } from '#shared/outputs/outputs.api.ts'

/** A result that waits for a verdict: whose it is, in whose hands the review, and until when it is due. */
export function ReviewRow(props: { readonly row: Row_ }) {
  const t = useWords(reviewWords)
  const o = useWords(outputsWords)
  const w = useWords(workWords)
  const me = useMe()
  const now = useNow()
  const isChain = () => props.row.chain.includes(me().person)
  const isHeldByOther = () =>
    props.row.state === 'IN_REVIEW' && props.row.reviewer !== me().person && (props.row.reviewUntil ?? '') >= now()
  const speaker = () => ({ t: o, w, me: me().person, zone: me().zone, now: now() })
  const isWithAuthor = () => props.row.state === 'CHANGES_REQUESTED'
  const isLate = () => props.row.reviewDue < now()
  return (
    <Row
      title={props.row.title}
      href={reviewAddress(props.row.id)}
      rel={ownDocument}
      state={isWithAuthor() ? 'returned' : isLate() ? 'overdue' : 'in_review'}
      quiet={isChain() || isHeldByOther() || isWithAuthor()}
      meta={
        <span class="dots">
          <span>
            {props.row.authorName}, {o.version(props.row.version).toLowerCase()}
          </span>
          <span>{o.sentAt(formatMoment(props.row.submittedAt, me().zone))}</span>
          <span>{isWithAuthor() ? o.withAuthor() : reviewerWords(speaker(), props.row)}</span>
          <Show when={isChain()}>
            <span>{t.youWorkedOnIt()}</span>
          </Show>
        </span>
      }
      end={
        isWithAuthor() ? undefined : <span>{o.reviewDue(untilWords(w, props.row.reviewDue, me().zone, now()))}</span>
      }
    />
  )
}
