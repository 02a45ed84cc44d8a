import type { JSX } from 'solid-js'
import { RefusalNotice, useSentence, type Refused } from '#web/kernel/refusal-notice.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { meetingsWords } from '#web/meetings/meetings-words.ts'
import { remedies, sentencesOf } from '#web/meetings/refusal-sentences.ts'

/** The sentence for a refusal of meetings, or of the portal. `zone`: the reader's. */
export function useMeetingsSentence(zone: () => string): (refused: Refused) => string {
  const t = useWords(meetingsWords)
  return useSentence(sentencesOf(() => ({ t, zone: zone() })))
}

type NoticeProps = {
  readonly refused: Refused | undefined
  readonly zone: string
  readonly onRetry?: () => void
  readonly action?: JSX.Element
}

/** Why something of a meeting did not happen, with the button that helps. */
export function MeetingsNotice(props: NoticeProps) {
  const t = useWords(meetingsWords)
  return (
    <RefusalNotice
      refused={props.refused}
      sentences={sentencesOf(() => ({ t, zone: props.zone }))}
      remedies={remedies}
      {...(props.onRetry && { onRetry: props.onRetry })}
      action={props.action}
    />
  )
}
