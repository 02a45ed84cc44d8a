import { useNavigate, useParams } from '@solidjs/router'
import { Show, untrack } from 'solid-js'
import { meetingAddress } from '#web/kernel/addresses.ts'
import { createFresh } from '#web/kernel/create-fresh.ts'
import { createIntent } from '#web/kernel/create-intent.ts'
import { useMe } from '#web/kernel/session.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { createPlan } from '#web/meetings/create-plan.ts'
import { Loaded } from '#web/meetings/loaded.tsx'
import { meetingsApi } from '#web/meetings/meetings-api.ts'
import { MeetingsNotice } from '#web/meetings/meetings-notice.tsx'
import { planWords } from '#web/meetings/plan-words.ts'
import { draftOf } from '#web/meetings/plan-draft.ts'
import { PlanForm } from '#web/meetings/plan-form.tsx'
import type { PlanInput } from '#web/meetings/plan-input.ts'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { ErrorSummary } from '#web/ui/error-summary.tsx'
import { useFrame } from '#web/ui/frame-options.ts'
import { Form, Page, StickyActions } from '#web/ui/layout.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { usePageTitle } from '#web/ui/page-title.ts'
import { showToast } from '#web/ui/toast.tsx'
import type { MeetingId } from '#shared/meetings/meeting.ts'
import type { MeetingDetail } from '#shared/meetings/meeting-view.ts'

/** Ubah rapat: the same form, filled in; the others are told what changed. */
export default function ChangePage() {
  const t = useWords(planWords)
  const params = useParams<{ id: string }>()
  const found = createFresh(
    () => ({ id: params.id as MeetingId }),
    (input) => meetingsApi.meeting(input),
  )
  useFrame(() => ({ title: t.changeMeeting(), back: { href: meetingAddress(params.id), text: t.toMeeting() } }))
  return (
    <Page reading>
      <Loaded of={found} title={t.changeMeeting()}>
        {(meeting) => (
          <Show
            when={meeting().isHost && (meeting().state === 'SCHEDULED' || meeting().state === 'LIVE')}
            fallback={
              <>
                <PageHead title={t.changeMeeting()} />
                <Empty
                  icon="video"
                  title={meeting().isHost ? t.over() : t.notHost()}
                  action={<ButtonLink href={meetingAddress(params.id)}>{t.toMeeting()}</ButtonLink>}
                />
              </>
            }
          >
            <Change meeting={{ ...meeting() }} />
          </Show>
        )}
      </Loaded>
    </Page>
  )
}

type ChangeProps = { readonly meeting: MeetingDetail }

function Change(props: ChangeProps) {
  const t = useWords(planWords)
  const me = useMe()
  const navigate = useNavigate()
  const opened = untrack(() => props.meeting)
  const { id, rev } = opened
  // A draft belongs to the version that it changes: somebody else's change begins a new one.
  const plan = createPlan(`plan.${me().person}.${id}.${String(rev)}`, draftOf(opened))
  type Input = PlanInput & { readonly id: MeetingId; readonly rev: number }
  const [change, changing] = createIntent((input: Input, options) => meetingsApi.change(input, options))
  const send = async () => {
    const input = plan.check()
    if (!input) return
    const result = await change({ ...input, id, rev })
    if (!plan.settled(result)) return
    showToast({ text: t.changed(input.title.trim()) })
    navigate(meetingAddress(id))
  }
  usePageTitle(t.changeMeeting, () => plan.errors().length > 0)
  return (
    <>
      <ErrorSummary errors={plan.errors()} />
      <PageHead
        title={t.changeMeeting()}
        parent={{ href: meetingAddress(id), text: props.meeting.title }}
        lead={<p>{t.changeLead()}</p>}
      />
      <Form onSubmit={() => void send()} label={t.changeMeeting()}>
        <PlanForm draft={plan.draft()} onChange={plan.change} errorOf={plan.errorOf} />
        <Show when={plan.errors().length === 0}>
          <MeetingsNotice refused={changing.refused()} zone={me().zone} onRetry={() => location.reload()} />
        </Show>
        <StickyActions>
          <Button type="submit" look="primary" busy={changing.busy()}>
            {t.saveChange()}
          </Button>
          <ButtonLink href={meetingAddress(id)}>{t.cancel()}</ButtonLink>
        </StickyActions>
      </Form>
    </>
  )
}
