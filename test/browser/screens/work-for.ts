import { policyQueue } from '#infra/local/demo/queues.ts'
import type { OutputId, Submission } from '#shared/outputs/output.ts'
import type { QueueId } from '#shared/people/rights.ts'
import type { PersonId } from '#shared/people/person.ts'
import type { TaskId } from '#shared/work/task.ts'
import type { Upload } from '#test/browser/screens/upload-as.ts'
import type { PortalClient } from '#test/kit/client.ts'

type Desk = {
  readonly take: (by: PortalClient, id: TaskId) => Promise<void>
  /** Hands in a result of a new task of their own. */
  readonly handIn: (by: PortalClient, title: string, names: readonly string[]) => Promise<OutputId>
  /** Answers each point of the last return with a new version. */
  readonly answer: (by: PortalClient, id: OutputId, names: readonly string[]) => Promise<void>
}

/** What a holder does with a task, as the pages do it. */
export function workFor(upload: Upload): Desk {
  const submission = async (by: PortalClient, task: TaskId, fence: number, names: readonly string[]) => {
    const { rows, period } = await by.performance.countable({})
    const goal = rows.find(({ level }) => level === 'unit') ?? rows[0]
    if (!goal) throw new Error('nothing can be counted')
    const files: Submission['files'] = []
    for (const name of names) files.push(await upload(by, task, fence, name))
    return {
      summary:
        'Telaah atas surat edaran kerja dari rumah untuk tiga unit percontohan, dengan akibatnya bagi layanan tatap muka dan usulan jadwal piket.',
      links: ['https://contoh.example/surat-edaran'],
      files,
      indicator: goal.id,
      indicatorName: goal.title,
      measure: goal.measure,
      period,
      quantity: 1,
      isAuthentic: true,
    } as const satisfies Submission
  }
  const take = async (by: PortalClient, id: TaskId) => {
    const { queue, points, rev } = await by.work.task({ id })
    await by.work.claim({ id, queue: queue as QueueId, points, rev })
  }
  return {
    take,
    handIn: async (by, name, names) => {
      const due = Temporal.Now.plainDateISO('Asia/Jakarta').add({ days: 3 }).toString()
      const { id } = await by.work.add({ queue: policyQueue.id, title: name, due, points: 1 })
      await take(by, id)
      const { number, title, queue, chain, fence = 0 } = await by.work.task({ id })
      const given = await submission(by, id, fence, names)
      // Uploading touches the task: its rev is read when everything else is there.
      const { rev } = await by.work.task({ id })
      const seen = { number, title, queue: queue as QueueId, chain: [...chain] as PersonId[] }
      return (await by.outputs.submit({ task: id, fence, rev, seen, submission: given })).id
    },
    answer: async (by, id, names) => {
      const { rev, task, verdicts } = await by.outputs.output({ id })
      const { fence = 0 } = await by.work.task({ id: task })
      const given = await submission(by, task, fence, names)
      const answers = (verdicts.at(-1)?.points ?? []).map((point) => ({
        point: point.id,
        text: 'Sudah ditambahkan pada bagian 2.',
      }))
      await by.outputs.resubmit({ id, task: task, fence, rev, submission: given, answers })
    },
  }
}
