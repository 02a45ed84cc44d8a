import { For, Show } from 'solid-js'
import { formatSize, formatTime } from '#web/kernel/format.ts'
import { useMe } from '#web/kernel/session.tsx'
import { useWords } from '#web/kernel/words.tsx'
import type { Review } from '#web/outputs/create-review.ts'
import { reviewWords } from '#web/outputs/review-words.ts'
import { summaryPart } from '#web/outputs/review-draft.ts'
import styles from '#web/outputs/review.module.css'
import { Icon } from '#web/ui/icon.tsx'

/** The parts of a version, each with a tick of the reviewer's own. */
export function ReviewContents(props: { readonly review: Review; readonly onOpen: () => void }) {
  const t = useWords(reviewWords)
  const seen = () => props.review.draft().seen
  return (
    <nav aria-label={t.contentsOf()}>
      <h2 class={styles.small}>
        {t.contents()}{' '}
        <span class={styles.count}>{t.seenOf(props.review.seenCount(), props.review.parts().length)}</span>
      </h2>
      <ul role="list">
        <For each={props.review.parts()}>
          {(part) => {
            const file = () => props.review.now().files.find(({ upload }) => upload === part)
            return (
              <Part
                name={part === summaryPart ? t.summary() : (file()?.name ?? part)}
                note={file() && formatSize(file()?.size ?? 0)}
                isOpen={props.review.part() === part && !props.review.isComparing()}
                seenAt={seen()[part]}
                onOpen={() => {
                  props.review.open(part)
                  props.onOpen()
                }}
                onSeen={(isSeen) => {
                  const { [part]: _, ...rest } = seen()
                  props.review.set({
                    seen: isSeen ? { ...rest, [part]: Temporal.Now.instant().toString() } : rest,
                  })
                }}
              />
            )
          }}
        </For>
      </ul>
    </nav>
  )
}

type PartProps = {
  readonly name: string
  readonly note: string | undefined
  readonly isOpen: boolean
  readonly seenAt: string | undefined
  readonly onOpen: () => void
  readonly onSeen: (isSeen: boolean) => void
}

function Part(props: PartProps) {
  const t = useWords(reviewWords)
  const me = useMe()
  return (
    <li class={styles.pick} data-open={props.isOpen ? '' : undefined}>
      <button
        type="button"
        class={styles.open}
        aria-current={props.isOpen ? 'true' : undefined}
        onClick={() => props.onOpen()}
      >
        <Icon name="file-text" />
        <span class={styles.name}>
          {props.name}
          <span class={styles.under}>
            <Show when={props.seenAt} fallback={props.note}>
              {(at) => t.seenAt(formatTime(at(), me().zone))}
            </Show>
          </span>
        </span>
      </button>
      <button
        type="button"
        class={styles.tick}
        aria-pressed={props.seenAt !== undefined}
        aria-label={t.seenNamed(props.name)}
        title={t.seen()}
        onClick={() => props.onSeen(props.seenAt === undefined)}
      >
        <Icon name={props.seenAt === undefined ? 'eye' : 'eye-check'} />
      </button>
    </li>
  )
}
