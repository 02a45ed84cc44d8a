import { Match, Show, Switch } from 'solid-js'
import { useMe } from '#web/kernel/session.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { Avatar, Person } from '#web/ui/avatar.tsx'
import { StateWord } from '#web/ui/state.tsx'
import { sinceWords, untilWords } from '#web/work/spoken.ts'
import { stateName } from '#web/work/task-state.ts'
import { workWords } from '#web/work/work-words.ts'
import { isOverdue } from '#shared/work/due.rules.ts'
import type { TaskRow } from '#shared/work/task-view.ts'

/** Whose desk, in the words of a row: nobody's, mine until when, somebody else's since when. */
export function RowHolder(props: { readonly row: TaskRow; readonly now: string; readonly isExcluded: boolean }) {
  const t = useWords(workWords)
  const me = useMe()
  const name = () => props.row.holderName ?? ''
  const until = () => props.row.leaseUntil && untilWords(t, props.row.leaseUntil, me().zone, props.now)
  const isLapsed = () => (props.row.leaseUntil ?? '~') < props.now
  const isMine = () => props.row.holder === me().person
  const receiver = () => props.row.receiverName ?? ''
  const since = () => props.row.since && t.heldSince(sinceWords(props.row.since, me().zone, props.now))
  return (
    <>
      <Show when={isOverdue(props.row, props.now) && props.row.state !== 'READY'}>
        <StateWord state={stateName(props.row.state)} />
      </Show>
      <Switch fallback={<Person name={name()} note={since()} />}>
        <Match when={props.isExcluded && props.row.state === 'READY'}>
          <span class="truncate">{t.notForYou()}</span>
        </Match>
        <Match when={props.row.holder === undefined}>
          <span class="truncate">{t.free()}</span>
        </Match>
        <Match when={props.row.state === 'HANDOVER_PENDING'}>
          <Show when={isMine()} fallback={<Person name={name()} note={t.waitingFor(receiver())} />}>
            <Mine words={t.yours(t.waitingFor(receiver()))} />
          </Show>
        </Match>
        <Match when={isLapsed() && until()}>
          {(ended) => <span class="truncate">{t.lapsed(isMine() ? t.you() : name(), ended())}</span>}
        </Match>
        <Match when={isMine()}>
          <Mine words={until() === undefined ? t.you() : t.yours(t.upTo(until() ?? ''))} />
        </Match>
      </Switch>
    </>
  )
}

function Mine(props: { readonly words: string }) {
  const me = useMe()
  return (
    <>
      <Avatar name={me().name} />
      <span class="truncate">{props.words}</span>
    </>
  )
}
