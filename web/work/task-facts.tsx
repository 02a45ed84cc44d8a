import { Show } from 'solid-js'
import { indicatorAddress, originAddress } from '#web/kernel/addresses.ts'
import { formatCalendarDate, formatNumber } from '#web/kernel/format.ts'
import { useMe } from '#web/kernel/session.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { Person } from '#web/ui/avatar.tsx'
import { Facts } from '#web/ui/facts.tsx'
import { useIndicatorName } from '#web/work/indicator-names.ts'
import { lastedWords } from '#web/work/desk.ts'
import { sinceWords, zoneName } from '#web/work/spoken.ts'
import styles from '#web/work/task.module.css'
import { taskWords } from '#web/work/task-words.ts'
import { workWords } from '#web/work/work-words.ts'
import type { Origin } from '#shared/work/task.ts'
import type { TaskDetail } from '#shared/work/task-view.ts'

type TaskFactsProps = {
  readonly task: TaskDetail
  readonly now: string
  /** Beside a list the desk is one line; the page has the strip. */
  readonly withDesk?: boolean
}

/** When it is due, what it counts toward, where it came from. */
export function TaskFacts(props: TaskFactsProps) {
  const t = useWords(taskWords)
  return (
    <Facts
      facts={[
        props.withDesk === true && { term: t.atDesk(), value: <AtDesk task={props.task} now={props.now} /> },
        { term: t.due(), value: t.dueOn(formatCalendarDate(props.task.due), zoneName(props.task.zone)) },
        { term: t.countsToward(), value: <Indicator id={props.task.indicator} /> },
        props.task.origin && { term: t.origin(), value: <OriginLink origin={props.task.origin} /> },
        { term: t.points(), value: formatNumber(props.task.points) },
      ]}
    />
  )
}

function OriginLink(props: { readonly origin: Origin }) {
  const t = useWords(taskWords)
  return <a href={originAddress(props.origin)}>{props.origin.decision ? t.fromDecision() : t.fromMeeting()}</a>
}

function AtDesk(props: { readonly task: TaskDetail; readonly now: string }) {
  const t = useWords(taskWords)
  const w = useWords(workWords)
  const me = useMe()
  const stay = () => props.task.custody.at(-1)
  return (
    <Show when={stay()}>
      {(last) => (
        <span class={styles.line}>
          <Show when={last().at === 'desk'} fallback={t.inQueue(last().name)}>
            <Person name={last().name} />
          </Show>
          <span class="muted num">
            {t.since(sinceWords(last().from, me().zone, props.now))},{' '}
            {lastedWords(w, last(), props.task.zone, props.now)}
          </span>
        </span>
      )}
    </Show>
  )
}

function Indicator(props: { readonly id: string | undefined }) {
  const t = useWords(taskWords)
  const name = useIndicatorName(() => props.id)
  return (
    <Show when={props.id} fallback={t.countsNowhere()}>
      {(id) => <a href={indicatorAddress(id())}>{name() ?? t.openIndicator()}</a>}
    </Show>
  )
}
