import { Show } from 'solid-js'
import { useWords } from '#web/kernel/words.tsx'
import { Alert } from '#web/ui/alert.tsx'
import { Button } from '#web/ui/button.tsx'
import { createRenewal } from '#web/work/create-renewal.ts'
import { WorkNotice } from '#web/work/work-notice.tsx'
import { workWords } from '#web/work/work-words.ts'
import type { TaskDetail } from '#shared/work/task-view.ts'

type LeaseNoticeProps = { readonly task: TaskDetail; readonly now: string; readonly onChanged: () => void }

/** My time with this task ends soon: until when, what happens then, and how to go on. */
export function LeaseNotice(props: LeaseNoticeProps) {
  const t = useWords(workWords)
  const renewal = createRenewal({
    task: () => props.task,
    now: () => props.now,
    onKept: () => props.onChanged(),
  })
  return (
    <Show when={renewal.ending()}>
      {(until) => (
        <>
          <Alert
            kind="warning"
            live
            action={
              <Button size="small" busy={renewal.busy()} onClick={renewal.press}>
                {t.renew()}
              </Button>
            }
          >
            <p>
              <strong>{t.timeEnds(until())}</strong>
            </p>
            <p>{t.timeEndsText()}</p>
          </Alert>
          <WorkNotice refused={renewal.refused()} onRetry={props.onChanged} />
        </>
      )}
    </Show>
  )
}
