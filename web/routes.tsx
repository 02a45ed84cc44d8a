import { Router, type RouteDefinition, type RouteSectionProps } from '@solidjs/router'
import { Show, type Component } from 'solid-js'
import { later } from '#web/kernel/later.tsx'
import { StaffFrame } from '#web/kernel/staff-frame.tsx'
import { Starting } from '#web/kernel/starting.tsx'
import { useFocusOnNavigation } from '#web/ui/focus-on-navigation.ts'
import { Page } from '#web/ui/layout.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { PublicFrame } from '#web/ui/public-frame.tsx'
import { ToastRegion } from '#web/ui/toast.tsx'
import { uiWords } from '#web/ui/ui-words.ts'

const Grey = () => (
  <Page>
    <Loading />
  </Page>
)

/** A page, loaded when somebody goes there. `Meanwhile`: for one that has no frame around it until it is here. */
const page = (load: () => Promise<{ readonly default: Component }>, Meanwhile: Component = Grey): Component => {
  const Whole = later(load)
  return Object.assign(() => <Whole meanwhile={<Meanwhile />} />, { preload: Whole.preload })
}

/** Pages that need no session. */
const publicPages: readonly RouteDefinition[] = [
  { path: '/aksesibilitas', component: page(() => import('#web/kernel/accessibility.page.tsx')) },
  { path: '*', component: page(() => import('#web/kernel/not-found.page.tsx')) },
]

const InPublicFrame = (props: RouteSectionProps) => (
  <Show when={uiWords.areHere()}>
    <PublicFrame>{props.children}</PublicFrame>
  </Show>
)

const Root = (props: RouteSectionProps) => {
  useFocusOnNavigation(() => props.location.pathname)
  return (
    <>
      {props.children}
      <ToastRegion />
    </>
  )
}

/** Pages of the staff, inside the portal's frame. */
const staffPages: readonly RouteDefinition[] = [
  { path: '/', component: page(() => import('#web/today/today.page.tsx')) },
  { path: '/rapat', component: page(() => import('#web/meetings/meetings.page.tsx')) },
  { path: '/rapat/jadwalkan', component: page(() => import('#web/meetings/schedule.page.tsx')) },
  { path: '/rapat/:id', component: page(() => import('#web/meetings/meeting.page.tsx')) },
  { path: '/rapat/:id/ubah', component: page(() => import('#web/meetings/change.page.tsx')) },
  { path: '/antrean/buat', component: page(() => import('#web/work/new-task.page.tsx')) },
  { path: '/antrean/:id?', component: page(() => import('#web/work/queue.page.tsx')) },
  {
    path: ['/tugas/:id', '/tugas/:id/serah-terima', '/tugas/:id/kembalikan'],
    component: page(() => import('#web/work/task.page.tsx')),
  },
  { path: '/tugas/:id/serahkan', component: page(() => import('#web/outputs/submit.page.tsx')) },
  { path: '/hasil/:id', component: page(() => import('#web/outputs/output.page.tsx')) },
  { path: '/hasil/:id/tanda-terima/:version', component: page(() => import('#web/outputs/receipt.page.tsx')) },
  { path: '/hasil/:id/berkas/:upload', component: page(() => import('#web/outputs/file.page.tsx')) },
  { path: '/tinjau', component: page(() => import('#web/outputs/reviews.page.tsx')) },
  { path: '/tinjau/:id', component: page(() => import('#web/outputs/review.page.tsx')) },
  { path: '/jejak/:id', component: page(() => import('#web/outputs/thread.page.tsx')) },
  { path: '/kinerja', component: page(() => import('#web/performance/performance.page.tsx')) },
  { path: '/kinerja/:id', component: page(() => import('#web/performance/indicator.page.tsx')) },
]

const routes: RouteDefinition[] = [
  { path: '/masuk', component: page(() => import('#web/people/sign-in.page.tsx'), Starting) },
  { path: '/tamu/:link', component: page(() => import('#web/meetings/guest.page.tsx'), Starting) },
  { path: '/', component: StaffFrame, children: [...staffPages] },
  { path: '/', component: InPublicFrame, children: [...publicPages] },
]

/** The whole portal: which address shows which page. */
export const Portal = () => <Router root={Root}>{routes}</Router>
