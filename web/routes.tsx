import { Router, type RouteDefinition, type RouteSectionProps } from '@solidjs/router'
import { lazy, Suspense } from 'solid-js'
import { focusOnNavigation } from '#web/ui/focus-on-navigation.ts'
import { Loading } from '#web/ui/loading.tsx'
import { PublicFrame } from '#web/ui/public-frame.tsx'
import { ToastRegion } from '#web/ui/toast.tsx'

/** Pages that need no session. */
const publicPages: readonly RouteDefinition[] = [
  { path: '/aksesibilitas', component: lazy(() => import('#web/kernel/accessibility.page.tsx')) },
  { path: '*', component: lazy(() => import('#web/kernel/not-found.page.tsx')) },
]

const InPublicFrame = (props: RouteSectionProps) => (
  <PublicFrame>
    <Suspense fallback={<Loading />}>{props.children}</Suspense>
  </PublicFrame>
)

const Root = (props: RouteSectionProps) => {
  focusOnNavigation(() => props.location.pathname)
  return (
    <>
      <Suspense>{props.children}</Suspense>
      <ToastRegion />
    </>
  )
}

const routes: RouteDefinition[] = [{ path: '/', component: InPublicFrame, children: [...publicPages] }]

/** The whole portal: which address shows which page. */
export const Portal = () => <Router root={Root}>{routes}</Router>
