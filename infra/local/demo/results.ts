import type { PersonId } from '#shared/people/person.ts'
import { siti } from '#infra/local/demo/people.ts'

/** A file of a result: written out, or a picture of paper that has no letters in it. */
export type DemoFile = { readonly name: string } & (
  { readonly title: string; readonly paragraphs: readonly string[] } | { readonly scan: 'scanned-interview.jpg' }
)
export type DemoVerdict = {
  readonly by: PersonId
  readonly outcome: 'approve' | 'return'
  readonly reason: string
  /** `file`: which one of the result the point is about, from 0. */
  readonly points: readonly { readonly text: string; readonly file?: number; readonly page?: number }[]
  /** Minutes before the seed. */
  readonly minutesAgo: number
}

/** What a task of the demo ends in. `daysAgo`: the working day before the seed's on which it was taken and handed in. */
export type DemoResult = {
  readonly daysAgo: number
  readonly summary: string
  readonly files: readonly DemoFile[]
  readonly verdict?: DemoVerdict
}

export const attendance: DemoResult = {
  daysAgo: 1,
  summary:
    'Presensi satu kali di lokasi cukup bagi tugas yang hasilnya terukur. Loket layanan tetap memerlukan jadwal piket.',
  files: [
    {
      name: 'Telaah presensi satu kali di lokasi.pdf',
      title: 'Telaah aturan presensi satu kali di lokasi',
      paragraphs: [
        'Contoh untuk peragaan, bukan dokumen resmi.',
        'Pertanyaan: apakah presensi satu kali sehari cukup bagi pegawai yang bekerja dari lokasi lain?',
        'Temuan: tiga unit percontohan mencatat hasil kerja harian. Keluhan terbanyak adalah presensi berulang pada jam sibuk layanan.',
        'Rekomendasi: presensi satu kali untuk jabatan yang hasilnya terukur. Loket layanan memakai jadwal piket.',
      ],
    },
    { name: 'Pindai berita acara wawancara.pdf', scan: 'scanned-interview.jpg' },
  ],
}

export const sharedRooms: DemoResult = {
  daysAgo: 1,
  summary: 'Masukan 42 pegawai tentang ruang kerja bersama, dikelompokkan menurut unit.',
  files: [
    {
      name: 'Telaah masukan ruang kerja bersama.pdf',
      title: 'Telaah masukan pegawai tentang ruang kerja bersama',
      paragraphs: [
        'Contoh untuk peragaan, bukan dokumen resmi.',
        'Sebanyak 42 pegawai memberi masukan. Yang terbanyak: ruang rapat kecil, tempat menyimpan barang, dan kursi.',
        'Usul: uji coba dua ruang bersama di lantai 3 selama satu triwulan.',
      ],
    },
  ],
  verdict: {
    by: siti.id,
    outcome: 'return',
    reason: 'Usulannya jelas. Dasar angkanya belum dapat diperiksa.',
    points: [
      { text: 'Tambahkan jumlah masukan per unit.', file: 0, page: 1 },
      { text: 'Sebutkan biaya uji coba dua ruang.' },
    ],
    minutesAgo: 30,
  },
}

export const bureauReadiness: DemoResult = {
  daysAgo: 5,
  summary: 'Perangkat dan jaringan Biro SDM siap untuk kerja fleksibel, kecuali dua laptop yang perlu diganti.',
  files: [
    {
      name: 'Laporan kesiapan perangkat Biro SDM.pdf',
      title: 'Laporan kesiapan perangkat Biro SDM',
      paragraphs: [
        'Contoh untuk peragaan, bukan dokumen resmi.',
        'Diperiksa: 24 laptop, kamera, mikrofon, dan sambungan rumah 19 pegawai.',
        'Temuan: 22 laptop siap, dua perlu diganti. Semua sambungan cukup untuk rapat dengan gambar.',
      ],
    },
  ],
  verdict: { by: siti.id, outcome: 'approve', reason: 'Lengkap dan dapat dipakai.', points: [], minutesAgo: 120 },
}
