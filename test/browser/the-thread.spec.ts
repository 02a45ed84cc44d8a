import { expect, type Page, test } from '@playwright/test'
import { attendance, sharedRooms } from '#infra/local/demo/results.ts'
import { demoPdf } from '#infra/local/seed/demo-pdf.ts'
import { claimAtOnce, findTask, openTask } from '#test/browser/thread/claim-task.ts'
import { admit, enterAsGuest, expectKnockSeen, knock } from '#test/browser/thread/guest-lobby.ts'
import * as handing from '#test/browser/thread/hand-over-task.ts'
import * as meeting from '#test/browser/thread/join-meeting.ts'
import * as minutes from '#test/browser/thread/keep-minutes.ts'
import { mailTo } from '#test/browser/thread/mailbox.ts'
import * as realisation from '#test/browser/thread/realisation.ts'
import * as reviewing from '#test/browser/thread/review-output.ts'
import * as plan from '#test/browser/thread/schedule-meeting.ts'
import * as submitting from '#test/browser/thread/submit-output.ts'
import { signIn } from '#test/browser/thread/visitor.ts'
import { calmCamera } from '#test/kit/chromium.ts'
import { runPortal, type RunningPortal } from '#test/kit/running-portal.ts'

test.use({ actionTimeout: 20_000, navigationTimeout: 60_000, launchOptions: calmCamera() })

let portal: RunningPortal
test.beforeAll(async () => {
  test.setTimeout(180_000)
  portal = await runPortal()
})
test.afterAll(() => portal.stop())

const title = 'Rapat mingguan'
const indicator = { code: 'RHK 2', title: 'Telaah kebijakan kerja fleksibel' }
const people = { siti: 'Siti Aminah', rina: 'Rina Wulandari', andi: 'Andi Pratama', dewi: 'Dewi Lestari' } as const
const pdf = async (from: Parameters<typeof demoPdf>[0], name: string): Promise<submitting.Chosen> => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(await demoPdf(from)),
})

