import type { Files } from '#functions/kernel/files.ts'
import type { NamedMail } from '#functions/kernel/mail.ts'
import type { Table } from '#functions/kernel/table.ts'
import { allRows as rowsByKey } from '#infra/rehearsal/rows.ts'
import type { Stored } from '#shared/kernel/condition.ts'
import { attendanceOf, presentAt } from '#shared/meetings/attendance.ts'
import type { Signal } from '#shared/meetings/signal.ts'
import type { Upload } from '#shared/outputs/upload.ts'
import type { Task } from '#shared/work/task.ts'
import { lineOf, type Ending } from '#test/journeys/thread/expected.ts'
import type { Walk } from '#test/journeys/thread/walk.ts'
import { hexOf } from '#test/journeys/thread/stage.ts'

/** Every row of a table. */
export const allRows = async (table: Table) => [...(await rowsByKey(table)).values()] as readonly Stored[]

const madeByConsumers = ['task-added', 'signal-recorded', 'upload-checked']

/** What the consumers have left: read from the table, the store and the mails that went out. */
export async function endingOf(
  table: Table,
  files: Files,
  mails: readonly NamedMail[],
  { decidedAt, endedAt }: Walk['instants'],
): Promise<Ending> {
  const rows = await allRows(table)
  const of = <T>(kind: string) => rows.filter((row) => row['kind'] === kind) as unknown as readonly T[]
  const signals = of<Signal>('signal')
  return {
    tasks: of<Task>('task').map(
      ({ id, origin, title, points, due, queue }) =>
        `${id} from ${String(origin?.action)}: ${title}, ${points}, ${due}, ${queue}`,
    ),
    mails: mails.map(lineOfMail).sort(),
    attendance: attendanceOf(signals, endedAt, endedAt).rows.map(lineOf),
    present: presentAt(signals, decidedAt, endedAt)
      .map(({ id }) => id)
      .sort(),
    evidence: (await Promise.all(of<Upload>('upload').map((upload) => lineOfEvidence(files, upload)))).sort(),
    made: of<{ readonly type: string }>('fact')
      .map(({ type }) => type)
      .filter((type) => madeByConsumers.includes(type))
      .sort(),
  }
}

function lineOfMail({ subject, to, ics, method }: NamedMail): string {
  const [, uid] = /^UID:(.+?)\r?$/m.exec(ics?.replace(/\r\n /g, '') ?? '') ?? []
  const [, sequence] = /^SEQUENCE:(\d+)/m.exec(ics ?? '') ?? []
  return `${subject} to ${to.email} ${ics === undefined ? '' : `${String(method)} ${String(uid)} ${String(sequence)}`}`.trim()
}

/** The hash is of the bytes that would be served. */
async function lineOfEvidence(files: Files, { id, state, keptKey, keptObject }: Upload): Promise<string> {
  const bytes = keptKey && keptObject ? await files.read({ key: keptKey, version: keptObject }) : undefined
  return `${id} ${state} ${bytes ? hexOf(bytes) : ''}`
}
