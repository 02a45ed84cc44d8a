import { type JSX, Show } from 'solid-js'
import { roomAddress } from '#web/kernel/addresses.ts'
import type { Refused } from '#web/kernel/refusal-notice.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { useMeetingsSentence } from '#web/meetings/meetings-notice.tsx'
import { guestWords } from '#web/meetings/guest-words.ts'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Cluster } from '#web/ui/layout.tsx'
import { PageHead } from '#web/ui/page-head.tsx'

type Step = 'again' | 'knock'
type EndedProps = {
  readonly refused: Refused
  readonly zone: string
  readonly onAgain: () => void
  readonly onKnock: () => void
}

const titles = {
  NOT_FOUND: 'notFoundTitle',
  MEETING_ENDED: 'endedTitle',
  MEETING_CANCELLED: 'cancelledTitle',
  MEETING_NOT_OPEN: 'notOpenTitle',
  GUEST_DECLINED: 'declinedTitle',
  GUEST_LEFT: 'leftTitle',
  USE_STAFF_ENTRY: 'staffTitle',
} as const
const texts = {
  NOT_FOUND: 'notFoundText',
  MEETING_ENDED: 'endedText',
  MEETING_CANCELLED: 'cancelledText',
  GUEST_LEFT: 'leftText',
} as const
const steps: Readonly<Record<string, Step>> = {
  GUEST_LEFT: 'knock',
  MEETING_NOT_OPEN: 'again',
  OFFLINE: 'again',
  BROKEN: 'again',
  TRY_AGAIN: 'again',
  TOO_MANY: 'again',
}

const has = <T extends object>(table: T, code: string): code is keyof T & string => Object.hasOwn(table, code)

/** Why a guest is not let in, in a sentence of its own, and what to do next. */
export function GuestEnded(props: EndedProps) {
  const t = useWords(guestWords)
  const sentence = useMeetingsSentence(() => props.zone)
  const code = () => props.refused.code
  const title = () => {
    const known = code()
    return has(titles, known) ? t[titles[known]]() : t.closedTitle()
  }
  const text = () => {
    const known = code()
    return has(texts, known) ? t[texts[known]]() : sentence(props.refused)
  }
  const meeting = () =>
    typeof props.refused.tells['meeting'] === 'string' ? props.refused.tells['meeting'] : undefined
  const next = (): JSX.Element => {
    if (steps[code()] === 'knock') return <Button onClick={props.onKnock}>{t.knockAgain()}</Button>
    return steps[code()] === 'again' ? <Button onClick={props.onAgain}>{t.again()}</Button> : undefined
  }
  return (
    <div role="status">
      <PageHead title={title()} lead={<p>{text()}</p>} />
      <Cluster>
        {next()}
        <Show when={code() === 'USE_STAFF_ENTRY' && meeting()}>
          {(id) => (
            <ButtonLink look="primary" href={roomAddress(id())} rel="external">
              {t.staffEntry()}
            </ButtonLink>
          )}
        </Show>
      </Cluster>
    </div>
  )
}
