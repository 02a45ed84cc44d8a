import { Show } from 'solid-js'
import { useMe } from '#web/kernel/session.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { classes } from '#web/ui/classes.ts'
import { StateWord } from '#web/ui/state.tsx'
import { Tag } from '#web/ui/tag.tsx'
import { TaskAction, TaskRow as Row } from '#web/ui/task-row.tsx'
import type { QueueList } from '#web/work/create-queue-list.ts'
import { createRenewal } from '#web/work/create-renewal.ts'
import { createRowClaim } from '#web/work/create-row-claim.ts'
import { Due } from '#web/work/due.tsx'
import { useIndicatorCode } from '#web/work/indicator-names.ts'
import { keepInRow } from '#web/work/keep-focus.ts'
import styles from '#web/work/queue.module.css'
import { RowHolder } from '#web/work/row-holder.tsx'
import { rowState } from '#web/work/task-state.ts'
import { useWorkSentence } from '#web/work/work-notice.tsx'
import { workWords } from '#web/work/work-words.ts'
import type { TaskRow } from '#shared/work/task-view.ts'

type QueueRowProps = {
  readonly row: TaskRow
  readonly href: string
  readonly isSelected: boolean
  readonly now: string
  readonly list: QueueList
  readonly onTaken: (task: string, isOther: boolean) => void
}

/** A task in the list; "Ambil" is offered by the rule that the table enforces, and who was faster is said in the row. */
export function QueueRow(props: QueueRowProps) {
  const t = useWords(workWords)
  const me = useMe()
  const claim = createRowClaim({
    row: () => props.row,
    list: () => props.list,
    now: () => props.now,
    onTaken: (task, isOther) => props.onTaken(task, isOther),
  })
  const renewal = createRenewal({
    task: () => props.row,
    now: () => props.now,
    onKept: (leaseUntil) => keepInRow(() => props.list.patch(props.row.id, { leaseUntil })),
  })
  const sentence = useWorkSentence()
  const why = () => {
    const refused = renewal.refused()
    return claim.why() ?? (refused && sentence(refused))
  }
  const code = useIndicatorCode(() => props.row.indicator)
  const isAnother = () => claim.act() === 'another'
  return (
    <Row
      title={props.row.title}
      href={props.href}
      state={rowState(props.row, props.now)}
      selected={props.isSelected}
      held={props.row.holder !== undefined && props.row.holder !== me().person}
      due={<Due task={props.row} now={props.now} />}
      meta={
        <>
          <Show when={code()} fallback={<span class={classes('code', styles.number)}>{props.row.number}</span>}>
            {(known) => <Tag>{known()}</Tag>}
          </Show>
          <Show when={renewal.ending()}>
            <StateWord state="time_ending" />
          </Show>
          <RowHolder row={props.row} now={props.now} isExcluded={props.row.excluded.includes(me().person)} />
        </>
      }
      action={
        <>
          <Show when={claim.act()}>
            <TaskAction
              label={isAnother() ? t.anotherFor(props.row.title) : t.claimNamed(props.row.title)}
              busy={claim.busy()}
              onClick={claim.press}
            >
              {isAnother() ? t.another() : t.claim()}
            </TaskAction>
          </Show>
          <Show when={renewal.ending()}>
            <TaskAction label={t.renewNamed(props.row.title)} busy={renewal.busy()} onClick={renewal.press}>
              {t.renew()}
            </TaskAction>
          </Show>
          <Show when={why()}>{(text) => <p class={styles.why}>{text()}</p>}</Show>
        </>
      }
    />
  )
}
