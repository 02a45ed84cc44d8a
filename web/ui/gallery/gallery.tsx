import { render } from 'solid-js/web'
import { wordsToCome } from '#web/kernel/words.tsx'
import { startAnnouncer } from '#web/ui/announce.ts'
import { Frame } from '#web/ui/frame.tsx'
import { useFrame } from '#web/ui/frame-options.ts'
import { Controls } from '#web/ui/gallery/controls.tsx'
import { Lists } from '#web/ui/gallery/lists.tsx'
import { Messages } from '#web/ui/gallery/messages.tsx'
import { Screens } from '#web/ui/gallery/screens.tsx'
import styles from '#web/ui/gallery/gallery.module.css'
import { Page } from '#web/ui/layout.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { ToastRegion } from '#web/ui/toast.tsx'

const person = { name: 'Andi Pratama', unit: 'Biro Sumber Daya Manusia' }
const nothing = () => undefined

const Sheet = () => {
  useFrame(() => ({
    views: [
      { href: '/antrean', text: 'Unit saya', count: 42 },
      { href: '/antrean/milik-saya', text: 'Milik saya', count: 5, isCurrent: true },
      { href: '/antrean/terlambat', text: 'Terlambat', count: 1 },
    ],
  }))
  return (
    <Page>
      <PageHead title="Lembar komponen" lead={<p>Semua bagian dalam satu halaman.</p>} />
      <div class={styles.columns}>
        <Controls />
        <Lists />
        <Messages />
      </div>
    </Page>
  )
}

const which = new URLSearchParams(location.search).get('layar')

const Gallery = () => (
  <Frame
    path={which === 'rumah' ? '/' : '/antrean'}
    person={person}
    badges={{ queue: 5 }}
    onSignOut={nothing}
    onSignOutEverywhere={nothing}
  >
    {which ? <Screens which={which} /> : <Sheet />}
  </Frame>
)

const place = document.getElementById('portal')
if (place) {
  startAnnouncer()
  await wordsToCome()
  render(
    () => (
      <>
        <Gallery />
        <ToastRegion />
      </>
    ),
    place,
  )
}
