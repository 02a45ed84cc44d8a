import { main, state } from '#test/browser/screens/open.ts'
import type { Screen } from '#test/browser/screens/screen.ts'
import { waiting } from '#test/browser/screens/weather.ts'

export const publicScreens: readonly Screen[] = [
  main('masuk', 'stranger', '/masuk'),
  state('masuk-sesi-habis', 'stranger', '/masuk?return=%2Fantrean'),
  state('masuk-ditolak', 'stranger', '/masuk?masalah=belum-terdaftar'),
  state('masuk-penyedia', 'stranger', '/masuk?masalah=penyedia'),
  main('aksesibilitas', 'stranger', '/aksesibilitas'),
  state('sesi-memuat', 'rina', '/', waiting(/\/api\/me$/)),
  main('tidak-ditemukan', 'stranger', '/tidak-ada'),
]
