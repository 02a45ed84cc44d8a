import { useParams } from '@solidjs/router'
import { createEffect, createMemo, Match, Show, Switch, type JSX } from 'solid-js'
import { outputAddress, ownDocument, taskAddress } from '#web/kernel/addresses.ts'
import { createFresh } from '#web/kernel/create-fresh.ts'
import { onChange, watch } from '#web/kernel/live.ts'
import { useMe } from '#web/kernel/session.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { outputsApi } from '#web/outputs/outputs-api.ts'
import { OutputsNotice } from '#web/outputs/outputs-notice.tsx'
import { submitWords } from '#web/outputs/submit-words.ts'
import { SubmitForm } from '#web/outputs/submit-form.tsx'
import { performanceApi } from '#web/performance/performance-api.ts'
import { ButtonLink } from '#web/ui/button.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { useFrame } from '#web/ui/frame-options.ts'
import { Cluster, Page } from '#web/ui/layout.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { usePageTitle } from '#web/ui/page-title.ts'
import { createLease } from '#web/work/create-lease.ts'
import { workApi } from '#web/work/work-api.ts'
import type { OutputId } from '#shared/outputs/output.ts'
import { working } from '#shared/work/task.lifecycle.ts'
import type { TaskDetail } from '#shared/work/task-view.ts'
import type { TaskId } from '#shared/work/task.ts'

/** Serahkan hasil: for the holder of an open task; everybody else reads who holds it. */
export default function SubmitPage() {
  const t = useWords(submitWords)
  const me = useMe()
  const params = useParams<{ id: string }>()
  const task = createFresh(
    () => params.id as TaskId,
    (id) => workApi.task({ id }),
  )
  onChange(() => [params.id], task.refresh)
  createEffect(() => watch(params.id))
  createLease({
    task: task.value,
    me: () => me().person,
    onKept: (leaseUntil) => task.change('value', { leaseUntil }),
    onLost: task.refresh,
  })
  return (
    <Page>
      <Switch fallback={<Loading heading={t.title()} lines={8} />}>
        <Match when={task.value()}>{(known) => <Loaded task={known()} />}</Match>
        <Match when={task.refused()}>
          {(refused) => (
            <>
              <Head />
              <OutputsNotice refused={refused()} onRetry={task.refresh} />
            </>
          )}
        </Match>
      </Switch>
      <Show when={!task.value()}>
        <Title text={t.title()} />
      </Show>
    </Page>
  )
}

const isWorking = ({ state }: TaskDetail) => (working as readonly string[]).includes(state)

function Loaded(props: { readonly task: TaskDetail }) {
  const t = useWords(submitWords)
  const me = useMe()
  const countable = createFresh(
    () => 'countable',
    () => performanceApi.countable(),
  )
  const output = createFresh(
    () => props.task.output,
    async (id) => (id === undefined ? {} : { detail: await outputsApi.output({ id: id as OutputId }) }),
  )
  const mayWrite = () => props.task.holder === me().person && isWorking(props.task)
  // Once somebody writes here, the form stays: what was typed is never taken from the screen.
  const isOpen = createMemo((wasOpen: boolean) => wasOpen || mayWrite(), false)
  const why = () => {
    if (props.task.holder === undefined) return t.notYoursFree()
    return props.task.holder === me().person ? t.notOpen() : t.notYoursHeld(props.task.holderName ?? '')
  }
  const ready = () => {
    const [rows, found] = [countable.value(), output.value()]
    return rows && found ? { countable: rows, output: found.detail } : undefined
  }
  return (
    <Show when={isOpen()} fallback={<Closed task={props.task} why={why()} />}>
      <Switch fallback={<Loading heading={t.title()} lines={8} />}>
        <Match when={ready()}>
          {(known) => (
            <SubmitForm
              task={props.task}
              countable={known().countable}
              output={known().output}
              blocked={mayWrite() ? undefined : why()}
            />
          )}
        </Match>
        <Match when={countable.refused() ?? output.refused()}>
          {(refused) => (
            <>
              <Head />
              <OutputsNotice
                refused={refused()}
                onRetry={() => {
                  countable.refresh()
                  output.refresh()
                }}
              />
            </>
          )}
        </Match>
      </Switch>
    </Show>
  )
}

/** Why nothing can be handed in here now, and the way on. */
function Closed(props: { readonly task: TaskDetail; readonly why: string }) {
  const t = useWords(submitWords)
  const me = useMe()
  const isMine = () => props.task.holder === me().person
  const handedIn = () =>
    props.task.state === 'SUBMITTED' || props.task.state === 'DONE' ? props.task.output : undefined
  return (
    <>
      <Head />
      <Title text={t.title()} back={taskAddress(props.task.id)} />
      <Empty
        icon="file-text"
        title={handedIn() ? t.handedIn() : isMine() ? t.notOpen() : t.notYours()}
        text={handedIn() ? t.handedInText() : props.why}
        action={
          <Cluster>
            <Show when={handedIn()}>
              {(output) => (
                <ButtonLink look="primary" href={outputAddress(output())} rel={ownDocument}>
                  {t.openOutput()}
                </ButtonLink>
              )}
            </Show>
            <ButtonLink href={taskAddress(props.task.id)}>{t.toTask()}</ButtonLink>
          </Cluster>
        }
      />
    </>
  )
}

function Head(): JSX.Element {
  const t = useWords(submitWords)
  return <PageHead title={t.title()} />
}

function Title(props: { readonly text: string; readonly back?: string }): JSX.Element {
  const t = useWords(submitWords)
  usePageTitle(() => props.text)
  useFrame(() => ({ title: props.text, ...(props.back && { back: { href: props.back, text: t.toTask() } }) }))
  return undefined
}
