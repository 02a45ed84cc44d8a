import type { JSX } from 'solid-js'
import { useNow } from '#web/kernel/clock.ts'
import { RefusalNotice, useSentence, type Refused } from '#web/kernel/refusal-notice.tsx'
import { useMe } from '#web/kernel/session.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { outputsWords } from '#web/outputs/outputs-words.ts'
import { sentencesOf } from '#web/outputs/refusal-sentences.ts'
import { workWords } from '#web/work/work-words.ts'
import { outputsRefusals } from '#shared/outputs/outputs.refusals.ts'

function useSentences() {
  const t = useWords(outputsWords)
  const w = useWords(workWords)
  const me = useMe()
  const now = useNow()
  return sentencesOf(() => ({ t, w, zone: me().zone, now: now() }))
}

/** The sentence for a refusal of outputs, or of the portal. */
export const useOutputsSentence = (): ((refused: Refused) => string) => useSentence(useSentences())

/** Why something of outputs did not happen, with the button that helps. */
export function OutputsNotice(props: {
  readonly refused: Refused | undefined
  readonly onRetry?: (() => void) | undefined
  readonly action?: JSX.Element
}) {
  const sentences = useSentences()
  return (
    <RefusalNotice
      refused={props.refused}
      sentences={sentences}
      remedies={outputsRefusals}
      {...(props.onRetry && { onRetry: props.onRetry })}
      action={props.action}
    />
  )
}
