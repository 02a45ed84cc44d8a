import type { JSX } from 'solid-js'
import { useNow } from '#web/kernel/clock.ts'
import { RefusalNotice, useSentence, type Refused } from '#web/kernel/refusal-notice.tsx'
import { useMe } from '#web/kernel/session.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { sentencesOf } from '#web/work/refusal-sentences.ts'
import { workWords } from '#web/work/work-words.ts'
import { workRefusals } from '#shared/work/work.refusals.ts'

function useSentences() {
  const t = useWords(workWords)
  const me = useMe()
  const now = useNow()
  return sentencesOf(() => ({ t, zone: me().zone, now: now() }))
}

/** The sentence for a refusal of work, or of the portal. */
export const useWorkSentence = (): ((refused: Refused) => string) => useSentence(useSentences())

/** Why something of work did not happen, with the button that helps. */
export function WorkNotice(props: {
  readonly refused: Refused | undefined
  readonly onRetry?: () => void
  readonly action?: JSX.Element
}) {
  const sentences = useSentences()
  return (
    <RefusalNotice
      refused={props.refused}
      sentences={sentences}
      remedies={workRefusals}
      {...(props.onRetry && { onRetry: props.onRetry })}
      action={props.action}
    />
  )
}
