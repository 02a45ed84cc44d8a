import { submitAddress, taskAddress } from '#web/kernel/addresses.ts'
import { main, press, reads, state, steps } from '#test/browser/screens/open.ts'
import { contestedTitle } from '#test/browser/screens/scene-outputs.ts'
import type { Screen } from '#test/browser/screens/screen.ts'
import { failing, offline, waiting } from '#test/browser/screens/weather.ts'

const queue = /\/api\/queues\/[^/]+\/tasks/
const task = /\/api\/tasks\//

export const workScreens: readonly Screen[] = [
  main('antrean', 'rina', '/antrean'),
  main('antrean-tugas', 'andi', ({ overdue }) => `/antrean/${overdue}`, { only: 'wide' }),
  state('antrean-milik-saya', 'andi', '/antrean?tampilan=milik-saya'),
  state('antrean-ditinjau', 'siti', '/antrean?tampilan=ditinjau'),
  state('antrean-tanpa-antrean', 'ratna', '/antrean'),
  state('antrean-gagal', 'rina', '/antrean', failing(queue)),
  state('antrean-memuat', 'rina', '/antrean', waiting(queue)),
  state('antrean-luring', 'rina', '/antrean', offline),
  state('antrean-diambil-lebih-dulu', 'rina', '/antrean?tampilan=belum-diambil', {
    isRefusal: true,
    before: (page, { takeContested }) =>
      page.route(/\/claim$/, async (route) => {
        await takeContested()
        await route.continue()
      }),
    then: steps(press(`Ambil tugas ${contestedTitle}`), reads('Ambil tugas lain')),
  }),

  main('buat-tugas', 'rina', '/antrean/buat'),
  state('buat-tugas-galat', 'rina', '/antrean/buat', { then: steps(press('Buat tugas'), reads('Tulis judul tugas')) }),
  state('buat-tugas-langkah', 'rina', '/antrean/buat', { then: press('Tambah langkah') }),

  main('tugas', 'andi', ({ overdue }) => taskAddress(overdue)),
  state('tugas-bebas', 'rina', ({ free }) => taskAddress(free)),
  state('tugas-menunggu-penerima', 'rina', ({ offered }) => taskAddress(offered)),
  state('tugas-perlu-perbaikan', 'andi', ({ returnedTask }) => taskAddress(returnedTask)),
  state('tugas-tidak-ada', 'rina', taskAddress('tsk_tidakada0000'), { isRefusal: true }),
  state('tugas-gagal', 'rina', ({ free }) => taskAddress(free), failing(task)),
  state('tugas-memuat', 'rina', ({ free }) => taskAddress(free), waiting(task)),
  state('tugas-luring', 'andi', ({ overdue }) => taskAddress(overdue), offline),
  state('tugas-catatan-galat', 'andi', ({ overdue }) => taskAddress(overdue), {
    then: steps(press('Simpan catatan'), reads('Tulis catatan lebih dulu')),
  }),

  main('serah-terima', 'rina', ({ withSteps }) => `${taskAddress(withSteps)}/serah-terima`),
  state('serah-terima-galat', 'rina', ({ withSteps }) => `${taskAddress(withSteps)}/serah-terima`, {
    then: steps(press('Serahkan tugas'), reads('Pilih pegawai yang menerima')),
  }),
  main('kembalikan', 'rina', ({ withSteps }) => `${taskAddress(withSteps)}/kembalikan`),
  state('kembalikan-galat', 'rina', ({ withSteps }) => `${taskAddress(withSteps)}/kembalikan`, {
    then: steps(press('Kembalikan ke antrean'), reads('Tulis alasan mengembalikan tugas')),
  }),
  main('terima-serah-terima', 'dewi', ({ offered }) => taskAddress(offered)),
  state('tolak-serah-terima', 'dewi', ({ offered }) => taskAddress(offered), {
    then: steps(press(/^Tolak/), press('Kirim penolakan'), reads('Tulis alasan menolak')),
  }),
  state('serahkan-bukan-pemegang', 'rina', ({ overdue }) => submitAddress(overdue)),
]
