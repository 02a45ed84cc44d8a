import { For, Show } from 'solid-js'
import { formatMoment } from '#web/kernel/format.ts'
import { useMe } from '#web/kernel/session.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { outputsWords } from '#web/outputs/outputs-words.ts'
import styles from '#web/outputs/output.module.css'
import { placeOf } from '#web/outputs/point-place.ts'
import { Icon } from '#web/ui/icon.tsx'
import { states, type StateName } from '#web/ui/status-words.ts'
import type { EvidenceFile, ReviewOutcome, Verdict } from '#shared/outputs/output.ts'

const looks = { approve: 'approved', return: 'returned', reject: 'rejected' } as const satisfies Readonly<
  Record<ReviewOutcome, StateName>
>
const said = { approve: 'approvedBy', return: 'returnedBy', reject: 'rejectedBy' } as const

/** What a reviewer decided about a version, why, and each point with its place. */
export function VerdictPart(props: { readonly verdict: Verdict; readonly files: readonly EvidenceFile[] }) {
  const t = useWords(outputsWords)
  const me = useMe()
  const look = () => states[looks[props.verdict.outcome]]
  return (
    <div class={styles.verdict} data-tone={look().tone}>
      <p class={styles.said}>
        <Icon name={look().icon} size={16} />
        {t[said[props.verdict.outcome]](props.verdict.reviewerName, formatMoment(props.verdict.at, me().zone))}
      </p>
      <Show when={props.verdict.reason}>
        <p class={styles.prose}>{props.verdict.reason}</p>
      </Show>
      <PointList verdict={props.verdict} files={props.files} />
    </div>
  )
}

/** The points of a verdict, numbered as the reviewer wrote them. */
export function PointList(props: { readonly verdict: Verdict; readonly files: readonly EvidenceFile[] }) {
  const t = useWords(outputsWords)
  return (
    <Show when={props.verdict.points.length > 0}>
      <ol class={styles.points} aria-label={t.points()}>
        <For each={props.verdict.points}>
          {(point) => (
            <li>
              {point.text}
              <Show when={placeOf(t, point, props.files)}>
                {(place) => <span class="fine muted"> ({place()})</span>}
              </Show>
            </li>
          )}
        </For>
      </ol>
    </Show>
  )
}
