import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#functions/kernel/clock.ts'
import type { Mailer, NamedMail } from '#functions/kernel/mail.ts'
import { rightsKey } from '#functions/kernel/rpc.ts'
import { outputNews } from '#functions/notifications/output-news.ts'
import { mailNews } from '#functions/notifications/work-news.ts'
import { resubmitOutput } from '#functions/outputs/resubmit-output.ts'
import type { Output } from '#shared/outputs/output.ts'
import { outputDesk, type OutputDesk } from '#test/kit/output-desk.ts'
import { answered, found, friday, wish } from '#test/kit/workplace.ts'

const [rina, siti] = [0, 3]
const points = [
  { id: 'p1', text: 'Sebut pasal yang dirujuk' },
  { id: 'p2', text: 'Rekomendasi untuk unit pelayanan' },
]
const back = { outcome: 'return', reason: 'Rahasia dan belum lengkap', points } as const

let desk: OutputDesk
let sent: NamedMail[] = []
const mailer: Mailer = { send: (mail) => Promise.resolve(void sent.push(mail)), close: () => undefined }
beforeAll(async () => {
  desk = await outputDesk()
})
beforeEach(async () => {
  sent = []
  await desk.empty(rina)
})

/** Tells every fact of an output twice; answers the mails that went out. */
async function told({ id }: Output): Promise<readonly NamedMail[]> {
  const services = {
    table: desk.table,
    clock: () => friday,
    origin: 'http://test.localhost',
    newId,
    log: () => undefined,
  }
  const { react } = mailNews(services, mailer, [outputNews])
  for (const fact of await desk.outputFacts(id)) {
    await Promise.allSettled([react(fact), react(fact)])
    await react(fact)
  }
  return sent
}
const handIn = async () => {
  const task = await desk.held(rina)
  return desk.handIn(rina, task)
}
async function answer(output: Output): Promise<Output> {
  const { submission, fence } = desk.input(await desk.read(output.task))
  const answers = points.map(({ id }) => ({ point: id, text: 'Sudah ditambahkan' }))
  const again = { id: output.id, task: output.task, fence, submission, answers }
  const author = found(desk.people[rina])
  await answered(resubmitOutput(desk.table, wish(author.person, friday), author, again, friday))
  return desk.output(output.id)
}
const emailOf = (who: number) => found(desk.people[who]).email

describe('mails about an output', () => {
  test('[N16] of a first version nobody is told', async () => {
    expect(await told(await handIn())).toEqual([])
  })

  test('[P11] who does not work here on the day gets no mail', async () => {
    const output = await handIn()
    await answered(desk.judge(siti, output, await desk.review(siti, output), back))
    const Key = rightsKey(output.author)
    const TableName = desk.table.name
    const employed = { role: 'staff', from: '2020-01-01', until: '2026-11-01' }
    const dated = { ':days': [employed] }
    const set = { TableName, Key, UpdateExpression: 'SET assignments = :days', ExpressionAttributeValues: dated }
    await desk.table.client.send(new UpdateCommand(set))
    expect(await told(output)).toEqual([])
    await desk.table.client.send(new UpdateCommand({ TableName, Key, UpdateExpression: 'REMOVE assignments' }))
  })

  test('[N15] [N9] its author is told that it came back, with how many points and without their words', async () => {
    const output = await handIn()
    await answered(desk.judge(siti, output, await desk.review(siti, output), back))
    const [mail, ...more] = await told(output)
    expect(more).toEqual([])
    expect(mail).toMatchObject({ to: { email: emailOf(rina) }, subject: `Hasil perlu perbaikan: ${output.title}` })
    expect(mail?.text).toContain(`Siti Aminah mengembalikan hasil ${output.title} untuk perbaikan.`)
    expect(mail?.text).toContain('Catatan yang perlu dijawab: 2')
    expect(mail?.text).toContain(`http://test.localhost/hasil/${output.id}`)
    expect(`${mail?.text ?? ''}${mail?.html ?? ''}`).not.toMatch(/Rahasia|pasal/)
  })

  test('[N16] who asked for changes is told of the version that answers, and until when it is due', async () => {
    const output = await handIn()
    await answered(desk.judge(siti, output, await desk.review(siti, output), back))
    const mail = (await told(await answer(output))).find(({ to }) => to.email === emailOf(siti))
    expect(mail).toMatchObject({ subject: `Versi baru menunggu tinjauan: ${output.title}` })
    expect(mail?.text).toContain('Rina Wulandari menjawab catatan Anda')
    expect(mail?.text).toContain('Versi: 2')
    expect(mail?.text).toMatch(/Tenggat: Selasa, 1 Desember 2026 pukul \d\d\.\d\d WIB/)
    expect(mail?.text).toContain(`http://test.localhost/tinjau/${output.id}`)
    expect(sent).toHaveLength(2)
  })

  test('[N15] its author is told that it is approved, and what counts toward which indicator and quarter', async () => {
    const output = await handIn()
    await answered(desk.judge(siti, output, await desk.review(siti, output), {}))
    const [mail, ...more] = await told(output)
    expect(more).toEqual([])
    expect(mail).toMatchObject({ to: { email: emailOf(rina) }, subject: `Hasil disetujui: ${output.title}` })
    expect(mail?.text).toContain('Dihitung ke: Telaah kebijakan kerja fleksibel: 1 dokumen, triwulan IV 2026')
    expect(mail?.text).toContain(`http://test.localhost/hasil/${output.id}`)
  })

  test('[N15] [N9] its author is told that it is rejected, and reads why on the page', async () => {
    const output = await handIn()
    await answered(desk.judge(siti, output, await desk.review(siti, output), { outcome: 'reject', reason: 'Rahasia' }))
    const [mail, ...more] = await told(output)
    expect(more).toEqual([])
    expect(mail).toMatchObject({ to: { email: emailOf(rina) }, subject: `Hasil ditolak: ${output.title}` })
    expect(mail?.text).not.toContain('Rahasia')
  })
})
