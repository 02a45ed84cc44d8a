import { andi, demoGuest, dewi, rina, siti as chair, yohana } from '#infra/local/demo/people.ts'
import { policyQueue } from '#infra/local/demo/queues.ts'
import type { Meeting, MeetingId } from '#shared/meetings/meeting.ts'
import type { PortalClient } from '#test/kit/client.ts'

type LinkId = Meeting['guests'][number]['link']
export type MeetingScene = {
  /** Open now, with minutes; guests knock. */
  readonly meeting: MeetingId
  /** In some days; nothing has happened. */
  readonly coming: MeetingId
  readonly cancelled: MeetingId
  /** Of the guest who comes with a browser, and of the one who only knocks. */
  readonly guestLinks: readonly [LinkId, LinkId]
  /** Declines everybody who waits. */
  readonly declineGuest: () => Promise<void>
}

export const longGuest = {
  name: 'Dr. Raden Ajeng Kusumaningtyas Hadiwinoto Prawirosumarto, S.I.P., M.Si.',
  email: 'panjang@kementerian-contoh.example',
  affiliation: 'Sekretariat Jenderal Kementerian Contoh',
} as const

const planOf = (title: string, startsIn: number) => {
  const start = Temporal.Now.instant().add({ minutes: startsIn })
  return {
    title,
    startsAt: start.toString({ smallestUnit: 'millisecond' }),
    endsAt: start.add({ hours: 1 }).toString({ smallestUnit: 'millisecond' }),
    zone: 'Asia/Jakarta' as const,
    access: 'guests-knock' as const,
    chair: chair.id,
    minuteTaker: rina.id,
    invitees: [andi.id, dewi.id, yohana.id],
    guests: [demoGuest, longGuest],
    agenda: [
      { title: 'Surat edaran kerja dari rumah hari Jumat', minutes: 20 },
      { title: 'Petugas loket di tiga unit percontohan selama Ramadan dan cuti bersama', minutes: 40 },
    ],
  }
}

/** Meetings before, while and after: the open one has notes, a decision and an action. */
export async function makeMeetings(siti: PortalClient, rinaClient: PortalClient): Promise<MeetingScene> {
  const schedule = async (title: string, startsIn: number) => (await siti.meetings.schedule(planOf(title, startsIn))).id
  const [meeting, coming, called] = [
    await schedule('Rapat mingguan Biro Sumber Daya Manusia', 2),
    await schedule('Penyelarasan jadwal piket loket hari Jumat', 3 * 24 * 60),
    await schedule('Telaah bersama', 4 * 24 * 60),
  ]
  const { rev } = await siti.meetings.meeting({ id: called })
  await siti.meetings.cancel({ id: called, rev, reason: 'Digabung dengan rapat mingguan.' })
  const { fence } = await rinaClient.meetings.takePen({ id: meeting })
  const text = 'Loket tetap buka pada hari Jumat.\n\nUnit menyusun piket sendiri.'
  await rinaClient.meetings.givePen({ id: meeting, fence, text })
  const decision = await siti.meetings.recordDecision({
    id: meeting,
    text: 'Surat edaran berlaku untuk tiga unit percontohan; petugas loket tetap bekerja dari kantor.',
  })
  await siti.meetings.recordAction({
    id: meeting,
    title: 'Susun telaah surat edaran untuk tiga unit percontohan',
    queue: policyQueue.id,
    due: Temporal.Now.plainDateISO('Asia/Jakarta').add({ days: 5 }).toString(),
    points: 3,
    decision: decision.id,
  })
  const { guests } = await siti.meetings.meeting({ id: meeting })
  const linkOf = (of: number): LinkId => {
    const link = guests[of]?.link
    if (!link) throw new Error('a guest has no link')
    return link
  }
  return {
    meeting,
    coming,
    cancelled: called,
    guestLinks: [linkOf(0), linkOf(1)],
    declineGuest: async () => {
      const { rows } = await siti.meetings.lobby({ id: meeting })
      for (const { guest } of rows) await siti.meetings.decline({ id: meeting, guest })
    },
  }
}
