import type { ZoneId } from '#shared/calendar/zone.ts'
import type { PersonId } from '#shared/people/person.ts'
import type { UnitId } from '#shared/people/unit.ts'
import {
  agus,
  andi,
  ayu,
  demoGuest,
  dewi,
  hendra,
  ilham,
  joko,
  markus,
  maya,
  rina,
  siti,
  tenri,
  yohana,
  type DemoPerson,
} from '#infra/local/demo/people.ts'
import { agency, bureau, jayapura, makassar } from '#infra/local/demo/units.ts'

/** A meeting before it has a date. `key`: with the date of its week it gives the id, so that no start makes it twice. */
export type DemoMeeting = {
  readonly key: string
  readonly title: string
  readonly unit: UnitId
  readonly zone: ZoneId
  readonly minutes: number
  readonly chair: PersonId
  readonly minuteTaker: PersonId
  readonly invitees: readonly PersonId[]
  readonly guests: readonly { readonly name: string; readonly email: string; readonly affiliation: string }[]
  readonly agenda: readonly string[]
}
/** ISO weekday, 1 is Monday, and the local time of the meeting's zone. */
export type WeeklyMeeting = DemoMeeting & { readonly weekday: 1 | 2 | 3 | 4 | 5; readonly at: string }

const ids = (...people: readonly DemoPerson[]) => people.map(({ id }) => id)

export const demoMeetings: readonly WeeklyMeeting[] = [
  {
    key: 'sinkronisasi',
    weekday: 1,
    at: '09:00',
    minutes: 60,
    title: 'Sinkronisasi uji coba kerja fleksibel',
    unit: bureau.id,
    zone: 'Asia/Jakarta',
    chair: siti.id,
    minuteTaker: rina.id,
    invitees: ids(rina, andi, dewi, maya, ilham, ayu, yohana, joko),
    guests: [demoGuest],
    agenda: ['Tindak lanjut rapat lalu', 'Surat edaran kerja dari rumah hari Jumat', 'Loket layanan di tiga unit'],
  },
  {
    key: 'mingguan',
    weekday: 2,
    at: '09:00',
    minutes: 45,
    title: 'Rapat mingguan Biro SDM',
    unit: bureau.id,
    zone: 'Asia/Jakarta',
    chair: siti.id,
    minuteTaker: dewi.id,
    invitees: ids(rina, andi, dewi, agus, maya),
    guests: [],
    agenda: ['Antrean unit dan tenggat pekan ini', 'Pembagian telaah'],
  },
  {
    key: 'layananmakassar',
    weekday: 2,
    at: '13:30',
    minutes: 60,
    title: 'Layanan kepegawaian Makassar',
    unit: makassar.id,
    zone: 'Asia/Makassar',
    chair: tenri.id,
    minuteTaker: ilham.id,
    invitees: ids(ilham, ayu, dewi),
    guests: [],
    agenda: ['Berkas yang menunggu', 'Jadwal petugas loket'],
  },
  {
    key: 'pohonkinerja',
    weekday: 3,
    at: '10:00',
    minutes: 90,
    title: 'Pemeriksaan pohon kinerja',
    unit: agency.id,
    zone: 'Asia/Jakarta',
    chair: hendra.id,
    minuteTaker: maya.id,
    invitees: ids(maya, siti, tenri, markus),
    guests: [],
    agenda: ['Indikator yang belum terhubung', 'Target triwulan IV'],
  },
  {
    key: 'layananjayapura',
    weekday: 4,
    at: '08:30',
    minutes: 60,
    title: 'Kesiapan layanan Jayapura',
    unit: jayapura.id,
    zone: 'Asia/Jayapura',
    chair: markus.id,
    minuteTaker: yohana.id,
    invitees: ids(yohana, joko, rina),
    guests: [],
    agenda: ['Sambungan internet kantor', 'Petugas piket hari Jumat'],
  },
  {
    key: 'tinjauantelaah',
    weekday: 5,
    at: '09:00',
    minutes: 60,
    title: 'Pembahasan hasil telaah pekan ini',
    unit: bureau.id,
    zone: 'Asia/Jakarta',
    chair: siti.id,
    minuteTaker: andi.id,
    invitees: ids(rina, andi, dewi),
    guests: [demoGuest],
    agenda: ['Telaah yang selesai', 'Catatan peninjau', 'Rencana pekan depan'],
  },
]

/** Begins within minutes of any start, so that there is always a meeting to join. */
export const soonMeeting: DemoMeeting = {
  key: 'segera',
  minutes: 60,
  title: 'Koordinasi singkat Biro SDM',
  unit: bureau.id,
  zone: 'Asia/Jakarta',
  chair: siti.id,
  minuteTaker: rina.id,
  invitees: ids(rina, andi, dewi, yohana),
  guests: [demoGuest],
  agenda: ['Surat edaran kerja dari rumah hari Jumat', 'Pembagian tugas'],
}
