import { reviewIndicator } from '#infra/local/demo/indicators.ts'
import { main, state } from '#test/browser/screens/open.ts'
import type { Screen } from '#test/browser/screens/screen.ts'
import { failing, offline, waiting } from '#test/browser/screens/weather.ts'

const indicators = /\/api\/indicators/
const page = `/kinerja/${reviewIndicator.id}`

export const performanceScreens: readonly Screen[] = [
  main('kinerja', 'maya', '/kinerja'),
  state('kinerja-gagal', 'maya', '/kinerja', failing(indicators)),
  state('kinerja-memuat', 'maya', '/kinerja', waiting(indicators)),
  state('kinerja-luring', 'maya', '/kinerja', offline),
  main('indikator', 'maya', page),
  state('indikator-tabel', 'maya', page, { then: (shown) => shown.getByText('Tampilkan sebagai tabel').click() }),
  state('indikator-tidak-ada', 'maya', '/kinerja/idr_tidakada0000', { isRefusal: true }),
  state('indikator-gagal', 'maya', page, failing(indicators)),
]
