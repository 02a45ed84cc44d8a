import { For, Match, Show, Switch } from 'solid-js'
import { useWords } from '#web/kernel/words.tsx'
import type { Review } from '#web/outputs/create-review.ts'
import { useOutputsSentence } from '#web/outputs/outputs-notice.tsx'
import { outputsWords } from '#web/outputs/outputs-words.ts'
import { reviewWords } from '#web/outputs/review-words.ts'
import { ReviewNotes } from '#web/outputs/review-notes.tsx'
import styles from '#web/outputs/review.module.css'
import { VerdictPart } from '#web/outputs/verdict-part.tsx'
import { Alert } from '#web/ui/alert.tsx'
import { Icon } from '#web/ui/icon.tsx'
import type { OutputDetail } from '#shared/outputs/outputs.api.ts'

type SideProps = { readonly output: OutputDetail; readonly review: Review }

/** Notes of the reviewer; for everybody else, why they do not review it, or what was decided. */
export function ReviewSide(props: SideProps) {
  const t = useWords(reviewWords)
  const sentence = useOutputsSentence()
  const count = () => props.review.draft().notes.length
  const verdict = () => props.output.verdicts.find(({ version }) => version === props.output.version)
  const why = () => {
    const clause = props.review.offers.whyNotReview()
    if (!clause) return undefined
    const record: Readonly<Record<string, unknown>> = props.output
    const tells = 'tells' in clause ? clause.tells : []
    return { code: clause.code, tells: Object.fromEntries(tells.map((field) => [field, record[field]])) }
  }
  return (
    <>
      <div class={styles.notesHead}>
        <h2>{t.notes()}</h2>
        <Show when={props.review.offers.isMyReview() && count() > 0}>
          <span class={styles.kept}>
            <Icon name="device-floppy" size={16} />
            {t.unsent(count())}
          </span>
        </Show>
      </div>
      <Switch>
        <Match when={props.review.offers.isMyReview()}>
          <Earlier {...props} />
          <ReviewNotes review={props.review} />
        </Match>
        <Match when={verdict()}>
          {(known) => (
            <div class={styles.padded}>
              <VerdictPart verdict={known()} files={props.review.now().files} />
            </div>
          )}
        </Match>
        <Match when={why()}>
          {(clause) => (
            <div class={styles.padded}>
              <Alert kind="info">{sentence(clause())}</Alert>
              <Earlier {...props} />
            </div>
          )}
        </Match>
        <Match when={true}>
          <p class={styles.none}>{t.toBegin()}</p>
          <Earlier {...props} />
        </Match>
      </Switch>
    </>
  )
}

/** What was asked for last time, and how the author answered. */
function Earlier(props: SideProps) {
  const t = useWords(reviewWords)
  const o = useWords(outputsWords)
  const asked = () => props.output.verdicts.find(({ version }) => version === props.output.version - 1)
  const answerTo = (point: string) => props.review.now().answers.find((answer) => answer.point === point)?.text
  return (
    <Show when={asked()?.points.length ? asked() : undefined}>
      {(known) => (
        <details class={styles.earlier} open>
          <summary class="small strong">{t.earlier(known().version)}</summary>
          <ol class={styles.asked} aria-label={o.points()}>
            <For each={known().points}>
              {(point) => (
                <li>
                  <p class={styles.said}>{point.text}</p>
                  <Show when={answerTo(point.id)}>{(text) => <p class={styles.answer}>{t.answer(text())}</p>}</Show>
                </li>
              )}
            </For>
          </ol>
        </details>
      )}
    </Show>
  )
}
