import type { PersonId } from '#shared/people/person.ts'
import type { UnitId } from '#shared/people/unit.ts'
import type { IndicatorId, IndicatorNode } from '#shared/performance/indicator.ts'
import { agus, andi, dewi, hendra, markus, rina, siti, tenri, yohana } from '#infra/local/demo/people.ts'
import { agency, bureau, jayapura, makassar } from '#infra/local/demo/units.ts'

/** `contributes` adds up and needs the same unit of measure, `supports` carries no number. */
export type DemoEdge = 'contributes' | 'averages' | 'supports'

/** A node of the tree of 2026. A target belongs to the year or to a quarter; all values are samples. */
export type DemoIndicator = Pick<
  IndicatorNode,
  'id' | 'code' | 'name' | 'level' | 'parent' | 'unit' | 'owner' | 'unitOfMeasure'
> & {
  readonly description: string
  readonly edge?: DemoEdge
  readonly aspect: 'quantity' | 'quality' | 'time' | 'cost'
  readonly direction: 'more' | 'less'
  readonly baseline: number
  readonly targets: Readonly<Record<string, number>>
  readonly source: string
}

const idOf = (key: string) => `idr_${key}` as IndicatorId
const fromOutputs = 'Hasil yang disetujui di Balai'
const under = (parent: DemoIndicator, edge: DemoEdge) => ({ parent: parent.id, edge })
const counted = { aspect: 'quantity', direction: 'more', baseline: 0, source: fromOutputs } as const
const index = {
  aspect: 'quality',
  unitOfMeasure: 'indeks',
  direction: 'more',
  source: 'Survei tahunan (contoh)',
} as const

const national: DemoIndicator = {
  ...index,
  id: idOf('prioritas7reformasi'),
  code: 'RPJMN PN 7',
  name: 'Prioritas 7, reformasi birokrasi (contoh)',
  description: 'Indeks contoh untuk peragaan, bukan angka resmi.',
  level: 'RPJMN',
  baseline: 70,
  targets: { '2026': 75 },
}

const reform: DemoIndicator = {
  ...index,
  id: idOf('iku1reformasi'),
  code: 'IKU 1',
  name: 'Indeks reformasi birokrasi Badan Contoh (contoh)',
  description: 'Nilai reformasi birokrasi instansi menurut penilaian mandiri.',
  level: 'IKU',
  unit: agency.id,
  owner: hendra.id,
  ...under(national, 'supports'),
  baseline: 72,
  targets: { '2026': 76 },
}

const service: DemoIndicator = {
  ...reform,
  id: idOf('iku2layanan'),
  code: 'IKU 2',
  name: 'Indeks layanan kepegawaian',
  description: 'Kepuasan pegawai atas layanan kepegawaian (contoh).',
  baseline: 80,
  targets: { '2026': 84 },
}

const atBureau = { ...counted, level: 'UNIT', unit: bureau.id, owner: siti.id } as const

const policy: DemoIndicator = {
  ...atBureau,
  id: idOf('rhk1kebijakan'),
  code: 'RHK 1',
  name: 'Kebijakan kerja fleksibel',
  description: 'Jumlah kebijakan kerja fleksibel yang ditetapkan untuk tiga unit.',
  ...under(service, 'supports'),
  unitOfMeasure: 'keputusan',
  targets: { '2026': 3, '2026-Q4': 1 },
}

/** The indicator of the whole story: "1 dari 12 dokumen". */
export const reviewIndicator: DemoIndicator = {
  ...atBureau,
  id: idOf('rhk2telaah'),
  code: 'RHK 2',
  name: 'Telaah kebijakan kerja fleksibel',
  description: 'Jumlah telaah dengan rekomendasi yang disetujui.',
  ...under(policy, 'supports'),
  unitOfMeasure: 'dokumen',
  targets: { '2026': 12, '2026-Q4': 3 },
}

const readiness: DemoIndicator = {
  ...atBureau,
  id: idOf('rhk3kesiapan'),
  code: 'RHK 3',
  name: 'Laporan kesiapan perangkat unit',
  description: 'Jumlah laporan kesiapan perangkat dan jaringan yang disetujui.',
  ...under(reform, 'supports'),
  unitOfMeasure: 'laporan',
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
  name: parent.name,
  description: parent.description,
  level: 'RHK',
  unit: of.unit,
  owner: of.id,
  ...under(parent, 'contributes'),
  unitOfMeasure: parent.unitOfMeasure,
  targets: { '2026': year, '2026-Q4': quarter },
})

const makassarService: DemoIndicator = {
  ...counted,
  id: idOf('rhk4layananmakassar'),
  code: 'RHK 4',
  name: 'Berkas layanan kepegawaian Makassar selesai tepat waktu',
  description: 'Jumlah berkas layanan yang selesai dalam lima hari kerja.',
  level: 'UNIT',
  unit: makassar.id,
  owner: tenri.id,
  ...under(service, 'supports'),
  unitOfMeasure: 'berkas',
  targets: { '2026': 240, '2026-Q4': 60 },
}

const jayapuraService: DemoIndicator = {
  ...makassarService,
  id: idOf('rhk5layananjayapura'),
  code: 'RHK 5',
  name: 'Berkas layanan kepegawaian Jayapura selesai tepat waktu',
  unit: jayapura.id,
  owner: markus.id,
  targets: { '2026': 120, '2026-Q4': 30 },
}

/** Planted: nothing stands above these two, so they reach no national target. */
const orphan = { ...counted, level: 'UNIT', unitOfMeasure: 'kegiatan', targets: { '2026': 4, '2026-Q4': 1 } } as const
export const plantedOrphans: readonly DemoIndicator[] = [
  {
    ...orphan,
    id: idOf('yatimbukutamu'),
    code: 'RHK 6',
    name: 'Penataan buku tamu kantor wilayah',
    description: 'Jumlah kegiatan penataan buku tamu.',
    unit: makassar.id,
    owner: tenri.id,
  },
  {
    ...orphan,
    id: idOf('yatimupacara'),
    code: 'RHK 7',
    name: 'Dokumentasi upacara hari besar',
    description: 'Jumlah kegiatan dokumentasi upacara.',
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
