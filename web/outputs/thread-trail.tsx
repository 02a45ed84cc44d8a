import { For, Show } from 'solid-js'
import { ownDocument } from '#web/kernel/addresses.ts'
import { useNow } from '#web/kernel/clock.ts'
import { formatMoment } from '#web/kernel/format.ts'
import { useMe } from '#web/kernel/session.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { threadWords } from '#web/outputs/thread-words.ts'
import { threadLine, type ThreadWords } from '#web/outputs/thread-lines.ts'
import styles from '#web/outputs/thread.module.css'
import { FileRows } from '#web/outputs/version-part.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { lastedWords } from '#web/work/desk.ts'
import { workWords } from '#web/work/work-words.ts'
import type { OutputDetail, ThreadDesk, ThreadStep } from '#shared/outputs/outputs.api.ts'

type TrailProps = {
  readonly output: OutputDetail
  readonly steps: readonly ThreadStep[]
  readonly desks: readonly ThreadDesk[]
  /** "1 dari 12 dokumen", once it is known. */
  readonly total: string | undefined
}

/** Steps whose title is something that can be opened; the others are about people. */
const opens: ReadonlySet<ThreadStep['kind']> = new Set(['meeting', 'decision', 'task', 'submitted', 'counted'])
const isShown = /^\/(tinjau|jejak|hasil)\//

/** What happened, oldest first: date, shape, what it was; how long it then lay at whose desk. */
export function ThreadTrail(props: TrailProps) {
  const t = useWords(threadWords)
  return (
    <ol role="list" class={styles.trail} aria-label={t.steps()}>
      <For each={props.steps}>{(step) => <Step {...props} step={step} />}</For>
    </ol>
  )
}

function lastedAt(t: ThreadWords, { kind, name }: ThreadDesk, lasted: string): string {
  if (kind === 'queue') return t.lastedQueue(lasted)
  if (kind === 'desk') return t.lastedDesk(lasted, name)
  return name === '' ? t.lastedWaiting(lasted) : t.lastedReview(lasted, name)
}

function Step(props: TrailProps & { readonly step: ThreadStep }) {
  const t = useWords(threadWords)
  const w = useWords(workWords)
  const me = useMe()
  const now = useNow()
  const line = () => threadLine(t, props.step)
  const desk = () => {
    const { at } = props.step
    const isLast = props.steps.findLast((each) => each.at === at) === props.step
    return isLast ? props.desks.find(({ from }) => from === at) : undefined
  }
  const version = () =>
    props.step.kind === 'submitted'
      ? props.output.versions.find((each) => each.version === props.step.detail['version'])
      : undefined
  return (
    <li data-tone={line().tone}>
      <time class={styles.time} dateTime={props.step.at}>
        {formatMoment(props.step.at, me().zone)}
      </time>
      <span class={styles.node} aria-hidden="true">
        <Icon name={line().icon} size={16} />
      </span>
      <div class={styles.body}>
        <p class={styles.kind}>{line().kind}</p>
        <h2>
          <Show when={opens.has(props.step.kind) ? props.step.link : undefined} fallback={line().title}>
            {(href) => (
              <a href={href()} {...(isShown.test(href()) && { rel: ownDocument })}>
                {line().title}
              </a>
            )}
          </Show>
        </h2>
        <p class={styles.line}>
          <Show when={line().code}>
            {(code) => (
              <>
                <span class="code">{code()}</span>
                {line().line ? ', ' : ''}
              </>
            )}
          </Show>
          {line().line}
          <Show when={props.step.kind === 'counted' && props.total}>
            {(total) => (
              <>
                , <strong>{t.nowTotal(total())}</strong>
              </>
            )}
          </Show>
        </p>
        <Show when={version()}>
          {(known) => (
            <Show when={known().files.length > 0}>
              <FileRows output={props.output.id} files={known().files} />
            </Show>
          )}
        </Show>
        <Show when={desk()}>
          {(known) => (
            <p class={styles.gap}>{lastedAt(t, known(), lastedWords(w, known(), props.output.zone, now()))}</p>
          )}
        </Show>
      </div>
    </li>
  )
}
