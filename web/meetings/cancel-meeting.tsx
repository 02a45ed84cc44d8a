import { createSignal } from 'solid-js'
import { createIntent } from '#web/kernel/create-intent.ts'
import { useMe } from '#web/kernel/session.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { meetingsApi } from '#web/meetings/meetings-api.ts'
import { MeetingsNotice } from '#web/meetings/meetings-notice.tsx'
import { meetingsWords } from '#web/meetings/meetings-words.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Stack } from '#web/ui/layout.tsx'
import { TextArea } from '#web/ui/text-area.tsx'
import { showToast } from '#web/ui/toast.tsx'
import type { MeetingDetail } from '#shared/meetings/meeting-view.ts'

type CancelProps = { readonly meeting: MeetingDetail; readonly onDone: () => void }

/** Cancels a meeting after a question; the reason goes to everybody invited. */
export function CancelMeeting(props: CancelProps) {
  const t = useWords(meetingsWords)
  const me = useMe()
  const [isOpen, setOpen] = createSignal(false)
  const [reason, setReason] = createSignal('')
  type Input = Parameters<typeof meetingsApi.cancel>[0]
  const [cancel, cancelling] = createIntent((input: Input, options) => meetingsApi.cancel(input, options))
  const isTooLong = () => reason().trim().length > 1000
  const send = async () => {
    if (isTooLong()) return
    const { id, rev } = props.meeting
    const result = await cancel({ id, rev, reason: reason() })
    if (!result.ok) return
    setOpen(false)
    showToast({ text: t.isCancelled() })
    props.onDone()
  }
  return (
    <>
      <Button look="quiet" onClick={() => setOpen(true)}>
        {t.cancel()}
      </Button>
      <Dialog
        isOpen={isOpen()}
        onClose={() => setOpen(false)}
        title={t.reallyCancel()}
        text={t.reallyCancelText()}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{t.noKeep()}</Button>
            <Button look="danger" busy={cancelling.busy()} onClick={() => void send()}>
              {t.yesCancel()}
            </Button>
          </>
        }
      >
        <Stack gap={3}>
          <TextArea
            id="cancel-reason"
            label={t.reason()}
            hint={t.reasonHint()}
            optional
            rows={3}
            value={reason()}
            onInput={setReason}
            error={isTooLong() ? t.reasonTooLong() : undefined}
          />
          <MeetingsNotice refused={cancelling.refused()} zone={me().zone} onRetry={props.onDone} />
        </Stack>
      </Dialog>
    </>
  )
}
