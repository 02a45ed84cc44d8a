import type { Page } from '@playwright/test'
import type { Scene } from '#test/browser/screens/scene.ts'
import { main, patiently, press, reads, state, steps } from '#test/browser/screens/open.ts'
import type { Screen } from '#test/browser/screens/screen.ts'
import { failing, offline, waiting } from '#test/browser/screens/weather.ts'
import {
  fileAddress,
  outputAddress,
  receiptAddress,
  reviewAddress,
  submitAddress,
  threadAddress,
} from '#web/kernel/addresses.ts'

const output = /\/api\/outputs\//
const step = (at: number, of: (scene: Scene) => string) => (scene: Scene) => `${submitAddress(of(scene))}?langkah=${at}`
const mine = ({ withSteps }: Scene) => withSteps
const again = ({ returnedTask }: Scene) => returnedTask

/** The document of a review is drawn on a canvas, page by page. */
const drawn = (page: Page) => patiently(page.locator('canvas').first()).toBeVisible()

export const outputScreens: readonly Screen[] = [
  main('serahkan-1', 'rina', step(1, mine)),
  main('serahkan-2', 'rina', step(2, mine)),
  main('serahkan-3', 'rina', step(3, mine)),
  state('serahkan-1-galat', 'rina', step(1, mine), { then: steps(press('Lanjutkan'), reads('Tulis uraian hasil')) }),
  state('serahkan-2-galat', 'rina', step(2, mine), { then: steps(press('Lanjutkan'), reads(/^Pilih paling sedikit/)) }),
  state('serahkan-3-galat', 'rina', step(3, mine), {
    then: steps(press('Kirim untuk ditinjau'), reads('Ada isian yang perlu diperbaiki')),
  }),
  state('serahkan-versi-2', 'andi', step(1, again)),
  state('serahkan-memuat', 'rina', step(1, mine), waiting(/\/api\/indicators/)),

  main('hasil', 'dewi', ({ approved }) => outputAddress(approved)),
  state('hasil-perlu-perbaikan', 'andi', ({ returned }) => outputAddress(returned)),
  state('hasil-versi-2', 'andi', ({ secondVersion }) => outputAddress(secondVersion)),
  state('hasil-tarik', 'andi', ({ waiting: id }) => outputAddress(id), {
    then: steps(press('Tarik kembali'), reads('Tarik kembali hasil ini?')),
  }),
  state('hasil-tidak-ada', 'andi', outputAddress('out_tidakada0000'), { isRefusal: true }),
  state('hasil-memuat', 'andi', ({ returned }) => outputAddress(returned), waiting(output)),
  main('tanda-terima', 'dewi', ({ approved }) => receiptAddress(approved, 1)),
  main('berkas', 'dewi', ({ approved, approvedFile }) => fileAddress(approved, approvedFile), { then: drawn }),

  main('tinjau', 'siti', '/tinjau'),
  state('tinjau-kosong', 'ratna', '/tinjau'),
  state('tinjau-gagal', 'siti', '/tinjau', failing(/\/api\/reviews/)),
  main('tinjau-hasil', 'siti', ({ inReview }) => reviewAddress(inReview), { then: drawn }),
  state('tinjau-belum-diambil', 'siti', ({ waiting: id }) => reviewAddress(id), { then: drawn }),
  state('tinjau-versi-2', 'siti', ({ secondVersion }) => reviewAddress(secondVersion), {
    only: 'wide',
    then: press(/^Bandingkan versi/),
  }),
  state('tinjau-ikut-mengerjakan', 'dewi', ({ inReview }) => reviewAddress(inReview)),
  main('selesaikan-tinjauan', 'siti', ({ inReview }) => reviewAddress(inReview), {
    then: steps(press(/^(Selesaikan tinjauan|Finish)/), (page) => patiently(page.getByRole('dialog')).toBeVisible()),
  }),
  state('selesaikan-tinjauan-galat', 'siti', ({ inReview }) => reviewAddress(inReview), {
    then: steps(press('Selesaikan tinjauan'), press('Kirim tinjauan'), reads('Pilih keputusan')),
  }),

  main('jejak', 'siti', ({ approved }) => threadAddress(approved)),
  state('jejak-gagal', 'siti', ({ approved }) => threadAddress(approved), failing(output)),
  state('jejak-luring', 'siti', ({ approved }) => threadAddress(approved), offline),
]
