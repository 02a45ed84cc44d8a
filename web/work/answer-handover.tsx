import { createSignal, onMount, Show } from 'solid-js'
import { useNow } from '#web/kernel/clock.ts'
import { createIntent } from '#web/kernel/create-intent.ts'
import { useMe } from '#web/kernel/session.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { announce } from '#web/ui/announce.ts'
import { Button } from '#web/ui/button.tsx'
import { Cluster, Form, Stack, StickyActions } from '#web/ui/layout.tsx'
import { Section } from '#web/ui/section.tsx'
import { TextArea } from '#web/ui/text-area.tsx'
import type { Offers } from '#web/work/create-task.ts'
import { HandoverText } from '#web/work/handover-text.tsx'
import { reasonFault } from '#web/work/text-faults.ts'
import { deadlineWords, untilWords } from '#web/work/spoken.ts'
import styles from '#web/work/task.module.css'
import { workApi } from '#web/work/work-api.ts'
import { WorkNotice } from '#web/work/work-notice.tsx'
import { taskWords } from '#web/work/task-words.ts'
import { workWords } from '#web/work/work-words.ts'
import type { Handover } from '#shared/work/handover.ts'
import type { TaskDetail } from '#shared/work/task-view.ts'

type AnswerProps = { readonly task: TaskDetail; readonly offers: Offers; readonly onChanged: () => void }

/** Terima serah terima: what I would take over, until when I may answer, and both answers. */
export const AnswerHandover = (props: AnswerProps) => (
  <Show when={props.offers.answer()}>{(handover) => <Answer {...props} handover={handover()} />}</Show>
)

/** What I was told when I took the task over; it stays readable while I hold it. */
export function HandoverNote(props: { readonly task: TaskDetail; readonly isMine: boolean }) {
  const t = useWords(taskWords)
  const taken = () => {
    const handover = props.task.handover
    return props.isMine && handover?.state === 'ACCEPTED' && handover.to === props.task.holder ? handover : undefined
  }
  return (
    <Show when={taken()}>
      {(handover) => (
        <Section title={t.noteFrom(handover().fromName)} size="small">
          <HandoverText handover={handover()} steps={[]} />
        </Section>
      )}
    </Show>
  )
}

function Answer(props: AnswerProps & { readonly handover: Handover }) {
  const t = useWords(taskWords)
  const w = useWords(workWords)
  const me = useMe()
  const now = useNow()
  const [isRefusing, setRefusing] = createSignal(false)
  let actions: HTMLElement | undefined
  const closeRefusal = () => {
    setRefusing(false)
    actions?.querySelectorAll('button')[1]?.focus()
  }
  const [accept, accepting] = createIntent((input: Parameters<typeof workApi.acceptHandover>[0], options) =>
    workApi.acceptHandover(input, options),
  )
  const press = async () => {
    const result = await accept({ id: props.task.id, handover: props.handover.id })
    if (result.ok) announce(t.accepted(untilWords(w, result.answer.leaseUntil, me().zone, now())))
    props.onChanged()
  }
  const until = () => deadlineWords(w, props.handover.deadline, me().zone, now())
  return (
    <div class={styles.answer} ref={(element) => (actions = element)}>
      <Section title={t.handFrom(props.handover.fromName)} size="small">
        <HandoverText handover={props.handover} steps={props.task.steps} />
      </Section>
      <p class="small">
        <strong>{t.answerBy(until())}</strong> {t.nowWith(props.handover.fromName)}
      </p>
      <WorkNotice refused={accepting.refused()} onRetry={props.onChanged} />
      <Show
        when={isRefusing()}
        fallback={
          <StickyActions>
            <Button look="primary" busy={accepting.busy()} onClick={() => void press()}>
              {t.accept()}
              <span class="visually-hidden">{t.acceptNamed(props.task.title).slice(t.accept().length)}</span>
            </Button>
            <Button onClick={() => setRefusing(true)}>
              {t.refuse()}
              <span class="visually-hidden">{t.refuseNamed(props.task.title).slice(t.refuse().length)}</span>
            </Button>
          </StickyActions>
        }
      >
        <Refuse {...props} onClose={closeRefusal} />
      </Show>
    </div>
  )
}

function Refuse(props: AnswerProps & { readonly handover: Handover; readonly onClose: () => void }) {
  const t = useWords(taskWords)
  const [reason, setReason] = createSignal('')
  const [fault, setFault] = createSignal<string>()
  const [refuse, refusing] = createIntent((input: Parameters<typeof workApi.refuseHandover>[0], options) =>
    workApi.refuseHandover(input, options),
  )
  const id = () => `refuse-${props.handover.id}`
  onMount(() => document.getElementById(id())?.focus())
  const send = async () => {
    const wrong = reasonFault(t, reason(), t.refuseMissing())
    setFault(wrong)
    if (wrong !== undefined) {
      document.getElementById(id())?.focus()
      return
    }
    const { fromName } = props.handover
    const result = await refuse({ id: props.task.id, handover: props.handover.id, reason: reason() })
    if (result.ok) announce(t.refused(fromName))
    props.onChanged()
  }
  return (
    <Form onSubmit={() => void send()} label={t.refuseNamed(props.task.title)}>
      <TextArea
        id={id()}
        label={t.refuseReason()}
        hint={t.refuseHint(props.handover.fromName)}
        value={reason()}
        onInput={setReason}
        error={fault()}
      />
      <Stack gap={3}>
        <WorkNotice refused={refusing.refused()} onRetry={props.onChanged} />
        <Cluster>
          <Button type="submit" look="primary" busy={refusing.busy()}>
            {t.sendRefusal()}
          </Button>
          <Button onClick={props.onClose}>{t.cancel()}</Button>
        </Cluster>
      </Stack>
    </Form>
  )
}
