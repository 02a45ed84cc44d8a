import { createSignal, Show } from 'solid-js'
import { settle } from '#web/kernel/api.ts'
import type { Refused } from '#web/kernel/refusal-notice.tsx'
import { useMe } from '#web/kernel/session.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { OutputsNotice } from '#web/outputs/outputs-notice.tsx'
import { outputsWords } from '#web/outputs/outputs-words.ts'
import { Button } from '#web/ui/button.tsx'
import { Stack } from '#web/ui/layout.tsx'
import { TextArea } from '#web/ui/text-area.tsx'
import { showToast } from '#web/ui/toast.tsx'

/** Salin progres harian: today's results as the text that e-Kinerja takes, on the clipboard or to be copied by hand. */
export function DailyProgress() {
  const t = useWords(outputsWords)
  const me = useMe()
  const [isBusy, setBusy] = createSignal(false)
  const [refused, setRefused] = createSignal<Refused>()
  const [byHand, setByHand] = createSignal<string>()
  const [isEmpty, setEmpty] = createSignal(false)

  const load = async () => {
    const { outputs } = await import('#shared/outputs/outputs.api.ts')
    const { clientOf } = await import('#web/kernel/api.ts')
    const date = Temporal.Now.plainDateISO(me().zone).toString()
    return settle(clientOf({ dailyProgress: outputs.dailyProgress }).dailyProgress({ date }))
  }
  const copy = async () => {
    setBusy(true)
    const result = await load()
    setBusy(false)
    setRefused(result.ok ? undefined : result)
    setByHand(undefined)
    setEmpty(result.ok && result.answer.lines.length === 0)
    if (!result.ok || result.answer.lines.length === 0) return
    try {
      await navigator.clipboard.writeText(result.answer.text)
      showToast({ text: t.progressCopied() })
    } catch {
      setByHand(result.answer.text)
    }
  }
  return (
    <Stack gap={3}>
      <div>
        <Button icon="copy" busy={isBusy()} onClick={() => void copy()}>
          {t.copyProgress()}
        </Button>
      </div>
      <OutputsNotice refused={refused()} onRetry={() => void copy()} />
      <div role="status">
        <Show when={isEmpty()}>
          <p class="small muted">{t.progressEmpty()}</p>
        </Show>
      </div>
      <Show when={byHand()}>
        {(text) => (
          <TextArea id="progres-harian" label={t.progressText()} hint={t.progressManual()} rows={4} value={text()} />
        )}
      </Show>
    </Stack>
  )
}
