import { createIntent } from '#web/kernel/create-intent.ts'
import { useMe } from '#web/kernel/session.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { doorApi } from '#web/meetings/door-api.ts'
import { MeetingsNotice } from '#web/meetings/meetings-notice.tsx'
import { minutesWords } from '#web/meetings/minutes-words.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import type { MeetingId } from '#shared/meetings/meeting.ts'

type LeaveProps = {
  readonly id: MeetingId
  readonly onClose: () => void
  readonly onLeave: () => void
  readonly onEnded: () => void
}

/** A host who leaves says whether the meeting goes on. */
export default function LeaveChoice(props: LeaveProps) {
  const t = useWords(minutesWords)
  const me = useMe()
  const [end, ending] = createIntent((input: { readonly id: MeetingId }, options) => doorApi.endForAll(input, options))
  const endForAll = async () => {
    const result = await end({ id: props.id })
    if (result.ok) props.onEnded()
  }
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      theme="dark"
      title={t.leaveTitle()}
      text={t.leaveText()}
      actions={
        <>
          <Button onClick={props.onClose}>{t.stay()}</Button>
          <Button onClick={props.onLeave}>{t.leaveOnly()}</Button>
          <Button look="danger" busy={ending.busy()} onClick={() => void endForAll()}>
            {t.endForAll()}
          </Button>
        </>
      }
    >
      <MeetingsNotice refused={ending.refused()} zone={me().zone} onRetry={() => void endForAll()} />
    </Dialog>
  )
}
