export const id = {
  lang: 'id',
  locale: 'id-ID',
  agenda: 'Agenda',
  agendaItem: (no: number, title: string, minutes: number) => `${no}. ${title} (${minutes} menit)`,
  joinAt: (url: string) => `Masuk rapat: ${url}`,
  cancelledNote: 'Rapat ini dibatalkan.',

  greeting: (name: string) => `Yth. ${name},`,
  meetingTitle: 'Rapat',
  when: 'Waktu',
  whenBefore: 'Waktu semula',
  chair: 'Pimpinan rapat',
  openMeeting: 'Masuk rapat',
  guestNote:
    'Anda akan berada di ruang tunggu sampai pimpinan rapat mengizinkan Anda masuk. Anda tidak memerlukan akun.',
  guestLinkNote: 'Tautan ini khusus untuk Anda. Mohon tidak meneruskannya.',

  meeting: {
    invited: {
      subject: (title: string) => `Undangan rapat: ${title}`,
      heading: 'Undangan rapat',
      opening: (chair: string) => `${chair} mengundang Anda ke rapat berikut.`,
      closing: 'Terlampir berkas kalender. Terima undangan ini agar rapat tercatat di kalender Anda.',
    },
    changed: {
      subject: (title: string) => `Perubahan rapat: ${title}`,
      heading: 'Perubahan rapat',
      opening: (chair: string) => `${chair} mengubah rapat berikut.`,
      closing: 'Terlampir berkas kalender. Kalender Anda diperbarui setelah berkas ini dibuka.',
    },
    cancelled: {
      subject: (title: string) => `Rapat dibatalkan: ${title}`,
      heading: 'Rapat dibatalkan',
      opening: (chair: string) => `${chair} membatalkan rapat berikut. Anda tidak perlu hadir.`,
      closing: 'Terlampir berkas kalender. Rapat ini dihapus dari kalender Anda setelah berkas dibuka.',
    },
  },

  work: {
    taskHanded: {
      subject: (title: string) => `Serah terima tugas: ${title}`,
      heading: 'Tugas diserahkan kepada Anda',
      sentences: (title: string, by: string) => [
        `${by} menyerahkan tugas ${title} kepada Anda.`,
        `Sampai Anda menerimanya, ${by} tetap bertanggung jawab atas tugas ini.`,
      ],
      action: 'Lihat serah terima',
    },
    handoverRefused: {
      subject: (title: string) => `Serah terima dikembalikan: ${title}`,
      heading: 'Serah terima dikembalikan',
      sentences: (title: string, by: string) => [
        `${by} belum dapat menerima tugas ${title}.`,
        'Tugas tetap di meja Anda. Alasannya dapat dibaca di halaman tugas.',
      ],
      action: 'Lihat tugas',
    },
    outputReturned: {
      subject: (title: string) => `Hasil perlu perbaikan: ${title}`,
      heading: 'Hasil dikembalikan untuk perbaikan',
      sentences: (title: string, by: string) => [
        `${by} mengembalikan hasil ${title} untuk perbaikan.`,
        'Tugas kembali ke meja Anda. Mohon jawab setiap catatan, lalu serahkan versi berikutnya.',
      ],
      action: 'Lihat catatan',
    },
    outputApproved: {
      subject: (title: string) => `Hasil disetujui: ${title}`,
      heading: 'Hasil Anda disetujui',
      sentences: (title: string, by: string) => [
        `${by} menyetujui hasil ${title}.`,
        'Jumlahnya sudah tercatat pada indikator. Terima kasih atas kerja Anda.',
      ],
      action: 'Lihat hasil',
    },
    outputRejected: {
      subject: (title: string) => `Hasil ditolak: ${title}`,
      heading: 'Hasil ditolak',
      sentences: (title: string, by: string) => [
        `${by} menolak hasil ${title}.`,
        'Tugas kembali ke meja Anda. Alasannya dapat dibaca di halaman hasil.',
      ],
      action: 'Lihat alasan',
    },
    outputAnswered: {
      subject: (title: string) => `Versi baru menunggu tinjauan: ${title}`,
      heading: 'Catatan Anda sudah dijawab',
      sentences: (title: string, by: string) => [
        `${by} menjawab catatan Anda dan menyerahkan versi baru hasil ${title}.`,
        'Versi ini lebih dulu untuk Anda tinjau.',
      ],
      action: 'Tinjau hasil',
    },
  },
  due: 'Tenggat',
  version: 'Versi',
  points: 'Catatan yang perlu dijawab',
  countsToward: 'Dihitung ke',
  counted: (amount: string, indicator: string, quarter: string, year: string) =>
    `${indicator}: ${amount}, triwulan ${quarter} ${year}`,

  footer: 'Surel ini dikirim otomatis oleh portal Balai. Mohon tidak membalas surel ini.',
  prototype: 'Purwarupa sumber terbuka, bukan layanan resmi pemerintah.',
}
