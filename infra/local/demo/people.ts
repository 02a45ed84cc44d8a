import type { Person, PersonId } from '#shared/people/person.ts'
import type { Role } from '#shared/people/roles.ts'
import type { Unit } from '#shared/people/unit.ts'
import { agency, bureau, jayapura, makassar } from '#infra/local/demo/units.ts'

/** A person of the demo agency. `login`: what they type at the local sign-in. All are invented; their NIP end in 9xx. */
export type DemoPerson = Person & {
  readonly login: string
  readonly roles: readonly Role[]
  readonly pointLimit: number
}

const personOf =
  (unit: Unit) =>
  (login: string, id: string, name: string, position: string, nip?: string, ...roles: readonly Role[]): DemoPerson => ({
    id: `prs_${id}` as PersonId,
    name,
    ...(nip !== undefined && { nip }),
    email: `${login}@badan-contoh.example`,
    unit: unit.id,
    position,
    zone: unit.zone,
    login,
    roles: ['staff', ...roles],
    pointLimit: 20,
  })

const atAgency = personOf(agency)
const atBureau = personOf(bureau)
const inMakassar = personOf(makassar)
const inJayapura = personOf(jayapura)

export const rina = atBureau(
  'rina',
  'rinawulandari',
  'Rina Wulandari',
  'Analis SDM Aparatur Ahli Muda',
  '198904122014032901',
)
export const andi = atBureau('andi', 'andipratama', 'Andi Pratama', 'Analis Kebijakan Ahli Muda', '198711032012011902')
export const siti = atBureau(
  'siti',
  'sitiaminah',
  'Siti Aminah',
  'Kepala Biro Sumber Daya Manusia',
  '197406181999032903',
  'unit-head',
)
export const dewi = atBureau(
  'dewi',
  'dewilestari',
  'Dewi Lestari',
  'Analis SDM Aparatur Ahli Pertama',
  '199502272020122904',
)
export const maya = atBureau(
  'maya',
  'mayasaraswati',
  'Maya Saraswati',
  'Pengelola Kinerja',
  '198308092008012905',
  'performance-manager',
)
export const agus = atBureau('agus', 'agussetiawan', 'Agus Setiawan', 'Perencana Ahli Muda', '198505212010011906')
export const sumarni = atBureau('sumarni', 'sumarniarsip', 'Sumarni', 'Arsiparis Terampil', '199009142015032907')
export const yohana = inJayapura(
  'yohana',
  'yohanarumbiak',
  'Yohana Rumbiak',
  'Analis SDM Aparatur Ahli Pertama',
  '199207052018012916',
)
export const ilham = inMakassar(
  'ilham',
  'ilhammattotorang',
  'Muhammad Ilham Mattotorang',
  'Analis Kebijakan Ahli Muda',
  '198612302011011911',
)
export const ayu = inMakassar(
  'ayu',
  'ayulestari',
  'Ni Made Ayu Lestari',
  'Pranata Humas Ahli Pertama',
  '199311112019032912',
)
export const tenri = inMakassar(
  'tenri',
  'tenriwaru',
  'Andi Tenri Waru',
  'Kepala Kantor Wilayah Makassar',
  '197209011998032910',
  'unit-head',
)
export const markus = inJayapura(
  'markus',
  'markuswenda',
  'Markus Wenda',
  'Kepala Kantor Wilayah Jayapura',
  '197512121999031915',
  'unit-head',
)
export const joko = atAgency(
  'joko',
  'jokosusilo',
  'Joko Susilo',
  'Pranata Komputer Ahli Madya',
  '198203252006041920',
  'administrator',
)
export const ratna = atAgency(
  'ratna',
  'ratnadewanti',
  'Ratna Dewanti',
  'Auditor Ahli Madya',
  '197910102004122921',
  'auditor',
)
export const hendra = atAgency(
  'hendra',
  'hendrawijaya',
  'Dr. Hendra Wijaya, M.P.A.',
  'Kepala Badan',
  '196805171993031922',
  'unit-head',
)

/** The cast of the demo, of the tests and of the pictures. */
export const demoPeople: readonly DemoPerson[] = [
  hendra,
  joko,
  ratna,
  siti,
  rina,
  andi,
  dewi,
  maya,
  agus,
  sumarni,
  atBureau(
    'tyas',
    'kusumaningtyas',
    'Dr. Raden Ajeng Kusumaningtyas Hadiwinoto Prawirosumarto, S.I.P., M.Si.',
    'Analis Kebijakan Ahli Madya',
    '197803082003122908',
  ),
  atBureau('yusuf', 'yusuframadhan', 'M. Yusuf Ramadhan', 'Pranata Komputer Ahli Pertama', '199601152022031909'),
  atBureau('putri', 'putriayuningsih', 'Putri Ayu Ningsih', 'Penata Layanan Operasional', '199704212023212923'),
  atBureau('fajar', 'fajarnugroho', 'Fajar Nugroho', 'Pranata Humas Ahli Muda', '198806062013011924'),
  tenri,
  ilham,
  ayu,
  inMakassar('nurul', 'nurulhidayah', "Nurul Hidayah Ma'ruf", 'Pengelola Kepegawaian', '199108182016032913'),
  inMakassar('baso', 'basosulaiman', 'Baso Sulaiman', 'Pengadministrasi Perkantoran', '198502022014061914'),
  inMakassar(
    'lina',
    'linamarlina',
    'Lina Marlina, S.E.',
    'Analis Pengelolaan Keuangan Ahli Pertama',
    '199406062020122925',
  ),
  markus,
  yohana,
  inJayapura('elis', 'elisabethkogoya', 'Elisabeth Kogoya', 'Arsiparis Ahli Pertama', '199512242021012917'),
  inJayapura('yulius', 'yuliusmandowen', 'Yulius Mandowen', 'Pengelola Kepegawaian', '198901302015041918'),
  inJayapura('ruth', 'ruthwambrauw', 'Ruth Wambrauw', 'Penata Layanan Operasional', '199803032024212919'),
]

/** The guest from another agency who comes by link. */
export const demoGuest = {
  name: 'Budi Santoso',
  email: 'budi.santoso@kementerian-contoh.example',
  affiliation: 'Kementerian Contoh',
} as const
