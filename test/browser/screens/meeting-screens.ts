import { longGuest } from '#test/browser/screens/scene-meetings.ts'
import type { Scene } from '#test/browser/screens/scene.ts'
import { main, press, reads, state, steps } from '#test/browser/screens/open.ts'
import type { Screen } from '#test/browser/screens/screen.ts'
import { failing, offline, waiting } from '#test/browser/screens/weather.ts'
import { changeAddress, meetingAddress, pastMeetingsAddress, roomAddress } from '#web/kernel/addresses.ts'

const meetings = /\/api\/(me\/)?meetings/
const room = ({ meeting }: Scene) => roomAddress(meeting)

export const meetingScreens: readonly Screen[] = [
  main('rapat', 'rina', '/rapat'),
  state('rapat-sebelumnya', 'rina', pastMeetingsAddress),
  state('rapat-kosong', 'ratna', '/rapat'),
  state('rapat-gagal', 'rina', '/rapat', failing(meetings)),
  state('rapat-memuat', 'rina', '/rapat', waiting(meetings)),
  main('jadwalkan', 'siti', '/rapat/jadwalkan'),
  state('jadwalkan-galat', 'siti', '/rapat/jadwalkan', {
    then: steps(press('Tambah butir'), press('Jadwalkan dan kirim undangan'), reads('Isi judul rapat.')),
  }),
  state('jadwalkan-tamu', 'siti', '/rapat/jadwalkan', {
    then: steps((page) => page.getByRole('radio', { name: 'Undangan dan tamu' }).check(), press('Tambah tamu')),
  }),
  main('pra-gabung', 'rina', room),
  state('pra-gabung-tamu-menunggu', 'siti', room, {
    before: (_, { knock }) => knock(),
    then: reads(longGuest.affiliation),
  }),
  main('rapat-satu', 'siti', ({ meeting }) => meetingAddress(meeting)),
  state('rapat-mendatang', 'siti', ({ coming }) => meetingAddress(coming)),
  state('rapat-dibatalkan', 'siti', ({ cancelled }) => meetingAddress(cancelled)),
  state('rapat-tidak-diundang', 'ratna', ({ meeting }) => meetingAddress(meeting), { isRefusal: true }),
  state('rapat-satu-luring', 'siti', ({ meeting }) => meetingAddress(meeting), offline),
  state('rapat-batalkan', 'siti', ({ coming }) => meetingAddress(coming), {
    then: steps(press('Batalkan rapat'), reads('Batalkan rapat ini?')),
  }),
  main('ubah-rapat', 'siti', ({ coming }) => changeAddress(coming)),
  state('ubah-rapat-bukan-pimpinan', 'andi', ({ coming }) => changeAddress(coming)),
  state('pra-gabung-tertutup', 'siti', ({ coming }) => roomAddress(coming), {
    isRefusal: true,
    then: steps(press('Gabung'), reads(/^Pintu rapat dibuka/)),
  }),
]
