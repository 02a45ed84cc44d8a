import { For, Show } from 'solid-js'
import { useWords } from '#web/kernel/words.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import { Disclosure } from '#web/ui/disclosure.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { Chips, type ViewLink } from '#web/ui/links.tsx'
import { ListHead } from '#web/ui/split.tsx'
import type { Place } from '#web/work/create-place.ts'
import styles from '#web/work/queue.module.css'
import { viewWord } from '#web/work/views.ts'
import { workWords } from '#web/work/work-words.ts'

type QueueHeadProps = {
  readonly place: Place
  readonly count: string | undefined
  readonly views: readonly ViewLink[]
  readonly asOf: string | undefined
}

/** Above a list: which view of which queue, how many, how fresh, and the way to a new task. */
export function QueueHead(props: QueueHeadProps) {
  const t = useWords(workWords)
  return (
    <ListHead>
      <div class={styles.title}>
        <h1 tabindex="-1">{viewWord(t, props.place.view())}</h1>
        <span class={styles.count}>{props.count}</span>
        <Show when={props.asOf}>{(time) => <span class={styles.asOf}>{t.dataAt(time())}</span>}</Show>
      </div>
      <div class={styles.onPhone}>
        <Chips label={t.views()} links={props.views} />
      </div>
      <div class={styles.tools}>
        <Show
          when={props.place.queues().length > 1}
          fallback={<span class={styles.queue}>{props.place.queue()?.name}</span>}
        >
          <QueueSwitch place={props.place} />
        </Show>
        <ButtonLink size="small" icon="plus" href={props.place.newTaskHref()}>
          {t.addTask()}
        </ButtonLink>
      </div>
    </ListHead>
  )
}

function QueueSwitch(props: { readonly place: Place }) {
  const t = useWords(workWords)
  return (
    <div class={styles.switch}>
      <Disclosure
        label={t.switchQueue(props.place.queue()?.name ?? '')}
        triggerClass={styles.switchButton}
        trigger={
          <>
            <span class="truncate" aria-hidden="true">
              {props.place.queue()?.name}
            </span>
            <Icon name="chevron-down" size={16} />
          </>
        }
      >
        {(close) => (
          <nav class={styles.queues} aria-label={t.yourQueues()}>
            <For each={props.place.queues()}>
              {(queue) => (
                <a
                  href={props.place.queueHref(queue.id)}
                  aria-current={queue.id === props.place.queue()?.id ? 'true' : undefined}
                  onClick={() => {
                    props.place.remember(queue.id)
                    close()
                  }}
                >
                  {queue.name}
                </a>
              )}
            </For>
          </nav>
        )}
      </Disclosure>
    </div>
  )
}
