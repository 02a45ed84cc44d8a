import type { OutputId } from '#shared/outputs/output.ts'
import type { TaskId } from '#shared/work/task.ts'
import { telaahPdf } from '#test/browser/screens/telaah-pdf.ts'
import { uploadAs } from '#test/browser/screens/upload-as.ts'
import type { PortalClient } from '#test/kit/client.ts'
import { workFor } from '#test/browser/screens/work-for.ts'

export type OutputScene = {
  readonly free: TaskId
  /** Andi takes a free task that somebody else is about to take. */
  readonly takeContested: () => Promise<void>
  readonly overdue: TaskId
  readonly offered: TaskId
  readonly withSteps: TaskId
  /** Handed in, nobody reviews it. */
  readonly waiting: OutputId
  /** Siti has taken the review. */
  readonly inReview: OutputId
  /** To be mended by Andi, and the task of it. */
  readonly returned: OutputId
  readonly returnedTask: TaskId
  /** Version 2 of a returned output, in Siti's hands again. */
  readonly secondVersion: OutputId
  /** Counted toward its indicator. */
  readonly approved: OutputId
  readonly approvedFile: string
}
type Cast = Readonly<Record<'siti' | 'andi' | 'dewi', PortalClient>>

export const contestedTitle = 'Uji kelayakan tugas: Analis Data Kepegawaian'
const seeded = (key: string) => `tsk_demo00000${key}` as TaskId

/** An output in each of its states, by the people of the policy queue. */
export async function makeOutputs({ siti, andi, dewi }: Cast): Promise<OutputScene> {
  const pdf = await telaahPdf()
  const desk = workFor(uploadAs(pdf))
  const claim = async (id: OutputId) => {
    const { rev, version } = await siti.outputs.output({ id })
    const { fence } = await siti.outputs.claimReview({ id, rev, version })
    return { id, version, fence, rev: (await siti.outputs.output({ id })).rev }
  }
  const points = [
    { id: 'p1', text: 'Tambahkan akibat bagi loket layanan pada hari Jumat.' },
    { id: 'p2', text: 'Sebut sumber angka kuota Kantor Wilayah Makassar.' },
  ]
  const askForMore = async (id: OutputId) =>
    siti.outputs.judge({ ...(await claim(id)), outcome: 'return', reason: 'Hampir selesai, ada dua hal.', points })

  const inReview = await desk.handIn(dewi, 'Telaah aturan presensi satu kali di lokasi', ['telaah-presensi.pdf'])
  await claim(inReview)
  const approved = await desk.handIn(dewi, 'Telaah dasar hukum kerja fleksibel di daerah', ['telaah-dasar-hukum.pdf'])
  await siti.outputs.judge({ ...(await claim(approved)), outcome: 'approve', reason: 'Lengkap.', points: [] })
  const returned = await desk.handIn(andi, 'Telaah masukan pegawai tentang ruang kerja bersama', [
    'telaah-ruang-kerja.pdf',
  ])
  await askForMore(returned)
  const secondVersion = await desk.handIn(
    andi,
    'Konfirmasi aturan jam istirahat selama Ramadan bagi petugas loket di tiga unit percontohan',
    ['telaah-jam-ramadan.pdf'],
  )
  await askForMore(secondVersion)
  await desk.answer(andi, secondVersion, ['telaah-jam-ramadan-perbaikan.pdf'])
  await claim(secondVersion)
  const waiting = await desk.handIn(andi, 'Jawaban pertanyaan unit tentang jam kerja', ['jawaban-jam-kerja.pdf'])
  const [version] = (await siti.outputs.output({ id: approved })).versions
  return {
    free: seeded('5n9sx3d'),
    takeContested: () => desk.take(andi, seeded('8r3wa6g')),
    overdue: seeded('4m8rw2c'),
    offered: seeded('2v6zd9k'),
    withSteps: seeded('6p1ty4e'),
    waiting,
    inReview,
    returned,
    returnedTask: (await andi.outputs.output({ id: returned })).task,
    secondVersion,
    approved,
    approvedFile: version?.files[0]?.upload ?? '',
  }
}
