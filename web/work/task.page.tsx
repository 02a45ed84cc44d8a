import { useLocation, useNavigate, useParams } from '@solidjs/router'
import { Match, Show, Switch, type JSX } from 'solid-js'
import { handOverAddress, queueAddress, releaseAddress, taskAddress } from '#web/kernel/addresses.ts'
import { createWide } from '#web/kernel/create-wide.ts'
import { later } from '#web/kernel/later.tsx'
import { useMe } from '#web/kernel/session.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { useFrame } from '#web/ui/frame-options.ts'
import { Page } from '#web/ui/layout.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { usePageTitle } from '#web/ui/page-title.ts'
import { WithSide } from '#web/ui/split.tsx'
import { createCounts } from '#web/work/create-counts.ts'
import { createLease } from '#web/work/create-lease.ts'
import { createPlace } from '#web/work/create-place.ts'
import { createOffers, createTask } from '#web/work/create-task.ts'
import { TaskBody } from '#web/work/task-body.tsx'
import { WorkNotice } from '#web/work/work-notice.tsx'
import { taskWords } from '#web/work/task-words.ts'
import { workWords } from '#web/work/work-words.ts'
import type { QueueId } from '#shared/people/rights.ts'
import type { TaskDetail } from '#shared/work/task-view.ts'

const HandoverPanel = later(async () => ({ default: (await import('#web/work/handover-panel.tsx')).HandoverPanel }))
const ReleasePanel = later(async () => ({ default: (await import('#web/work/release-panel.tsx')).ReleasePanel }))

/** Detail tugas, with the panel of a hand-over or a return beside it; on a phone that panel is the page. */
export default function TaskPage() {
  const w = useWords(workWords)
  const me = useMe()
  const params = useParams<{ id: string }>()
  const task = createTask(() => params.id)
  createLease({
    task: task.value,
    me: () => me().person,
    onKept: (leaseUntil) => task.change('value', { leaseUntil }),
    onLost: task.refresh,
  })
  usePageTitle(() => task.value()?.title ?? w.detail())
  return (
    <Switch
      fallback={
        <Bare>
          <Loading lines={8} />
        </Bare>
      }
    >
      <Match when={task.value()}>
        {(known) => (
          <Loaded
            task={known()}
            onChanged={task.refresh}
            onStep={(step, done) => task.change('value', 'steps', (each) => each.id === step, { done })}
          />
        )}
      </Match>
      <Match when={task.refused()}>
        {(refused) => (
          <Bare>
            <WorkNotice refused={refused()} onRetry={task.refresh} />
          </Bare>
        )}
      </Match>
    </Switch>
  )
}

/** A page without its task: it is on its way, or could not be loaded. */
function Bare(props: { readonly children: JSX.Element }) {
  const w = useWords(workWords)
  useFrame(() => ({ title: w.detail(), back: { href: queueAddress, text: w.queue() } }))
  return (
    <Page>
      <h1 class="visually-hidden">{w.detail()}</h1>
      {props.children}
    </Page>
  )
}

type PanelName = 'hand-over' | 'release'
type LoadedProps = {
  readonly task: TaskDetail
  readonly onChanged: () => void
  readonly onStep: (step: string, done: boolean) => void
}

function Loaded(props: LoadedProps) {
  const t = useWords(taskWords)
  const w = useWords(workWords)
  const location = useLocation()
  const navigate = useNavigate()
  const isWide = createWide()
  const place = createPlace()
  const offers = createOffers(() => props.task)
  const counts = createCounts(() => props.task.queue as QueueId)
  const home = () => taskAddress(props.task.id)
  const panel = (): PanelName | undefined => {
    if (location.pathname === handOverAddress(props.task.id) && offers.handOver()) return 'hand-over'
    return location.pathname === releaseAddress(props.task.id) && offers.release() ? 'release' : undefined
  }
  const isOpen = () => panel() !== undefined
  const close = () => {
    props.onChanged()
    navigate(home())
  }
  useFrame(() => ({
    isFixed: isOpen(),
    title: props.task.number,
    back: isOpen() ? { href: home(), text: t.backToTask() } : { href: queueAddress, text: w.queue() },
    views: counts.links(place.viewHref, offers.isMine() ? 'mine' : 'all'),
  }))
  return (
    <WithSide side={isOpen() ? <Panel panel={panel()} task={props.task} onDone={close} /> : undefined}>
      <Show when={isWide() || !isOpen()}>
        <TaskBody {...props} offers={offers} isPanelOpen={isOpen()} />
      </Show>
    </WithSide>
  )
}

const Panel = (props: {
  readonly panel: PanelName | undefined
  readonly task: TaskDetail
  readonly onDone: () => void
}): JSX.Element => (
  <Switch>
    <Match when={props.panel === 'hand-over'}>
      <HandoverPanel task={props.task} onDone={props.onDone} />
    </Match>
    <Match when={props.panel === 'release'}>
      <ReleasePanel task={props.task} onDone={props.onDone} />
    </Match>
  </Switch>
)
