import { useNavigate } from '@solidjs/router'
import { Show } from 'solid-js'
import { meetingAddress, meetingsAddress } from '#web/kernel/addresses.ts'
import { createIntent } from '#web/kernel/create-intent.ts'
import { useMe } from '#web/kernel/session.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { createPlan } from '#web/meetings/create-plan.ts'
import { meetingsApi } from '#web/meetings/meetings-api.ts'
import { MeetingsNotice } from '#web/meetings/meetings-notice.tsx'
import { planWords } from '#web/meetings/plan-words.ts'
import { emptyPlan } from '#web/meetings/plan-draft.ts'
import { PlanForm } from '#web/meetings/plan-form.tsx'
import type { PlanInput } from '#web/meetings/plan-input.ts'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { ErrorSummary } from '#web/ui/error-summary.tsx'
import { useFrame } from '#web/ui/frame-options.ts'
import { Form, Page, StickyActions } from '#web/ui/layout.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { usePageTitle } from '#web/ui/page-title.ts'
import { showToast } from '#web/ui/toast.tsx'

/** Jadwalkan rapat: one form; the draft stays on the device until the invitations go out. */
export default function SchedulePage() {
  const t = useWords(planWords)
  const me = useMe()
  const navigate = useNavigate()
  const { person, name, unitName, zone } = me()
  const plan = createPlan(`plan.${person}`, emptyPlan({ id: person, name, unitName, zone }))
  const [schedule, scheduling] = createIntent((input: PlanInput, options) => meetingsApi.schedule(input, options))
  const send = async () => {
    const input = plan.check()
    if (!input) return
    const result = await schedule(input)
    if (!plan.settled(result)) return
    showToast({ text: t.scheduled(input.title.trim()) })
    navigate(meetingAddress(result.answer.id))
  }
  usePageTitle(t.scheduleMeeting, () => plan.errors().length > 0)
  useFrame(() => ({ title: t.scheduleMeeting(), back: { href: meetingsAddress, text: t.meetings() } }))

  return (
    <Page reading>
      <ErrorSummary errors={plan.errors()} />
      <PageHead
        title={t.scheduleMeeting()}
        parent={{ href: meetingsAddress, text: t.meetings() }}
        lead={<p>{t.scheduleLead()}</p>}
      />
      <Form onSubmit={() => void send()} label={t.scheduleMeeting()}>
        <PlanForm draft={plan.draft()} onChange={plan.change} errorOf={plan.errorOf} />
        <Show when={plan.errors().length === 0}>
          <MeetingsNotice refused={scheduling.refused()} zone={me().zone} onRetry={() => void send()} />
        </Show>
        <p class="small muted">{t.kept()}</p>
        <StickyActions>
          <Button type="submit" look="primary" busy={scheduling.busy()}>
            {t.send()}
          </Button>
          <ButtonLink href={meetingsAddress}>{t.cancel()}</ButtonLink>
        </StickyActions>
      </Form>
    </Page>
  )
}
