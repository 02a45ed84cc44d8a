import { ErrorBoundary, Show } from 'solid-js'
import { meetingAddress } from '#web/kernel/addresses.ts'
import { RefusalNotice } from '#web/kernel/refusal-notice.tsx'
import { SessionProvider } from '#web/kernel/session.tsx'
import { useWords, wordsToCome } from '#web/kernel/words.tsx'
import { createMeeting } from '#web/meetings/create-meeting.ts'
import { Loaded } from '#web/meetings/loaded.tsx'
import { meetingsWords } from '#web/meetings/meetings-words.ts'
import { StaffRoom } from '#web/meetings/staff-room.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { Page } from '#web/ui/layout.tsx'
import { usePageTitle } from '#web/ui/page-title.ts'
import { ToastRegion } from '#web/ui/toast.tsx'

/** Gabung: one document from choosing devices to leaving, without the portal's router. */
export default function RoomPage() {
  const [, , id = ''] = location.pathname.split('/')
  return (
    <>
      <ErrorBoundary fallback={(error: Error, reset) => <Failed error={error} onRetry={reset} />}>
        <SessionProvider words={wordsToCome}>
          <Room id={id} />
        </SessionProvider>
      </ErrorBoundary>
      <ToastRegion />
    </>
  )
}

const Failed = (props: { readonly error: Error; readonly onRetry: () => void }) => (
  <main id="isi">
    <Page reading>
      <RefusalNotice refused={{ code: props.error.message, tells: {} }} onRetry={props.onRetry} />
    </Page>
  </main>
)

function Room(props: { readonly id: string }) {
  const t = useWords(meetingsWords)
  const found = createMeeting(() => props.id)
  usePageTitle(() => found.value()?.title ?? t.join())
  const over = () => {
    const state = found.value()?.state
    if (state === 'ENDED') return t.isOver()
    return state === 'CANCELLED' ? t.wasCancelled() : undefined
  }
  return (
    <Show
      when={found.value() && !over()}
      fallback={
        <main id="isi">
          <Page reading>
            <Loaded of={found} title={t.meetings()}>
              {() => (
                <Empty
                  icon="video"
                  title={over() ?? ''}
                  action={<ButtonLink href={meetingAddress(props.id)}>{t.openMeeting()}</ButtonLink>}
                />
              )}
            </Loaded>
          </Page>
        </main>
      }
    >
      <Loaded of={found} title={t.meetings()}>
        {(meeting) => <StaffRoom meeting={meeting()} onChanged={found.refresh} />}
      </Loaded>
    </Show>
  )
}
