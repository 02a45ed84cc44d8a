import { main, press, reads, state, steps } from '#test/browser/screens/open.ts'
import type { Screen } from '#test/browser/screens/screen.ts'
import { failing, offline, waiting } from '#test/browser/screens/weather.ts'

const lists = /\/api\/(me\/(meetings|tasks)|reviews)/

export const todayScreens: readonly Screen[] = [
  main('hari-ini', 'siti', '/'),
  state('hari-ini-serah-terima', 'dewi', '/'),
  state('hari-ini-kosong', 'ratna', '/'),
  state('hari-ini-gagal', 'rina', '/', failing(lists)),
  state('hari-ini-memuat', 'rina', '/', waiting(lists)),
  state('hari-ini-luring', 'rina', '/', offline),
  state('hari-ini-profil', 'tyas', '/', { then: steps(press(/^Profil/), reads('Keluar dari semua gawai')) }),
  state('hari-ini-progres', 'dewi', '/', {
    then: steps(press('Salin progres harian'), reads(/^Progres harian disalin|salin/i)),
  }),
]
