import { createSignal, Show } from 'solid-js'
import { createIntent } from '#web/kernel/create-intent.ts'
import { formatNumber } from '#web/kernel/format.ts'
import { useWords } from '#web/kernel/words.tsx'
import type { Review } from '#web/outputs/create-review.ts'
import { outputsApi } from '#web/outputs/outputs-api.ts'
import { OutputsNotice } from '#web/outputs/outputs-notice.tsx'
import { outputsWords } from '#web/outputs/outputs-words.ts'
import { reviewWords, type ReviewWords } from '#web/outputs/review-words.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Stack } from '#web/ui/layout.tsx'
import { RadioGroup } from '#web/ui/radio-group.tsx'
import { TextArea } from '#web/ui/text-area.tsx'
import type { ReviewOutcome } from '#shared/outputs/output.ts'
import type { OutputDetail } from '#shared/outputs/outputs.api.ts'
import { verdictFault } from '#shared/outputs/review.rules.ts'

type FinishProps = {
  readonly output: OutputDetail
  readonly review: Review
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onChanged: () => void
  readonly onDone: (outcome: ReviewOutcome) => void
}

const outcomeField = 'keputusan'
const reasonField = 'alasan'

/** Selesaikan tinjauan: approve, return or reject, with the reason and the notes. */
export function FinishReview(props: FinishProps) {
  const t = useWords(reviewWords)
  const o = useWords(outputsWords)
  const [isTried, setTried] = createSignal(false)
  const [judge, judging] = createIntent((input: Parameters<typeof outputsApi.judge>[0], options) =>
    outputsApi.judge(input, options),
  )
  const draft = () => props.review.draft()
  const files = () => props.review.now().files.map(({ upload }) => upload)
  const faults = () => (isTried() ? faultsOf(t, draft(), files()) : {})
  const amount = () => o.amount(formatNumber(props.review.now().quantity), props.review.now().measure)

  const send = async () => {
    setTried(true)
    const { outcome, reason, notes } = draft()
    const wrong = faultsOf(t, draft(), files())
    if (outcome === undefined || wrong.outcome || wrong.reason) {
      document.getElementById(wrong.outcome ? outcomeField : reasonField)?.focus()
      return
    }
    const { id, rev, version, reviewFence = -1 } = props.output
    const points = notes.map((note) => ({ ...note }))
    const result = await judge({ id, rev, version, fence: reviewFence, outcome, reason: reason.trim(), points })
    if (!result.ok) return
    props.review.forget()
    props.onDone(outcome)
  }
  return (
    <Dialog
      isOpen={props.isOpen}
      onClose={props.onClose}
      title={t.question()}
      actions={
        <>
          <Button look="primary" busy={judging.busy()} onClick={() => void send()}>
            {t.send()}
          </Button>
          <Button onClick={() => props.onClose()}>{t.cancel()}</Button>
        </>
      }
    >
      <Stack gap={4}>
        <RadioGroup
          id={outcomeField}
          name="outcome"
          label={props.output.title}
          options={[
            { value: 'approve', text: t.approve(), note: t.approveNote(amount()) },
            { value: 'return', text: t.returnIt(), note: t.returnNote() },
            { value: 'reject', text: t.reject(), note: t.rejectNote() },
          ]}
          value={draft().outcome}
          onChange={(outcome) => props.review.set({ outcome: outcome as ReviewOutcome })}
          error={faults().outcome}
        />
        <TextArea
          id={reasonField}
          label={draft().outcome === 'return' || draft().outcome === 'reject' ? t.reason() : t.summaryLabel()}
          optional={draft().outcome === 'approve' || draft().outcome === undefined}
          rows={3}
          value={draft().reason}
          onInput={(reason) => props.review.set({ reason })}
          error={faults().reason}
        />
        <p class="small muted">{draft().notes.length > 0 ? t.notesSent(draft().notes.length) : t.notesNone()}</p>
        <Show when={judging.refused()}>
          {(why) => <OutputsNotice refused={why()} onRetry={() => props.onChanged()} />}
        </Show>
      </Stack>
    </Dialog>
  )
}

type Draft = ReturnType<Review['draft']>

function faultsOf(t: ReviewWords, { outcome, reason, notes }: Draft, files: readonly string[]) {
  if (outcome === undefined) return { outcome: t.outcomeMissing() }
  if (reason.trim().length > 2000) return { reason: t.reasonTooLong() }
  const fault = verdictFault({ outcome, reason: reason.trim(), points: notes }, files)
  if (fault?.code !== 'REASON_MISSING') return {}
  return fault.tells.field === 'points' ? { outcome: t.pointsMissing() } : { reason: t.reasonMissing() }
}
