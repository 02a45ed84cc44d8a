import type { StateName } from '#web/ui/status-words.ts'

export const words = {
  draft: () => 'Draf',
  waiting: () => 'Menunggu',
  taken: () => 'Dikerjakan',
  in_review: () => 'Menunggu tinjauan',
  returned: () => 'Perlu perbaikan',
  approved: () => 'Disetujui',
  done: () => 'Selesai',
  overdue: (days?: number) => (days ? `Terlambat ${String(days)} hari` : 'Terlambat'),
  cancelled: () => 'Dibatalkan',
  blocked: () => 'Terhambat',
  waiting_others: () => 'Menunggu pihak lain',
  due_today: () => 'Hari ini',
  due_tomorrow: () => 'Besok',
  saved_on_device: () => 'Tersimpan di gawai',
  sent: () => 'Terkirim',
  failed: () => 'Gagal, coba lagi',
  info: () => 'Info',
  success: () => 'Berhasil',
  warning: () => 'Peringatan',
  error: () => 'Galat',
} satisfies Record<StateName, (days?: number) => string>
