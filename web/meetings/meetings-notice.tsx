import { createEffect, Show, type JSX } from 'solid-js'
import { RefusalNotice, useSentence, type Refused } from '#web/kernel/refusal-notice.tsx'
import { language, useWords } from '#web/kernel/words.tsx'
import { refusalWords } from '#web/meetings/refusal-words.ts'
import { remedies, sentencesOf } from '#web/meetings/refusal-sentences.ts'

// The words are asked for by the first refusal, not by the page.
const ownSentences = (zone: () => string) => sentencesOf(() => ({ t: useWords(refusalWords), zone: zone() }))

/** Fetches the words of refusals, for a sentence that is read at once. */
export async function loadSentences(): Promise<void> {
  await refusalWords.load(language())
}

/** The sentence for a refusal of meetings, or of the portal. `zone`: the reader's. */
export const useMeetingsSentence = (zone: () => string): ((refused: Refused) => string) =>
  useSentence(ownSentences(zone))

type NoticeProps = {
  readonly refused: Refused | undefined
  readonly zone: string
  readonly onRetry?: () => void
  readonly action?: JSX.Element
}

/** Why something of a meeting did not happen, with the button that helps. */
export function MeetingsNotice(props: NoticeProps) {
  createEffect(() => {
    if (props.refused) void loadSentences()
  })
  return (
    <Show when={props.refused && refusalWords.areHere()}>
      <RefusalNotice
        refused={props.refused}
        sentences={ownSentences(() => props.zone)}
        remedies={remedies}
        {...(props.onRetry && { onRetry: props.onRetry })}
        action={props.action}
      />
    </Show>
  )
}
