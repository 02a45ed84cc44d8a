import { useNavigate, useSearchParams } from '@solidjs/router'
import { createEffect, createMemo, Match, on, onMount, Show, Switch } from 'solid-js'
import { outputAddress, ownDocument, receiptAddress, submitAddress, taskAddress } from '#web/kernel/addresses.ts'
import { createIntent } from '#web/kernel/create-intent.ts'
import { createWide } from '#web/kernel/create-wide.ts'
import { later } from '#web/kernel/later.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { outputsApi } from '#web/outputs/outputs-api.ts'
import { OutputsNotice } from '#web/outputs/outputs-notice.tsx'
import { submitWords } from '#web/outputs/submit-words.ts'
import { StepWhat } from '#web/outputs/step-what.tsx'
import { submissionOf } from '#web/outputs/submit-draft.ts'
import type { Step } from '#web/outputs/submit-faults.ts'
import { SubmitSide } from '#web/outputs/submit-side.tsx'
import { createSubmit, type SubmitProps } from '#web/outputs/submit-state.ts'
import { Alert } from '#web/ui/alert.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { ErrorSummary } from '#web/ui/error-summary.tsx'
import { useFrame } from '#web/ui/frame-options.ts'
import { Columns, Form, Stack, StickyActions } from '#web/ui/layout.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { usePageTitle } from '#web/ui/page-title.ts'
import { Stepper } from '#web/ui/stepper.tsx'
import type { QueueId } from '#shared/people/rights.ts'
import type { PersonId } from '#shared/people/person.ts'

const StepFiles = later(() => import('#web/outputs/step-files.tsx'))
const StepCheck = later(() => import('#web/outputs/step-check.tsx'))

const stepOf = (text: string | readonly string[] | undefined): Step => (text === '2' ? 2 : text === '3' ? 3 : 1)

/** Serahkan hasil in three steps; what is typed and chosen stays on the device until the server has it. */
export function SubmitForm(props: SubmitProps & { readonly blocked: string | undefined }) {
  const t = useWords(submitWords)
  const navigate = useNavigate()
  const [search] = useSearchParams<{ langkah?: string }>()
  const isWide = createWide()
  const submit = createSubmit(props)
  const step = createMemo(() => stepOf(search.langkah))
  const names = () => [t.what(), t.filesAndLinks(), t.checkAnswers()]
  const hrefOf = (of: number) => `${submitAddress(props.task.id)}${of === 1 ? '' : `?langkah=${String(of)}`}`
  const [handIn, handing] = createIntent((input: Parameters<typeof outputsApi.submit>[0], options) =>
    outputsApi.submit(input, options),
  )
  const [again, handingAgain] = createIntent((input: Parameters<typeof outputsApi.resubmit>[0], options) =>
    outputsApi.resubmit(input, options),
  )
  const refused = () => handing.refused() ?? handingAgain.refused()
  const signedOut = () => {
    const isOver = submit.uploads.rows.some((row) => row.refused?.code === 'SIGN_IN')
    return isOver && refused()?.code !== 'SIGN_IN' ? { code: 'SIGN_IN', tells: {} } : undefined
  }

  const send = async () => {
    const chosen = submit.chosen()
    const amount = submit.amount()
    if (!chosen || amount.kind !== 'number') return
    const { id: task, fence = -1, rev, number, title, queue, chain } = props.task
    const files = submit.uploads.rows.flatMap(({ file }) => file ?? [])
    const { id: indicator, title: indicatorName, measure } = chosen
    const submission = submissionOf(
      submit.draft(),
      { indicator, indicatorName, measure, period: props.countable.period },
      amount.value,
      files,
    )
    const { output, task: seen } = props
    const answers = (submit.asked?.points ?? []).map(({ id }) => ({
      point: id,
      text: submit.draft().answers[id] ?? '',
    }))
    const result = output
      ? await again({ id: output.id, task, fence, rev: output.rev, submission, answers })
      : await handIn({
          task,
          fence,
          rev,
          seen: { number, title, queue: queue as QueueId, chain: [...chain] as PersonId[] },
          submission,
        })
    if (!result.ok || seen.id !== props.task.id) return
    submit.forget()
    navigate(receiptAddress(result.answer.id, result.answer.version), { replace: true })
  }

  const goOn = () => {
    const now = step()
    const wrong = submit.faultsOf(now)
    submit.setErrors(wrong)
    if (wrong.length === 0) {
      if (now === 3) void send()
      else navigate(hrefOf(now + 1))
      return
    }
    const first = ([1, 2] as const).find((each) => submit.faultsOf(each).length > 0)
    if (now === 3) navigate(hrefOf(first ?? 2))
  }

  createEffect(
    on(
      step,
      () => {
        if (submit.errors().length === 0) document.querySelector<HTMLElement>('main h1')?.focus()
        scrollTo({ top: 0 })
      },
      { defer: true },
    ),
  )
  // They come with the first quiet moment: the next step must open without a network, too.
  onMount(() => setTimeout(() => void Promise.all([StepFiles.preload(), StepCheck.preload()]), 1000))
  const title = () => (props.output ? t.titleAgain(props.output.version + 1) : t.title())
  usePageTitle(
    () => t.stepTitle(names()[step() - 1] ?? '', step(), 3),
    () => submit.errors().length > 0,
  )
  useFrame(() => ({
    title: title(),
    back:
      step() === 1
        ? { href: taskAddress(props.task.id), text: t.toTask() }
        : { href: hrefOf(step() - 1), text: t.back() },
  }))

  return (
    <Columns aside={<SubmitSide task={props.task} submit={submit} />}>
      <Stack gap={6}>
        <ErrorSummary errors={submit.errors()} />
        <Show when={props.blocked}>
          <Alert kind="warning" live>
            {props.blocked}
          </Alert>
        </Show>
        <OutputsNotice refused={signedOut()} />
        <Stepper current={step()} steps={names()} />
        <Show when={props.task.mandatoryOpen > 0 && !props.blocked && step() !== 2 && !refused()}>
          <Alert kind="info" action={<a href={taskAddress(props.task.id)}>{t.toSteps()}</a>}>
            {t.stepsOpen(props.task.mandatoryOpen)}
          </Alert>
        </Show>
        <Form onSubmit={goOn} label={names()[step() - 1] ?? ''}>
          <Switch>
            <Match when={step() === 1}>
              <StepWhat {...props} submit={submit} />
            </Match>
            <Match when={step() === 2}>
              <StepFiles meanwhile={<Loading />} submit={submit} />
            </Match>
            <Match when={step() === 3}>
              <StepCheck meanwhile={<Loading />} {...props} submit={submit} hrefOf={hrefOf} />
            </Match>
          </Switch>
          <Show when={step() === 3 && refused()}>
            {(why) => (
              <OutputsNotice
                refused={why()}
                action={
                  why().code === 'OUTPUT_OPEN' && props.task.output ? (
                    <a href={outputAddress(props.task.output)} rel={ownDocument}>
                      {t.openOutput()}
                    </a>
                  ) : undefined
                }
              />
            )}
          </Show>
          <StickyActions>
            <Button type="submit" look="primary" busy={handing.busy() || handingAgain.busy()}>
              {step() === 3 ? t.send() : t.next()}
            </Button>
            <Show when={step() > 1 && isWide()}>
              <ButtonLink href={hrefOf(step() - 1)}>{t.back()}</ButtonLink>
            </Show>
          </StickyActions>
        </Form>
      </Stack>
    </Columns>
  )
}
