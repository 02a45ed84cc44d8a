import { Show } from 'solid-js'
import { StateWord } from '#web/ui/state.tsx'
import { dueWord } from '#web/work/task-state.ts'
import type { Task } from '#shared/work/task.ts'

/** The due word at the end of a row: "Terlambat 2 hari", "Hari ini", "26 Nov". */
export function Due(props: { readonly task: Pick<Task, 'due' | 'zone' | 'state'>; readonly now: string }) {
  const word = () => dueWord(props.task, props.now)
  const flag = () => {
    const given = word()
    return 'flag' in given ? given : undefined
  }
  const date = () => {
    const given = word()
    return 'date' in given ? given.date : ''
  }
  return (
    <Show when={flag()} fallback={<span class="num">{date()}</span>}>
      {(known) => {
        const days = () => {
          const given = known()
          return given.flag === 'overdue' ? given.days : 0
        }
        return <StateWord state={known().flag} days={days()} />
      }}
    </Show>
  )
}
