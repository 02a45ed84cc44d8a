import { createSignal } from 'solid-js'
import { createIntent } from '#web/kernel/create-intent.ts'
import { createKept } from '#web/kernel/create-kept.ts'
import type { Refused } from '#web/kernel/refusal-notice.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { doorApi } from '#web/meetings/door-api.ts'
import { guestWords } from '#web/meetings/guest-words.ts'
import { spanOf } from '#web/meetings/spoken.ts'
import { formatDate } from '#web/kernel/format.ts'
import { Button } from '#web/ui/button.tsx'
import { ErrorSummary, type FormError } from '#web/ui/error-summary.tsx'
import { Form, StickyActions } from '#web/ui/layout.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { usePageTitle } from '#web/ui/page-title.ts'
import { TextInput } from '#web/ui/text-input.tsx'
import type { ZoneId } from '#shared/calendar/zone.ts'

export type Shown = {
  readonly title: string
  readonly startsAt: string
  readonly endsAt: string
  readonly zone: ZoneId
  readonly chairName: string
}
type KnockProps = {
  readonly shown: Shown
  readonly link: string
  readonly token: string
  readonly onKnocked: (guest: string) => void
  readonly onRefused: (refused: Refused) => void
}
type Who = { readonly name: string; readonly affiliation: string }

const nobody: Who = { name: '', affiliation: '' }
const clean = (found: unknown): Who | undefined => {
  const given = found as Partial<Who> | null
  return typeof given?.name === 'string' && typeof given.affiliation === 'string'
    ? { name: given.name, affiliation: given.affiliation }
    : undefined
}
const isFilled = (text: string, limit: number) => text.trim() !== '' && text.trim().length <= limit

/** What the link is for, and who knocks; the name stays in this browser for the next time. */
export function GuestKnock(props: KnockProps) {
  const t = useWords(guestWords)
  const [who, setWho] = createKept('guest', nobody, clean)
  const [errors, setErrors] = createSignal<readonly FormError[]>([])
  type Input = Parameters<typeof doorApi.knock>[0]
  const [knock, knocking] = createIntent((input: Input, options) => doorApi.knock(input, options))
  const errorOf = (field: string) => errors().find((error) => error.field === field)?.text
  const send = async () => {
    const { name, affiliation } = who()
    const wrong = [
      ...(isFilled(name, 120) ? [] : [{ field: 'guest-name', text: t.nameMissing() }]),
      ...(isFilled(affiliation, 160) ? [] : [{ field: 'guest-affiliation', text: t.affiliationMissing() }]),
    ]
    setErrors(wrong)
    if (wrong.length > 0) return
    const result = await knock({ link: props.link as Input['link'], token: props.token, name, affiliation })
    if (result.ok) props.onKnocked(result.answer.guest)
    else props.onRefused(result)
  }
  usePageTitle(
    () => props.shown.title,
    () => errors().length > 0,
  )
  return (
    <>
      <ErrorSummary errors={errors()} />
      <PageHead title={props.shown.title} lead={<MeetingLines shown={props.shown} />} />
      <p>{t.lead()}</p>
      <Form onSubmit={() => void send()} label={t.page()}>
        <TextInput
          id="guest-name"
          label={t.name()}
          hint={t.nameHint()}
          autocomplete="name"
          value={who().name}
          onInput={(name) => setWho((before) => ({ ...before, name }))}
          error={errorOf('guest-name')}
        />
        <TextInput
          id="guest-affiliation"
          label={t.affiliation()}
          autocomplete="organization"
          value={who().affiliation}
          onInput={(affiliation) => setWho((before) => ({ ...before, affiliation }))}
          error={errorOf('guest-affiliation')}
        />
        <StickyActions>
          <Button type="submit" look="primary" busy={knocking.busy()}>
            {t.knock()}
          </Button>
        </StickyActions>
      </Form>
    </>
  )
}

/** When it is, in the zone of the meeting, and who chairs it. */
export function MeetingLines(props: { readonly shown: Shown }) {
  const t = useWords(guestWords)
  return (
    <>
      <p>
        {formatDate(props.shown.startsAt, props.shown.zone)},{' '}
        {spanOf(props.shown.startsAt, props.shown.endsAt, props.shown.zone)}
      </p>
      <p class="small muted">{t.chairedBy(props.shown.chairName)}</p>
    </>
  )
}
