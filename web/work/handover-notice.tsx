import { Match, Switch } from 'solid-js'
import { useMe } from '#web/kernel/session.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { Alert } from '#web/ui/alert.tsx'
import { deadlineWords } from '#web/work/spoken.ts'
import { taskWords } from '#web/work/task-words.ts'
import { workWords } from '#web/work/work-words.ts'
import type { Handover } from '#shared/work/handover.ts'
import type { TaskDetail } from '#shared/work/task-view.ts'

/** What became of the last hand-over: who is waited for until when, or why it came back. */
export function HandoverNotice(props: { readonly task: TaskDetail; readonly now: string }) {
  const t = useWords(taskWords)
  const w = useWords(workWords)
  const me = useMe()
  const last = (state: Handover['state']) => {
    const handover = props.task.handover
    return handover?.state === state && handover.from === props.task.holder ? handover : undefined
  }
  const mine = (state: Handover['state']) => {
    const handover = last(state)
    return handover?.from === me().person ? handover : undefined
  }
  const pending = () => {
    const handover = props.task.state === 'HANDOVER_PENDING' ? last('PENDING') : undefined
    return handover?.to === me().person ? undefined : handover
  }
  return (
    <Switch>
      <Match when={pending()}>
        {(handover) => (
          <Alert kind="info">
            <p>
              <strong>
                {t.waitingFor(handover().toName, deadlineWords(w, handover().deadline, me().zone, props.now))}
              </strong>
            </p>
            <p>{handover().from === me().person ? t.stillYours() : t.stillTheirs(handover().fromName)}</p>
          </Alert>
        )}
      </Match>
      <Match when={mine('REFUSED')}>
        {(handover) => (
          <Alert kind="warning">
            <p>
              <strong>{t.refusedBy(handover().toName)}</strong>
            </p>
            <p>{handover().reason}</p>
            <p>{t.staysWithYou()}</p>
          </Alert>
        )}
      </Match>
      <Match when={mine('LAPSED')}>
        {(handover) => (
          <Alert kind="warning">
            <p>
              <strong>{t.unanswered(handover().toName)}</strong>
            </p>
            <p>{t.staysWithYou()}</p>
          </Alert>
        )}
      </Match>
    </Switch>
  )
}
