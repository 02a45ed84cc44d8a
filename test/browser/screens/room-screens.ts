import { insideRoom, tools } from '#test/browser/screens/inside-room.ts'
import { main, reads, state, steps } from '#test/browser/screens/open.ts'
import { longGuest } from '#test/browser/screens/scene-meetings.ts'
import type { Scene } from '#test/browser/screens/scene.ts'
import type { Screen } from '#test/browser/screens/screen.ts'
import { roomAddress } from '#web/kernel/addresses.ts'

const room = ({ meeting }: Scene) => roomAddress(meeting)
const agenda = /^(Agenda|Agenda and notes)$/
const people = /^(Peserta|People)$/
const inTurn = { inTurn: true }

/** In one room, so one after another: who else is there is part of what is seen. */
export const roomScreens: readonly Screen[] = [
  main('ruang-catatan', 'rina', room, { then: insideRoom(agenda), ...inTurn }),
  main('ruang', 'rina', room, { then: insideRoom(), ...inTurn }),
  state('ruang-tamu-menunggu', 'siti', room, {
    before: (_, { knock }) => knock(),
    then: steps(insideRoom(people), reads(longGuest.affiliation)),
    ...inTurn,
  }),
  state('ruang-keluar', 'siti', room, {
    then: steps(
      insideRoom(),
      (page) => tools(page).getByRole('button', { name: 'Keluar' }).click(),
      reads('Keluar saja'),
    ),
    ...inTurn,
  }),
]
