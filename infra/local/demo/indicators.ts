import type { PersonId } from '#shared/people/person.ts'
import type { UnitId } from '#shared/people/unit.ts'
import type { Indicator, IndicatorId } from '#shared/performance/indicator.ts'
import { agus, andi, dewi, hendra, markus, rina, siti, tenri, yohana } from '#infra/local/demo/people.ts'
import { agency, bureau, jayapura, makassar } from '#infra/local/demo/units.ts'

/** A node of the tree of 2026 as the use case takes it; all values are samples. */
export type DemoIndicator = Omit<Indicator, 'rev' | 'year' | 'order' | 'unitName' | 'ownerName' | 'realised'>

/** The year of the tree. */
export const demoYear = 2026

type Edge = NonNullable<Indicator['parent']>['edge']

const idOf = (key: string) => `idr_${key}` as IndicatorId
const fromOutputs = 'Hasil yang disetujui di Balai'
const under = (parent: DemoIndicator, edge: Edge) => ({ id: parent.id, edge })
const counted = { aspect: 'quantity', direction: 'more', baseline: 0, source: fromOutputs } as const
const index = {
  aspect: 'quality',
  measure: 'indeks',
  direction: 'more',
  source: 'Survei tahunan (contoh)',
} as const

const national: DemoIndicator = {
  ...index,
  id: idOf('prioritas7reformasi'),
  code: 'RPJMN PN 7',
  title: 'Prioritas 7, reformasi birokrasi (contoh)',
  definition: 'Indeks contoh untuk peragaan, bukan angka resmi.',
  level: 'national',
  baseline: 70,
  targets: { '2026': 75 },
}

const reform: DemoIndicator = {
  ...index,
  id: idOf('iku1reformasi'),
  code: 'IKU 1',
  title: 'Indeks reformasi birokrasi Badan Contoh (contoh)',
  definition: 'Nilai reformasi birokrasi instansi menurut penilaian mandiri.',
  level: 'agency',
  unit: agency.id,
  owner: hendra.id,
  parent: under(national, 'supports'),
  baseline: 72,
  targets: { '2026': 76 },
}

const service: DemoIndicator = {
  ...reform,
  id: idOf('iku2layanan'),
  code: 'IKU 2',
  title: 'Indeks layanan kepegawaian',
  definition: 'Kepuasan pegawai atas layanan kepegawaian (contoh).',
  baseline: 80,
  targets: { '2026': 84 },
}

const atBureau = { ...counted, level: 'unit', unit: bureau.id, owner: siti.id } as const

const policy: DemoIndicator = {
  ...atBureau,
  id: idOf('rhk1kebijakan'),
  code: 'RHK 1',
  title: 'Kebijakan kerja fleksibel',
  definition: 'Jumlah kebijakan kerja fleksibel yang ditetapkan untuk tiga unit.',
  parent: under(service, 'supports'),
  measure: 'keputusan',
  targets: { '2026': 3, '2026-Q4': 1 },
}

/** The indicator of the whole story: "1 dari 12 dokumen". */
export const reviewIndicator: DemoIndicator = {
  ...atBureau,
  id: idOf('rhk2telaah'),
  code: 'RHK 2',
  title: 'Telaah kebijakan kerja fleksibel',
  definition: 'Jumlah telaah dengan rekomendasi yang disetujui.',
  parent: under(policy, 'supports'),
  measure: 'dokumen',
  targets: { '2026': 12, '2026-Q4': 3 },
}

const readiness: DemoIndicator = {
  ...atBureau,
  id: idOf('rhk3kesiapan'),
  code: 'RHK 3',
  title: 'Laporan kesiapan perangkat unit',
  definition: 'Jumlah laporan kesiapan perangkat dan jaringan yang disetujui.',
  parent: under(reform, 'supports'),
  measure: 'laporan',
  targets: { '2026': 3, '2026-Q4': 3 },
}

const personal = (
  of: { readonly id: PersonId; readonly unit: UnitId },
  id: string,
  parent: DemoIndicator,
  year: number,
  quarter: number,
): DemoIndicator => ({
  ...counted,
  id: idOf(id),
  code: 'IKI',
  title: parent.title,
  definition: parent.definition,
  level: 'person',
  unit: of.unit,
  owner: of.id,
  parent: under(parent, 'contributes'),
  measure: parent.measure,
  targets: { '2026': year, '2026-Q4': quarter },
})

const makassarService: DemoIndicator = {
  ...counted,
  id: idOf('rhk4layananmakassar'),
  code: 'RHK 4',
  title: 'Berkas layanan kepegawaian Makassar selesai tepat waktu',
  definition: 'Jumlah berkas layanan yang selesai dalam lima hari kerja.',
  level: 'unit',
  unit: makassar.id,
  owner: tenri.id,
  parent: under(service, 'supports'),
  measure: 'berkas',
  targets: { '2026': 240, '2026-Q4': 60 },
}

const jayapuraService: DemoIndicator = {
  ...makassarService,
  id: idOf('rhk5layananjayapura'),
  code: 'RHK 5',
  title: 'Berkas layanan kepegawaian Jayapura selesai tepat waktu',
  unit: jayapura.id,
  owner: markus.id,
  targets: { '2026': 120, '2026-Q4': 30 },
}

/** Planted: nothing stands above these two, so they reach no national target. */
const orphan = { ...counted, level: 'unit', measure: 'kegiatan', targets: { '2026': 4, '2026-Q4': 1 } } as const
export const plantedOrphans: readonly DemoIndicator[] = [
  {
    ...orphan,
    id: idOf('yatimbukutamu'),
    code: 'RHK 6',
    title: 'Penataan buku tamu kantor wilayah',
    definition: 'Jumlah kegiatan penataan buku tamu.',
    unit: makassar.id,
    owner: tenri.id,
  },
  {
    ...orphan,
    id: idOf('yatimupacara'),
    code: 'RHK 7',
    title: 'Dokumentasi upacara hari besar',
    definition: 'Jumlah kegiatan dokumentasi upacara.',
    unit: jayapura.id,
    owner: markus.id,
  },
]

/** From the national target to the person; parents stand before their children. */
export const demoIndicators: readonly DemoIndicator[] = [
  national,
  reform,
  service,
  policy,
  reviewIndicator,
  personal(rina, 'ikirinatelaah', reviewIndicator, 4, 1),
  personal(andi, 'ikianditelaah', reviewIndicator, 4, 1),
  personal(dewi, 'ikidewitelaah', reviewIndicator, 4, 1),
  readiness,
  personal(agus, 'ikiaguskesiapan', readiness, 3, 3),
  makassarService,
  jayapuraService,
  personal(yohana, 'ikiyohanalayanan', jayapuraService, 120, 30),
  ...plantedOrphans,
]
