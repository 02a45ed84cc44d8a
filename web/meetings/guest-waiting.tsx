import { createSignal, Show } from 'solid-js'
import { formatTimeWithZone } from '#web/kernel/format.ts'
import { liveState } from '#web/kernel/live.ts'
import { useWords } from '#web/kernel/words.tsx'
import type { GuestModel } from '#web/meetings/create-guest.ts'
import { MeetingLines, type Shown } from '#web/meetings/guest-knock.tsx'
import { guestWords } from '#web/meetings/guest-words.ts'
import { Alert } from '#web/ui/alert.tsx'
import { Button } from '#web/ui/button.tsx'
import { OfflineBanner } from '#web/ui/offline-banner.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { usePageTitle } from '#web/ui/page-title.ts'

type Place = Shown & { readonly name: string; readonly affiliation: string; readonly since: string }

/** The waiting room: what was sent, since when, and one way out. */
export function GuestWaiting(props: { readonly place: Place; readonly guest: GuestModel }) {
  const t = useWords(guestWords)
  const [isStopping, setStopping] = createSignal(false)
  usePageTitle(t.waitingTitle)
  const stop = async () => {
    setStopping(true)
    await props.guest.withdraw()
    setStopping(false)
  }
  return (
    <>
      <OfflineBanner />
      <PageHead title={props.place.title} lead={<MeetingLines shown={props.place} />} />
      <Alert kind="info" live>
        <p class="strong">{t.waitingTitle()}</p>
        <p>{t.waitingText()}</p>
      </Alert>
      <p class="small muted dots">
        <span>{t.knockedAs(props.place.name, props.place.affiliation)}</span>
        <span>{t.since(formatTimeWithZone(props.place.since, props.place.zone))}</span>
      </p>
      <Show when={liveState() === 'polling'}>
        <p class="small muted">{t.polling()}</p>
      </Show>
      <div>
        <Button busy={isStopping()} onClick={() => void stop()}>
          {t.stop()}
        </Button>
      </div>
    </>
  )
}
