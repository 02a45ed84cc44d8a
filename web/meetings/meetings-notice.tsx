import { createEffect, createSignal, Show, type JSX } from 'solid-js'
import { RefusalNotice, useSentence, type Refused, type Sentences } from '#web/kernel/refusal-notice.tsx'
import { language, useWords } from '#web/kernel/words.tsx'
import { refusalWords } from '#web/meetings/refusal-words.ts'
import { remedies, sentencesOf } from '#web/meetings/refusal-sentences.ts'

// The words are asked for by the first refusal, not by the page. Without them, as offline, the portal's own sentence stands.
function ownSentences(zone: () => string): Sentences {
  const own = sentencesOf(() => ({ t: useWords(refusalWords), zone: zone() }))
  return (refused) => (refusalWords.areHere() ? own(refused) : undefined)
}

/** Fetches the words of refusals, for a sentence that is read at once; goes on without them where they do not come. */
export const loadSentences = (): Promise<unknown> => refusalWords.load(language()).catch(() => undefined)

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
  const [isReady, setReady] = createSignal(refusalWords.areHere())
  createEffect(() => {
    if (props.refused) void loadSentences().then(() => setReady(true))
  })
  return (
    <Show when={props.refused && isReady()}>
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
