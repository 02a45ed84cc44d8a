import { Show } from 'solid-js'
import { useMe } from '#web/kernel/session.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { StateBadge } from '#web/ui/state.tsx'
import { untilWords } from '#web/work/spoken.ts'
import { stateName } from '#web/work/task-state.ts'
import { workWords } from '#web/work/work-words.ts'
import { daysLate, isOverdue } from '#shared/work/due.rules.ts'
import { working } from '#shared/work/task.lifecycle.ts'
import type { TaskDetail } from '#shared/work/task-view.ts'

/** The badges of a task, and until when its holder has it. */
export function TaskStates(props: { readonly task: TaskDetail; readonly now: string }) {
  const t = useWords(workWords)
  const me = useMe()
  const lease = () => ((working as readonly string[]).includes(props.task.state) ? props.task.leaseUntil : undefined)
  const words = (until: string) => {
    const spoken = untilWords(t, until, me().zone, props.now)
    if (until >= props.now) return t.heldUntil(spoken)
    return props.task.holder === me().person ? t.yourTimeOver(spoken) : t.lapsed(props.task.holderName ?? '', spoken)
  }
  return (
    <>
      <StateBadge state={stateName(props.task.state)} />
      <Show when={isOverdue(props.task, props.now)}>
        <StateBadge state="overdue" days={daysLate(props.task, props.now)} />
      </Show>
      <Show when={lease()}>{(until) => <span class="small muted num">{words(until())}</span>}</Show>
    </>
  )
}
