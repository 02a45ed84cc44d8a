import { createSignal } from 'solid-js'
import { createIntent } from '#web/kernel/create-intent.ts'
import { useWords } from '#web/kernel/words.tsx'
import { outputsApi } from '#web/outputs/outputs-api.ts'
import { OutputsNotice } from '#web/outputs/outputs-notice.tsx'
import { outputsWords } from '#web/outputs/outputs-words.ts'
import { announce } from '#web/ui/announce.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import type { OutputDetail } from '#shared/outputs/outputs.api.ts'

/** Takes a result back that nobody has begun to review. */
export function Withdraw(props: { readonly output: OutputDetail; readonly onDone: () => void }) {
  const t = useWords(outputsWords)
  const [isOpen, setOpen] = createSignal(false)
  const [withdraw, withdrawing] = createIntent((input: Parameters<typeof outputsApi.withdraw>[0], options) =>
    outputsApi.withdraw(input, options),
  )
  const press = async () => {
    const result = await withdraw({ id: props.output.id, rev: props.output.rev })
    if (!result.ok) return
    setOpen(false)
    announce(t.withdrawn())
    props.onDone()
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t.withdraw()}</Button>
      <Dialog
        isOpen={isOpen()}
        onClose={() => setOpen(false)}
        title={t.withdrawQuestion()}
        text={t.withdrawText()}
        actions={
          <>
            <Button look="danger" busy={withdrawing.busy()} onClick={() => void press()}>
              {t.withdrawYes()}
            </Button>
            <Button onClick={() => setOpen(false)}>{t.withdrawNo()}</Button>
          </>
        }
      >
        <OutputsNotice refused={withdrawing.refused()} onRetry={props.onDone} />
      </Dialog>
    </>
  )
}