test('from a meeting to the number of an indicator, and back to the bytes', async ({ browser }) => {
  test.setTimeout(420_000)
  const [written, scanned] = [sharedRooms.files[0], attendance.files[1]]
  if (!written || !scanned) throw new Error('the demo has no such files')
  const study = await pdf(written, 'Telaah surat edaran.pdf')
  const scan = await pdf(scanned, 'Pindai berita acara, halaman 1.pdf')
  const better = await pdf(
    { ...written, ...('paragraphs' in written && { title: 'Telaah, versi 2' }) },
    'Telaah surat edaran versi 2.pdf',
  )

  const siti = await signIn(browser, portal, people.siti)
  const rina = await signIn(browser, portal, people.rina)
  let budi: Page

  await test.step('1 a meeting is scheduled, changed and another cancelled; every invitee is told', async () => {
    await plan.scheduleMeeting(siti, { title: 'Rapat yang batal', people: [people.rina], inMinutes: 120 })
    await plan.cancelMeeting(siti, 'Ruang dipakai pelantikan')
    await plan.expectOneEntry(
      portal,
      'rina@badan-contoh.example',
      'Undangan rapat: Rapat yang batal',
      'Rapat dibatalkan: Rapat yang batal',
    )
    await plan.scheduleMeeting(siti, { title, people: [people.rina, people.andi, people.dewi], inMinutes: 1 })
    await plan.lengthenMeeting(siti)
    await plan.expectOneEntry(portal, plan.guest.email, `Undangan rapat: ${title}`, `Perubahan rapat: ${title}`)
  })

  await test.step('2 two meet: seen, heard, a shared screen, by keyboard, out and in again', async () => {
    await meeting.joinFromToday(siti, title)
    await meeting.joinFromToday(rina, title)
    await meeting.expectToSee(siti, people.rina)
    await meeting.expectToSee(rina, people.siti)
    await expect.poll(() => meeting.heard(siti)).toBe(1)
    await meeting.muteByKeyboard(rina)
    await expect(meeting.tileOf(siti, people.rina)).toContainText('mikrofon mati')
    await meeting.unmute(rina)
    await meeting.toggleScreen(rina)
    await meeting.expectToSee(siti, `Layar ${people.rina}`, 'screen')
    await meeting.toggleScreen(rina)
    await meeting.leaveAndReturn(rina)
    await meeting.expectToSee(siti, people.rina)
  })

  await test.step('3 a guest knocks; the host hears of it within a second, and lets him in', async () => {
    budi = await knock(browser, portal, await mailTo(portal, plan.guest.email, `Undangan rapat: ${title}`))
    await expectKnockSeen(siti)
    await admit(siti)
    await enterAsGuest(budi)
    await meeting.expectToSee(siti, plan.guest.name)
    await meeting.openPeople(siti)
    await expect(siti.getByRole('listitem').filter({ hasText: plan.guest.name }).last()).toContainText('Tamu')
  })

  await test.step('5 notes under a lease that others read, a decision, an action', async () => {
    await meeting.openMinutes(siti)
    await meeting.openMinutes(rina)
    await minutes.takeNotes(siti, 'Dibahas: telaah sebelum penetapan.')
    await expect(rina.getByText('Dibahas: telaah sebelum penetapan.')).toBeVisible()
    await expect(rina.getByText(`${people.siti} menulis, pena sampai`)).toBeVisible()
    await minutes.recordDecision(siti)
    await expect(rina.getByText(minutes.decision).first()).toBeVisible()
    await minutes.recordAction(siti, `${indicator.code}, ${indicator.title}`)
    await minutes.endMeeting(siti)
  })

  await test.step('4 attendance comes from the room and says so; the decision names who was present', async () => {
    await minutes.expectAttendance(siti, [people.siti, people.rina, plan.guest.name])
    await expect(siti.getByText('3 orang hadir saat itu')).toBeVisible()
    await minutes.expectOwnAttendance(rina, siti.url(), people.rina)
  })

  const andi = await signIn(browser, portal, people.andi)
  const [holder, other] = await test.step('6 and 7 one task; two press at once, one has it', async () => {
    await findTask(rina)
    await findTask(andi)
    return claimAtOnce(rina, andi)
  })
  const giver = holder === rina ? people.rina : people.andi
  await other.close()

  const dewi = await signIn(browser, portal, people.dewi)
  await test.step('8 handed over: refused once with its reason, then accepted', async () => {
    await openTask(holder)
    await handing.expectOrigin(holder, title)
    await handing.checkStep(holder, minutes.action.steps[0])
    await handing.handOver(holder, people.dewi)
    await handing.openHandover(dewi, giver)
    await handing.refuseHandover(dewi, holder, people.dewi, 'Saya dinas luar sampai Jumat.')
    await handing.handOver(holder, people.dewi)
    await handing.openHandover(dewi, giver)
    await handing.acceptHandover(dewi)
    await handing.expectDesks(dewi, [/Antrean/, giver, people.dewi])
    await handing.checkStep(dewi, minutes.action.steps[1])
  })

  let author = dewi
  await test.step('9 an output with files, over a broken line and a closed tab; a receipt', async () => {
    await submitting.describe(dewi, `${indicator.code}, ${indicator.title}`)
    await submitting.uploadOverBrokenLine(dewi, [study, scan])
    author = await submitting.closeAndReopen(dewi, [study, scan])
    await submitting.send(author, '1')
    await submitting.expectReceipt(author, [study, scan])
  })

  await test.step('10 reviewed by somebody else: read, returned, answered, approved', async () => {
    await reviewing.expectRefusedToChain(holder, minutes.action.title)
    await reviewing.takeReview(siti, minutes.action.title)
    await reviewing.expectDocument(siti, scan.name)
    await reviewing.addPoint(siti, 'Sebutkan dasar hukumnya.')
    await reviewing.finish(siti, 'Kembalikan untuk perbaikan', 'Hampir selesai.')
    await mailTo(portal, 'dewi@badan-contoh.example', `Hasil perlu perbaikan: ${minutes.action.title}`)
    await reviewing.answerPoint(author, minutes.action.title, 'Dasar hukum ditambahkan di halaman 1.')
    await submitting.useAgain(author, scan)
    await submitting.upload(author, better)
    await submitting.send(author, '1')
    await reviewing.takeReview(siti, minutes.action.title)
    await reviewing.expectComparison(siti, better.name)
    await reviewing.finish(siti, 'Setujui', 'Lengkap.')
  })

  await test.step('11 counted: one of twelve, back to the bytes in three presses, the whole thread on one page', async () => {
    await realisation.expectRealisation(siti, indicator.title, '1 dari 12')
    await realisation.openToTheBytes(siti, minutes.action.title, better)
    await siti.goBack()
    await realisation.expectThread(siti, [
      title,
      minutes.decision,
      minutes.action.title,
      /Diambil/,
      `${giver} kepada ${people.dewi}`,
      'Hasil, versi 1',
      'Perlu perbaikan, 1 catatan',
      'Hasil, versi 2',
      `Disetujui ${people.siti}`,
      indicator.title,
    ])
    await realisation.expectDailyProgress(author, minutes.action.title)
  })
})
