import { For, Match, Show, Switch } from 'solid-js'
import { useMe } from '#web/kernel/session.tsx'
import { formatTime } from '#web/kernel/format.ts'
import { useWords } from '#web/kernel/words.tsx'
import { announce } from '#web/ui/announce.ts'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { TaskRows } from '#web/ui/task-row.tsx'
import type { Place } from '#web/work/create-place.ts'
import type { QueueList } from '#web/work/create-queue-list.ts'
import { moveThroughRows } from '#web/work/keep-focus.ts'
import { QueueRow } from '#web/work/queue-row.tsx'
import styles from '#web/work/queue.module.css'
import { viewWord, type View } from '#web/work/views.ts'
import { WorkNotice } from '#web/work/work-notice.tsx'
import { workWords } from '#web/work/work-words.ts'

type QueueListProps = {
  readonly list: QueueList
  readonly place: Place
  readonly count: string
  readonly now: string
  readonly selected: string | undefined
  readonly hrefOf: (task: string) => string
  /** Somebody turns to the list, by pointer or by keyboard. */
  readonly onTurn: () => void
  readonly onOpen: () => void
  readonly onTaken: (task: string, isOther: boolean) => void
  readonly ref: (list: HTMLDivElement) => void
}

const empty = {
  all: ['emptyAll', 'emptyAllText'],
  mine: ['emptyMine', 'emptyMineText'],
  claimable: ['emptyClaimable', 'emptyClaimableText'],
  'in-review': ['emptyReview', 'emptyReviewText'],
  overdue: ['emptyOverdue', 'emptyOverdueText'],
} as const satisfies Readonly<Record<View, readonly [string, string]>>

/** The rows of a page, or why there are none; it changes in place and never jumps under the reader. */
export function QueueRows(props: QueueListProps) {
  const t = useWords(workWords)
  const me = useMe()
  let rows: HTMLDivElement | undefined
  const waiting = () => props.list.value()?.waiting.length ?? 0
  const isStale = () => props.list.refused() !== undefined && props.list.value() !== undefined
  const showNew = () => {
    const first = props.list.value()?.waiting[0]?.id
    announce(t.newShown(waiting()))
    props.list.showWaiting()
    const place = props.list.value()?.rows.findIndex(({ id }) => id === first) ?? 0
    rows?.querySelectorAll<HTMLElement>('li > a')[place]?.focus()
  }
  return (
    <>
      <Show when={waiting() > 0}>
        <button class={styles.news} type="button" onClick={showNew}>
          <Icon name="refresh" size={16} />
          {t.newTasks(waiting())}
        </button>
      </Show>
      <Show when={isStale()}>
        <p class={styles.stale} role="status">
          <span>{t.staleAt(formatTime(props.list.at() ?? props.now, me().zone))}</span>
          <Button look="link" onClick={props.list.refresh}>
            {t.lookAgain()}
          </Button>
        </p>
      </Show>
      <Switch
        fallback={
          <div class={styles.padded}>
            <Loading lines={6} />
          </div>
        }
      >
        <Match when={props.list.value()?.rows.length === 0}>
          <div class={styles.padded}>
            <Nothing place={props.place} />
          </div>
        </Match>
        <Match when={props.list.value()}>
          {(page) => (
            <div
              class={styles.rows}
              ref={(element) => {
                rows = element
                props.ref(element)
              }}
              tabindex="-1"
              onPointerEnter={props.onTurn}
              onFocusIn={props.onTurn}
              onKeyDown={(event) => moveThroughRows(event.currentTarget, event)}
              onClick={({ target }) => {
                if (target instanceof HTMLElement && target.closest('a')) props.onOpen()
              }}
            >
              <TaskRows label={t.listOf(viewWord(t, props.place.view()), props.count)}>
                <For each={page().rows}>
                  {(row) => (
                    <QueueRow
                      row={row}
                      href={props.hrefOf(row.id)}
                      isSelected={row.id === props.selected}
                      now={props.now}
                      list={props.list}
                      onTaken={props.onTaken}
                    />
                  )}
                </For>
              </TaskRows>
            </div>
          )}
        </Match>
        <Match when={props.list.refused()}>
          {(refused) => (
            <div class={styles.padded}>
              <WorkNotice
                refused={refused()}
                {...(refused().code !== 'CURSOR_INVALID' && { onRetry: props.list.refresh })}
                action={
                  refused().code === 'CURSOR_INVALID' ? (
                    <ButtonLink href={props.place.pageHref(1, undefined)}>{t.firstPage()}</ButtonLink>
                  ) : undefined
                }
              />
            </div>
          )}
        </Match>
      </Switch>
    </>
  )
}

function Nothing(props: { readonly place: Place }) {
  const t = useWords(workWords)
  const words = () => empty[props.place.view()]
  const wayOn = () => (props.place.view() === 'mine' ? 'claimable' : 'all')
  return (
    <Show
      when={props.place.page() === 1}
      fallback={
        <Empty
          title={t.emptyPage()}
          action={<ButtonLink href={props.place.pageHref(1, undefined)}>{t.firstPage()}</ButtonLink>}
        />
      }
    >
      <Empty
        title={t[words()[0]]()}
        text={t[words()[1]]()}
        action={
          <Show when={props.place.view() !== 'all'}>
            <ButtonLink href={props.place.viewHref(wayOn())}>
              {wayOn() === 'claimable' ? t.toClaimable() : t.toAll()}
            </ButtonLink>
          </Show>
        }
      />
    </Show>
  )
}
