import { createSignal, Show } from 'solid-js'
import { useWords } from '#web/kernel/words.tsx'
import { saveFile } from '#web/outputs/load-file.ts'
import { useOutputsSentence } from '#web/outputs/outputs-notice.tsx'
import { outputsWords } from '#web/outputs/outputs-words.ts'
import { Button } from '#web/ui/button.tsx'
import type { Refused } from '#web/kernel/refusal-notice.tsx'
import type { EvidenceFile } from '#shared/outputs/output.ts'

/** Gives one file to the device; what goes wrong is said beside the button. */
export function SaveButton(props: {
  readonly output: string
  readonly file: Pick<EvidenceFile, 'upload' | 'name'>
  readonly isQuiet?: boolean
}) {
  const t = useWords(outputsWords)
  const sentence = useOutputsSentence()
  const [isBusy, setBusy] = createSignal(false)
  const [refused, setRefused] = createSignal<Refused>()
  const save = async () => {
    setBusy(true)
    const result = await saveFile(props.output, props.file.upload)
    setRefused(result.ok ? undefined : result)
    setBusy(false)
  }
  return (
    <>
      <Button
        look={props.isQuiet ? 'quiet' : 'secondary'}
        size="small"
        icon="download"
        busy={isBusy()}
        aria-label={t.downloadNamed(props.file.name)}
        onClick={() => void save()}
      >
        {t.download()}
      </Button>
      <span role="alert">
        <Show when={refused()}>{(why) => <span class="small">{sentence(why())}</span>}</Show>
      </span>
    </>
  )
}
