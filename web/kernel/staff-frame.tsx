import type { RouteSectionProps } from '@solidjs/router'
import { ErrorBoundary } from 'solid-js'
import { liveState } from '#web/kernel/live.ts'
import { PollingNotice, RefusalNotice } from '#web/kernel/refusal-notice.tsx'
import { SessionProvider, signOut, signOutEverywhere, useMe } from '#web/kernel/session.tsx'
import { language } from '#web/kernel/words.tsx'
import { Frame } from '#web/ui/frame.tsx'
import { Page } from '#web/ui/layout.tsx'
import { OfflineBanner } from '#web/ui/offline-banner.tsx'
import { uiWords } from '#web/ui/ui-words.ts'

/** Around every page of the staff: the session, the navigation, and one place for what could not be loaded. */
export const StaffFrame = (props: RouteSectionProps) => (
  <ErrorBoundary fallback={(error: Error, reset) => <LoadFailed error={error} onRetry={reset} />}>
    <SessionProvider words={() => uiWords.load(language())}>
      <Inside {...props} />
    </SessionProvider>
  </ErrorBoundary>
)

function Inside(props: RouteSectionProps) {
  const me = useMe()
  return (
    <Frame
      path={props.location.pathname}
      person={{ name: me().name, unit: me().unitName }}
      banner={
        <>
          <OfflineBanner />
          <PollingNotice when={liveState() === 'polling' && navigator.onLine} />
        </>
      }
      onSignOut={() => void signOut()}
      onSignOutEverywhere={() => void signOutEverywhere()}
    >
      <ErrorBoundary fallback={(error: Error, reset) => <LoadFailed error={error} onRetry={reset} />}>
        {props.children}
      </ErrorBoundary>
    </Frame>
  )
}

/** A page whose data did not come: the code is the message of the error. */
const LoadFailed = (props: { readonly error: Error; readonly onRetry: () => void }) => (
  <Page>
    <RefusalNotice refused={{ code: props.error.message, tells: {} }} onRetry={props.onRetry} />
  </Page>
)
