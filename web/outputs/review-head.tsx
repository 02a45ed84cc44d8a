import { Show } from 'solid-js'
import { useNow } from '#web/kernel/clock.ts'
import { createIntent } from '#web/kernel/create-intent.ts'
import { formatMoment } from '#web/kernel/format.ts'
import { useMe } from '#web/kernel/session.tsx'
import { useWords } from '#web/kernel/words.tsx'
import type { Review } from '#web/outputs/create-review.ts'
import { outputStateName, reviewerWords } from '#web/outputs/output-state.ts'
import { outputsApi } from '#web/outputs/outputs-api.ts'
import { OutputsNotice } from '#web/outputs/outputs-notice.tsx'
import { outputsWords } from '#web/outputs/outputs-words.ts'
import { reviewWords } from '#web/outputs/review-words.ts'
import styles from '#web/outputs/review.module.css'
import { announce } from '#web/ui/announce.ts'
import { Button } from '#web/ui/button.tsx'
import { StateBadge } from '#web/ui/state.tsx'
import { untilWords } from '#web/work/spoken.ts'
import { workWords } from '#web/work/work-words.ts'
import type { OutputDetail } from '#shared/outputs/outputs.api.ts'

type HeadProps = {
  readonly output: OutputDetail
  readonly review: Review
  readonly onChanged: () => void
  readonly onFinish: () => void
}

/** What is reviewed, in whose hands it is, and the one act: take the review, or finish it. */
export function ReviewHead(props: HeadProps) {
  const t = useWords(reviewWords)
  const o = useWords(outputsWords)
  const w = useWords(workWords)
  const me = useMe()
  const now = useNow()
  const [claim, claiming] = createIntent((input: Parameters<typeof outputsApi.claimReview>[0], options) =>
    outputsApi.claimReview(input, options),
  )
  const [give, giving] = createIntent((input: Parameters<typeof outputsApi.giveBackReview>[0], options) =>
    outputsApi.giveBackReview(input, options),
  )
  const take = async () => {
    const { id, rev, version } = props.output
    const result = await claim({ id, rev, version })
    props.onChanged()
    if (result.ok) announce(t.claimed(untilWords(w, result.answer.until, me().zone, now())))
  }
  const giveBack = async () => {
    const { id, rev, reviewFence = -1 } = props.output
    const result = await give({ id, rev, fence: reviewFence })
    props.onChanged()
    if (result.ok) announce(t.givenBack())
  }
  const speaker = () => ({ t: o, w, me: me().person, zone: me().zone, now: now() })
  return (
    <header class={styles.head}>
      <div class={styles.headText}>
        <h1 tabindex="-1">{props.output.title}</h1>
        <p class="small muted dots">
          <span class="code">{props.output.number}</span>
          <span>{o.version(props.output.version)}</span>
          <span>{props.output.authorName}</span>
          <span>{o.sentAt(formatMoment(props.review.now().at, me().zone))}</span>
        </p>
        <Show when={reviewerWords(speaker(), props.output)}>{(words) => <p class="fine muted">{words()}</p>}</Show>
      </div>
      <StateBadge state={outputStateName(props.output.state)} />
      <Show when={props.review.offers.isMyReview()}>
        <Button look="quiet" busy={giving.busy()} onClick={() => void giveBack()}>
          {t.giveBack()}
        </Button>
        <span class={styles.onDesktop}>
          <Button look="primary" onClick={() => props.onFinish()}>
            {t.finish()}
          </Button>
        </span>
      </Show>
      <Show when={!props.review.offers.isMyReview() && !props.review.offers.whyNotReview()}>
        <Button look="primary" busy={claiming.busy()} onClick={() => void take()}>
          {t.review()}
        </Button>
      </Show>
      <Show when={claiming.refused() ?? giving.refused()}>
        {(why) => (
          <div class={styles.headNotice}>
            <OutputsNotice refused={why()} onRetry={props.onChanged} />
          </div>
        )}
      </Show>
    </header>
  )
}
