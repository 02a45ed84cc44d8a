import { useNavigate, useParams } from '@solidjs/router'
import { createEffect, createSignal, on, Show } from 'solid-js'
import { taskAddress } from '#web/kernel/addresses.ts'
import { useNow } from '#web/kernel/clock.ts'
import { createWide } from '#web/kernel/create-wide.ts'
import { formatNumber, formatTime } from '#web/kernel/format.ts'
import { later } from '#web/kernel/later.tsx'
import { useMe } from '#web/kernel/session.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { useFrame } from '#web/ui/frame-options.ts'
import { Page } from '#web/ui/layout.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { usePageTitle } from '#web/ui/page-title.ts'
import { Pagination } from '#web/ui/pagination.tsx'
import { ListFoot, Split } from '#web/ui/split.tsx'
import { createCounts } from '#web/work/create-counts.ts'
import { createPlace, type NamedQueue, type Place } from '#web/work/create-place.ts'
import { createQueueList } from '#web/work/create-queue-list.ts'
import { keepFocus } from '#web/work/keep-focus.ts'
import { rememberNext, stopOf } from '#web/work/page-trail.ts'
import { QueueHead } from '#web/work/queue-head.tsx'
import { QueueRows } from '#web/work/queue-list.tsx'
import { viewWord } from '#web/work/views.ts'
import { workWords } from '#web/work/work-words.ts'

// The detail comes with the first row that somebody turns to; the list does not wait for it.
const TaskPane = later(async () => ({ default: (await import('#web/work/task-pane.tsx')).TaskPane }))

/** Antrean kerja: one page of a queue, and from 1024 px the chosen task beside it. */
export default function QueuePage() {
  const t = useWords(workWords)
  const place = createPlace()
  usePageTitle(t.queue)
  return (
    <Show
      when={place.queue()}
      fallback={
        <Page>
          <PageHead title={t.queue()} />
          <Empty title={t.noQueue()} text={t.noQueueText()} />
        </Page>
      }
    >
      {(queue) => <OneQueue place={place} queue={queue()} />}
    </Show>
  )
}

function OneQueue(props: { readonly place: Place; readonly queue: NamedQueue }) {
  const t = useWords(workWords)
  const me = useMe()
  const now = useNow()
  const isWide = createWide()
  const navigate = useNavigate()
  const params = useParams<{ id?: string }>()
  const [isFocusWanted, wantFocus] = createSignal(false)
  let rows: HTMLDivElement | undefined
  let isTurned = false

  const view = () => props.place.view()
  const page = () => props.place.page()
  const counts = createCounts(() => props.queue.id)
  const where = () => {
    const cursor = props.place.cursor()
    return { queue: props.queue.id, view: view(), ...(cursor !== undefined && { cursor }) }
  }
  const list = createQueueList(where, (change) => keepFocus(rows, change))
  const key = () => `${props.queue.id} ${view()}`
  const links = () => counts.links(props.place.viewHref, view())
  const hrefOf = (task: string) => (isWide() ? props.place.besideHref(task) : taskAddress(task))

  createEffect(() => {
    const shown = list.value()
    if (shown) rememberNext(key(), page(), shown.next, shown.size)
  })
  // A page that was turned: the link that was pressed may be gone, so the focus goes to the head of the list.
  createEffect(on(page, () => (isTurned = true), { defer: true }))
  createEffect(() => {
    if (!list.value() || !isTurned) return
    isTurned = false
    document.querySelector<HTMLElement>('main h1')?.focus()
  })
  createEffect(() => {
    if (params.id !== undefined && !isWide()) navigate(taskAddress(params.id), { replace: true })
  })
  usePageTitle(() => (page() > 1 ? t.pageTitle(viewWord(t, view()), page()) : viewWord(t, view())))
  useFrame(() => ({ isFixed: true, title: t.queue(), views: links() }))

  const range = () => {
    const start = stopOf(key(), page())?.start
    const shown = list.value()?.rows.length ?? 0
    if (start === undefined || shown === 0) return page() > 1 ? t.pageNumber(page()) : ''
    const of = counts.spoken(view()) || formatNumber(start + shown)
    return t.range(formatNumber(start + 1), formatNumber(start + shown), of)
  }
  const before = () => {
    const stop = page() > 1 ? stopOf(key(), page() - 1) : undefined
    return stop && props.place.pageHref(page() - 1, stop.cursor)
  }
  const after = () => {
    const next = list.value()?.next
    return next === undefined ? undefined : props.place.pageHref(page() + 1, next)
  }
  const goBack = () => rows?.querySelector<HTMLElement>('a[aria-current]')?.focus()

  return (
    <Split
      isDetailOpen={false}
      list={
        <>
          <QueueHead
            place={props.place}
            count={counts.spoken(view())}
            views={links()}
            asOf={list.at() && formatTime(list.at() ?? '', me().zone)}
          />
          <QueueRows
            list={list}
            place={props.place}
            count={counts.spoken(view())}
            now={now()}
            selected={params.id}
            hrefOf={hrefOf}
            onTurn={() => {
              if (isWide()) void TaskPane.preload()
            }}
            onOpen={() => wantFocus(isWide())}
            onTaken={(task, isOther) => {
              counts.refresh()
              wantFocus(isOther)
              if (isOther || isWide()) navigate(hrefOf(task))
            }}
            ref={(element) => (rows = element)}
          />
          <Show when={list.value()?.rows.length}>
            <ListFoot>
              <Pagination range={range()} previous={before()} next={after()} />
            </ListFoot>
          </Show>
        </>
      }
      detail={
        <Show when={params.id} fallback={<Unchosen />}>
          {(id) => (
            <TaskPane
              id={id()}
              isFocusWanted={isFocusWanted()}
              onFocused={() => wantFocus(false)}
              onEscape={goBack}
              onChanged={() => {
                list.refresh()
                counts.refresh()
              }}
            />
          )}
        </Show>
      }
    />
  )
}

function Unchosen() {
  const t = useWords(workWords)
  return (
    <Page>
      <Empty title={t.pickTask()} />
    </Page>
  )
}
