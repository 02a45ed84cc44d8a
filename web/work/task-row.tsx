import { Show } from 'solid-js'
import { taskAddress } from '#web/kernel/addresses.ts'
import { useNow } from '#web/kernel/clock.ts'
import { useMe } from '#web/kernel/session.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { Row } from '#web/ui/rows.tsx'
import { StateWord } from '#web/ui/state.tsx'
import { Due } from '#web/work/due.tsx'
import { useIndicatorCode } from '#web/work/indicator-names.ts'
import { useEnding } from '#web/work/lease-ending.ts'
import { deadlineWords } from '#web/work/spoken.ts'
import { askingState } from '#web/work/task-state.ts'
import { workWords } from '#web/work/work-words.ts'
import type { Handover } from '#shared/work/handover.ts'
import type { TaskRow as Task } from '#shared/work/task-view.ts'

/** A task of mine in a list outside of the queue: what it asks for stands at the end. */
export function TaskRow(props: { readonly row: Task }) {
  const t = useWords(workWords)
  const now = useNow()
  const ending = useEnding(() => props.row, now)
  const code = useIndicatorCode(() => props.row.indicator)
  const state = () => askingState(props.row, now())
  return (
    <Row
      title={props.row.title}
      href={taskAddress(props.row.id)}
      state={state()}
      meta={
        <span class="dots">
          <Show when={code()} fallback={<span class="code">{props.row.number}</span>}>
            {(known) => <span>{known()}</span>}
          </Show>
          <span>{props.row.queueName}</span>
          <Show when={ending()}>{(until) => <span>{t.timeEnds(until())}</span>}</Show>
        </span>
      }
      end={state() === 'returned' ? <StateWord state="returned" /> : <Due task={props.row} now={now()} />}
    />
  )
}

/** A hand-over that waits for my answer. */
export function HandoverRow(props: { readonly handover: Handover }) {
  const t = useWords(workWords)
  const me = useMe()
  const now = useNow()
  return (
    <Row
      title={t.handNamed(props.handover.title)}
      href={taskAddress(props.handover.task)}
      icon="transfer"
      meta={t.handFrom(props.handover.fromName, deadlineWords(t, props.handover.deadline, me().zone, now()))}
    />
  )
}
