import { Router, type RouteDefinition, type RouteSectionProps } from '@solidjs/router'
import { lazy, Suspense } from 'solid-js'
import { StaffFrame } from '#web/kernel/staff-frame.tsx'
import { Starting } from '#web/kernel/starting.tsx'
import { useFocusOnNavigation } from '#web/ui/focus-on-navigation.ts'
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
  useFocusOnNavigation(() => props.location.pathname)
  return (
    <>
      <Suspense fallback={<Starting />}>{props.children}</Suspense>
      <ToastRegion />
    </>
  )
}

/** Pages of the staff, inside the portal's frame. */
const staffPages: readonly RouteDefinition[] = [
  { path: '/', component: lazy(() => import('#web/today/today.page.tsx')) },
  { path: '/rapat', component: lazy(() => import('#web/meetings/meetings.page.tsx')) },
  { path: '/rapat/jadwalkan', component: lazy(() => import('#web/meetings/schedule.page.tsx')) },
  { path: '/rapat/:id', component: lazy(() => import('#web/meetings/meeting.page.tsx')) },
  { path: '/rapat/:id/ubah', component: lazy(() => import('#web/meetings/change.page.tsx')) },
  { path: '/antrean/buat', component: lazy(() => import('#web/work/new-task.page.tsx')) },
  { path: '/antrean/:id?', component: lazy(() => import('#web/work/queue.page.tsx')) },
  {
    path: ['/tugas/:id', '/tugas/:id/serah-terima', '/tugas/:id/kembalikan'],
    component: lazy(() => import('#web/work/task.page.tsx')),
  },
  { path: '/tugas/:id/serahkan', component: lazy(() => import('#web/outputs/submit.page.tsx')) },
  { path: '/hasil/:id', component: lazy(() => import('#web/outputs/output.page.tsx')) },
  { path: '/hasil/:id/tanda-terima/:version', component: lazy(() => import('#web/outputs/receipt.page.tsx')) },
  { path: '/hasil/:id/berkas/:upload', component: lazy(() => import('#web/outputs/file.page.tsx')) },
  { path: '/tinjau', component: lazy(() => import('#web/outputs/reviews.page.tsx')) },
  { path: '/tinjau/:id', component: lazy(() => import('#web/outputs/review.page.tsx')) },
  { path: '/jejak/:id', component: lazy(() => import('#web/outputs/thread.page.tsx')) },
  { path: '/kinerja', component: lazy(() => import('#web/performance/performance.page.tsx')) },
  { path: '/kinerja/:id', component: lazy(() => import('#web/performance/indicator.page.tsx')) },
]

const routes: RouteDefinition[] = [
  { path: '/masuk', component: lazy(() => import('#web/people/sign-in.page.tsx')) },
  { path: '/tamu/:link', component: lazy(() => import('#web/meetings/guest.page.tsx')) },
  { path: '/', component: StaffFrame, children: [...staffPages] },
  { path: '/', component: InPublicFrame, children: [...publicPages] },
]

/** The whole portal: which address shows which page. */
export const Portal = () => <Router root={Root}>{routes}</Router>
