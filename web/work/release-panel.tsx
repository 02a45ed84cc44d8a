import { createSignal, untrack } from 'solid-js'
import { taskAddress } from '#web/kernel/addresses.ts'
import { createIntent } from '#web/kernel/create-intent.ts'
import { createKept } from '#web/kernel/create-kept.ts'
import { useMe } from '#web/kernel/session.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { Alert } from '#web/ui/alert.tsx'
import { announce } from '#web/ui/announce.ts'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { ErrorSummary, type FormError } from '#web/ui/error-summary.tsx'
import { TextArea } from '#web/ui/text-area.tsx'
import { TaskPanel } from '#web/work/task-panel.tsx'
import { reasonFault } from '#web/work/text-faults.ts'
import { workApi } from '#web/work/work-api.ts'
import { WorkNotice } from '#web/work/work-notice.tsx'
import { taskWords } from '#web/work/task-words.ts'
import type { TaskDetail } from '#shared/work/task-view.ts'

const field = 'release-reason'

/** Kembalikan ke antrean: a reason, and what becomes of the work. */
export function ReleasePanel(props: { readonly task: TaskDetail; readonly onDone: () => void }) {
  const t = useWords(taskWords)
  const me = useMe()
  const id = untrack(() => props.task.id)
  const [reason, setReason, forget] = createKept(`release.${me().person}.${id}`, '', (found) =>
    typeof found === 'string' ? found : undefined,
  )
  const [errors, setErrors] = createSignal<readonly FormError[]>([])
  const [release, releasing] = createIntent((input: Parameters<typeof workApi.release>[0], options) =>
    workApi.release(input, options),
  )
  const send = async () => {
    const wrong = reasonFault(t, reason(), t.releaseMissing())
    setErrors(wrong === undefined ? [] : [{ field, text: wrong }])
    if (wrong !== undefined) return
    const { fence = 0 } = props.task
    const result = await release({ id, fence, reason: reason() })
    if (!result.ok) return
    forget()
    announce(t.released())
    props.onDone()
  }
  return (
    <TaskPanel
      title={t.release()}
      task={props.task.id}
      form="release"
      foot={
        <>
          <Button type="submit" form="release" look="primary" busy={releasing.busy()}>
            {t.release()}
          </Button>
          <ButtonLink href={taskAddress(props.task.id)}>{t.cancel()}</ButtonLink>
        </>
      }
      onSubmit={() => void send()}
    >
      <ErrorSummary errors={errors()} />
      <WorkNotice refused={releasing.refused()} onRetry={props.onDone} />
      <TextArea
        id={field}
        label={t.releaseReason()}
        hint={t.releaseHint()}
        value={reason()}
        onInput={setReason}
        error={errors()[0]?.text}
      />
      <Alert kind="info">{t.releaseTells()}</Alert>
    </TaskPanel>
  )
}
