import type { PersonId } from '#shared/people/person.ts'
import type { QueueId } from '#shared/people/rights.ts'
import type { IndicatorId } from '#shared/performance/indicator.ts'
import type { TaskId } from '#shared/work/task.ts'
import { demoIndicators, reviewIndicator } from '#infra/local/demo/indicators.ts'
import { andi, dewi, ilham, rina, sumarni, yohana, type DemoPerson } from '#infra/local/demo/people.ts'
import { attendance, bureauReadiness, sharedRooms, type DemoResult } from '#infra/local/demo/results.ts'
import { jayapuraQueue, makassarQueue, policyQueue } from '#infra/local/demo/queues.ts'

/** Where a task stands when the seed is done with it; each is reached by the use cases, never written. */
export type DemoSituation =
  | { readonly kind: 'free' }
  | { readonly kind: 'claimed' | 'in-progress'; readonly by: PersonId }
  | { readonly kind: 'submitted' | 'returned' | 'approved'; readonly by: PersonId; readonly result: DemoResult }
  | {
      readonly kind: 'handing-over' | 'handed-over'
      readonly by: PersonId
      readonly to: PersonId
      readonly note: string
      readonly questions: readonly string[]
    }

export type DemoWork = {
  readonly id: TaskId
  readonly queue: QueueId
  readonly title: string
  readonly description: string
  readonly points: number
  /** 0 to 9, 5 is usual. */
  readonly priority: number
  /** Working days from the day of the seed; below zero is overdue. */
  readonly dueIn: number
  readonly indicator?: IndicatorId
  readonly steps: readonly string[]
  readonly situation: DemoSituation
}

const free: DemoSituation = { kind: 'free' }
const at = (kind: 'claimed' | 'in-progress', { id }: DemoPerson): DemoSituation => ({ kind, by: id })
const endedIn = (
  kind: 'submitted' | 'returned' | 'approved',
  { id }: DemoPerson,
  result: DemoResult,
): DemoSituation => ({ kind, by: id, result })
const codeOf = (code: string) => demoIndicators.find((each) => each.code === code)?.id
const linked = (code: string) => {
  const indicator = codeOf(code)
  return indicator ? { indicator } : {}
}
const work = (
  id: string,
  points: number,
  dueIn: number,
  title: string,
  situation: DemoSituation,
  rest: Partial<DemoWork> = {},
): DemoWork => ({
  id: `tsk_demo00000${id}` as TaskId,
  queue: policyQueue.id,
  title,
  description: `${title}. Sertakan sumber dan akibatnya bagi layanan.`,
  points,
  priority: 5,
  dueIn,
  steps: [],
  situation,
  indicator: reviewIndicator.id,
  ...rest,
})

/** The first queue on any morning: free, held, waiting for a receiver, under review, counted. */
export const demoWorks: readonly DemoWork[] = [
  work(
    '4m8rw2c',
    5,
    -2,
    'Telaah surat edaran kerja dari rumah hari Jumat',
    {
      kind: 'handed-over',
      by: rina.id,
      to: andi.id,
      note: 'Telaah bagian 1 sampai 3 selesai. Bagian unit pelayanan masih berupa butir.',
      questions: ['Apakah loket tetap buka pada hari Jumat?'],
    },
    {
      description:
        'Telaah isi surat edaran, bandingkan dengan PermenPANRB 4/2025, lalu tulis rekomendasi untuk tiga unit percontohan. Sertakan akibatnya bagi layanan tatap muka.',
      priority: 7,
      steps: [
        'Kumpulkan surat edaran dan aturan rujukan',
        'Wawancara singkat tiga unit',
        'Tulis telaah dan rekomendasi',
        'Minta tanggapan Kantor Wilayah Makassar',
      ],
    },
  ),
  work('5n9sx3d', 3, 0, 'Susun daftar jabatan yang cocok untuk uji coba', free, { priority: 8, ...linked('RHK 1') }),
  work('6p1ty4e', 3, 1, 'Bandingkan kuota kerja dari rumah tiga unit', at('in-progress', rina), {
    steps: ['Kumpulkan angka kuota', 'Tulis perbandingan'],
  }),
  work('7q2vz5f', 2, 1, 'Jawab pertanyaan unit tentang jam kerja', free, linked('RHK 1')),
  work('8r3wa6g', 5, 3, 'Uji kelayakan tugas: Analis Data Kepegawaian', free),
  work('9s4xb7h', 2, 4, 'Konfirmasi aturan jam istirahat Ramadan', at('claimed', andi)),
  work('1t5yc8j', 3, 5, 'Susun bahan sosialisasi untuk pegawai baru', free, linked('RHK 1')),
  work(
    '2v6zd9k',
    3,
    2,
    'Telaah jadwal piket loket hari Jumat',
    {
      kind: 'handing-over',
      by: rina.id,
      to: dewi.id,
      note: 'Data piket Makassar sudah lengkap, Jayapura menunggu jawaban.',
      questions: ['Berapa petugas yang tersedia di Jayapura?'],
    },
    { steps: ['Minta jadwal tiga unit', 'Tulis usulan piket'] },
  ),
  work('3w7ae1m', 5, 6, 'Telaah aturan presensi satu kali di lokasi', endedIn('submitted', dewi, attendance)),
  work('4x8bf2n', 3, 2, 'Telaah masukan pegawai tentang ruang kerja bersama', endedIn('returned', andi, sharedRooms)),
  work(
    '5y9cg3p',
    2,
    -1,
    'Laporan kesiapan perangkat Biro SDM',
    endedIn('approved', dewi, bureauReadiness),
    linked('RHK 3'),
  ),
  work('6z1dh4q', 1, 8, 'Kumpulkan laporan kesiapan perangkat tiga unit', at('claimed', sumarni), linked('RHK 3')),
  work('7a2ej5r', 3, 3, 'Laporan kesiapan perangkat Makassar', at('in-progress', ilham), {
    queue: makassarQueue.id,
    steps: ['Periksa perangkat', 'Tulis laporan'],
    ...linked('RHK 3'),
  }),
  work('8b3fk6s', 2, 2, 'Periksa berkas kenaikan pangkat Makassar', free, {
    queue: makassarQueue.id,
    ...linked('RHK 4'),
  }),
  work('9c4gm7t', 2, 3, 'Periksa berkas cuti tahunan Jayapura', at('claimed', yohana), {
    queue: jayapuraQueue.id,
    ...linked('RHK 5'),
  }),
]
