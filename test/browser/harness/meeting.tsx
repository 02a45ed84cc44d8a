import { createSignal, Show, Suspense } from 'solid-js'
import { render } from 'solid-js/web'
import { DecisionLine } from '#web/meetings/room/decision-line.tsx'
import { MeetingRoom } from '#web/meetings/room/meeting-room.tsx'
import type { Waiting } from '#web/meetings/room/waiting-list.tsx'
import { startAnnouncer } from '#web/ui/announce.ts'
import { Button } from '#web/ui/button.tsx'
import { Page } from '#web/ui/layout.tsx'

declare global {
  interface Window {
    /** Given by the test: the answer at the door. */
    ticket: (isRoomMissing: boolean) => Promise<{ url: string; token: string }>
    knock: (guest: Waiting) => void
    close: () => void
  }
}

const asked = new URLSearchParams(location.search)
const name = asked.get('nama') ?? 'Siti Aminah'
const isChair = asked.has('pimpinan')

const Meeting = () => {
  const [waiting, setWaiting] = createSignal<readonly Waiting[]>([])
  const answer = (id: string) => setWaiting((list) => list.filter((guest) => guest.id !== id))
  const [isOpen, setOpen] = createSignal(true)
  window.knock = (guest) => setWaiting((list) => [...list, guest])
  window.close = () => setOpen(false)
  return (
    <Show when={isOpen()} fallback={<p>Tutup</p>}>
      <MeetingRoom
        title="Sinkronisasi uji coba kerja fleksibel"
        when="09.00–10.00 WIB, mulai 6 menit lagi"
        name={name}
        inside={asked.getAll('dalam')}
        startedAt={new Date(Date.now() - 1_390_000).toISOString()}
        clock="09.23 WIB"
        ask={(isRoomMissing) => window.ticket(isRoomMissing)}
        explain={(refusal) => (refusal instanceof Error ? refusal.message : 'Galat')}
        frame={(content) => (
          <main id="isi">
            <Page>{content}</Page>
          </main>
        )}
        lobby={isChair ? { waiting: waiting(), onAdmit: answer, onDecline: answer } : undefined}
        noteOf={(person) => (person === 'person:prs_siti' ? 'Pimpinan rapat' : undefined)}
        notes={() => (
          <label>
            Catatan
            <textarea />
          </label>
        )}
        decision={
          asked.has('keputusan') ? (
            <DecisionLine
              number={2}
              by="Rina Wulandari"
              text="Loket tiga unit tetap buka hari Jumat dengan dua petugas piket"
              isOpen
              action={<Button>Setujui rumusan</Button>}
            />
          ) : undefined
        }
      />
    </Show>
  )
}

async function start(): Promise<void> {
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')
  const place = document.getElementById('portal')
  if (!place) return
  startAnnouncer()
  render(
    () => (
      <Suspense>
        <Meeting />
      </Suspense>
    ),
    place,
  )
}

void start()
