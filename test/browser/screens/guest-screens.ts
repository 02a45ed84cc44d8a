import { main, patiently, press, reads, settle, state, steps } from '#test/browser/screens/open.ts'
import type { Screen } from '#test/browser/screens/screen.ts'
import type { Scene } from '#test/browser/screens/scene.ts'
import { failing } from '#test/browser/screens/weather.ts'

const link = ({ guestPath }: Scene) => guestPath
const knock = steps(
  (page) => page.getByLabel(/^(Nama Anda|Your name)/).fill('Budi Santoso'),
  (page) => page.getByLabel(/^(Instansi|Organi)/).fill('Kementerian Contoh'),
  press(/^(Minta bergabung|Ask to join)$/),
)

/** In the order of a visit: the form, the waiting room, the answer. A link is used up by the first knock. */
export const guestScreens: readonly Screen[] = [
  main('tamu', 'guest', link),
  state('tamu-galat', 'guest', link, { then: steps(press('Minta bergabung'), reads(/^Isi nama Anda/)) }),
  state('tamu-tautan-salah', 'guest', '/tamu/lnk_tidakada0000#1.salah', { isRefusal: true }),
  state('tamu-gagal', 'guest', link, failing(/\/api\/door/)),
  main('tamu-menunggu', 'guest', link, {
    then: async (page, scene) => {
      if (await page.getByLabel(/^(Nama Anda|Your name)/).isVisible()) await knock(page, scene)
      await patiently(page.getByRole('button', { name: /^(Berhenti menunggu|Stop waiting)$/ })).toBeVisible()
    },
  }),
  main('tamu-ditolak', 'guest', link, {
    stands: async (page, scene) => {
      await settle(page)
      await scene.declineGuest()
    },
    then: reads(/^(Permintaan tidak diterima|Request not accepted)/),
  }),
]
