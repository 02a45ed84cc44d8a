import { useNavigate } from '@solidjs/router'
import { createSignal, Show, untrack } from 'solid-js'
import { queueAddress, taskAddress } from '#web/kernel/addresses.ts'
import { useNow } from '#web/kernel/clock.ts'
import { createIntent } from '#web/kernel/create-intent.ts'
import { createKept } from '#web/kernel/create-kept.ts'
import { useFieldSentence } from '#web/kernel/refusal-notice.tsx'
import { useMe } from '#web/kernel/session.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { announce } from '#web/ui/announce.ts'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { ErrorSummary, type FormError } from '#web/ui/error-summary.tsx'
import { useFrame } from '#web/ui/frame-options.ts'
import { Form, Page, StickyActions } from '#web/ui/layout.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { usePageTitle } from '#web/ui/page-title.ts'
import { createPlace, type NamedQueue } from '#web/work/create-place.ts'
import { NewTaskFields } from '#web/work/new-task-fields.tsx'
import { cleanTask, noTask, taskFaults, taskFields } from '#web/work/task-draft.ts'
import { faultOf } from '#web/work/text-faults.ts'
import { workApi } from '#web/work/work-api.ts'
import { WorkNotice } from '#web/work/work-notice.tsx'
import { taskWords } from '#web/work/task-words.ts'
import { workWords } from '#web/work/work-words.ts'
import { dayIn } from '#shared/calendar/day.ts'
import type { IndicatorId } from '#shared/performance/indicator.ts'

/** Buat tugas: a task of my own for one of my queues. */
export default function NewTaskPage() {
  const t = useWords(taskWords)
  const w = useWords(workWords)
  const place = createPlace()
  return (
    <Page reading>
      <Show
        when={place.queue()}
        fallback={
          <>
            <PageHead title={t.newTask()} />
            <Empty title={w.noQueue()} text={w.noQueueText()} />
          </>
        }
      >
        {(queue) => <NewTask queue={queue()} queues={place.queues()} />}
      </Show>
    </Page>
  )
}

function NewTask(props: { readonly queue: NamedQueue; readonly queues: readonly NamedQueue[] }) {
  const t = useWords(taskWords)
  const w = useWords(workWords)
  const me = useMe()
  const now = useNow()
  const navigate = useNavigate()
  const fieldSentence = useFieldSentence()
  const [draft, setDraft, forget] = createKept(`task.${me().person}`, noTask, cleanTask)
  const [chosen, setChosen] = createSignal(untrack(() => props.queue.id))
  const queue = () => props.queues.find(({ id }) => id === chosen()) ?? props.queue
  const [errors, setErrors] = createSignal<readonly FormError[]>([])
  const [add, adding] = createIntent((input: Parameters<typeof workApi.add>[0], options) => workApi.add(input, options))

  const serverFaults = (tells: Readonly<Record<string, unknown>>): readonly FormError[] =>
    (['title', 'due', 'points'] as const).flatMap((field) => {
      const fault = faultOf(tells, field)
      return fault ? [{ field: taskFields[field], text: fieldSentence({ path: field, ...fault }) }] : []
    })
  const send = async () => {
    const wrong = taskFaults(t, draft(), dayIn(queue().zone, now()))
    setErrors(wrong)
    if (wrong.length > 0) return
    const { title, about, due, points, priority, indicator, steps } = draft()
    const result = await add({
      queue: queue().id,
      title,
      description: about,
      due,
      points: Number(points),
      priority: Number(priority),
      steps: steps.filter((step) => step.title.trim() !== '').map((step) => ({ ...step })),
      ...(indicator !== '' && { indicator: indicator as IndicatorId }),
    })
    if (!result.ok) {
      setErrors(serverFaults(result.tells))
      return
    }
    forget()
    announce(t.created(result.answer.number))
    navigate(taskAddress(result.answer.id))
  }
  usePageTitle(t.newTask, () => errors().length > 0)
  useFrame(() => ({ title: t.newTask(), back: { href: queueAddress, text: w.queue() } }))

  return (
    <>
      <ErrorSummary errors={errors()} />
      <PageHead
        title={t.newTask()}
        parent={{ href: queueAddress, text: w.queue() }}
        lead={<p>{t.newTaskLead(queue().name)}</p>}
      />
      <Form onSubmit={() => void send()} label={t.newTask()}>
        <NewTaskFields
          draft={draft()}
          onChange={(fields) => setDraft((before) => ({ ...before, ...fields }))}
          errorOf={(field) => errors().find((error) => error.field === field)?.text}
          queue={queue()}
          queues={props.queues}
          onQueue={setChosen}
        />
        <Show when={errors().length === 0}>
          <WorkNotice refused={adding.refused()} onRetry={() => void send()} />
        </Show>
        <StickyActions>
          <Button type="submit" look="primary" busy={adding.busy()}>
            {t.newTask()}
          </Button>
          <ButtonLink href={queueAddress}>{t.cancel()}</ButtonLink>
        </StickyActions>
      </Form>
    </>
  )
}
