import { readAll, readOne } from '#functions/kernel/read.ts'
import type { Table } from '#functions/kernel/table.ts'
import { meetingPart, notesKey } from '#functions/meetings/meetings.keys.ts'
import { taskKey } from '#functions/work/work.keys.ts'
import { policyQueue } from '#infra/local/demo/queues.ts'
import type { Stored } from '#shared/kernel/condition.ts'
import { shift, toText } from '#shared/kernel/time.ts'
import type { MeetingId } from '#shared/meetings/meeting.ts'
import type { WriteKind } from '#test/faults/acknowledged-writes.ts'
import type { PortalClient } from '#test/kit/client.ts'

type Cast = Readonly<Record<'rina' | 'siti', PortalClient>>

const textOf = (serial: number) => `Kalimat nomor ${String(serial)}.`
const times = (texts: readonly unknown[], wanted: string) => texts.filter((text) => text === wanted).length
const textIn = (at: unknown) => (at as { readonly text?: string } | undefined)?.text

/** A text is there when its row is, once, and its fact says the same. */
function judgeTexts(rows: readonly Stored[], kind: string, type: string, told: (data: unknown) => unknown) {
  const written = rows.filter((row) => row['kind'] === kind).map(({ text }) => text)
  const recorded = rows.filter((row) => row['type'] === type).map(({ data }) => told(data))
  return (_: string, serial: number) => {
    const [there, said] = [times(written, textOf(serial)), times(recorded, textOf(serial))]
    return there === 1 && said === 1 ? undefined : `${String(there)} rows and ${String(said)} facts`
  }
}

/** Notes under a task. */
export async function taskNotes({ rina: writer }: Cast, table: Table): Promise<WriteKind> {
  const due = shift(toText(Temporal.Now.instant()), { hours: 24 * 7 }).slice(0, 10)
  const task = { title: 'Catatan yang tidak boleh hilang', due, points: 1 }
  const { id } = await writer.work.add({ queue: policyQueue.id, ...task })
  return {
    name: 'note',
    write: async (serial, key) => (await writer.work.addNote({ id, text: textOf(serial) }, { context: { key } })).note,
    readBack: async () => judgeTexts(await readAll(table, { of: taskKey(id).pk }), 'note', 'note-added', textIn),
  }
}

/** Decisions of a meeting. */
export const decisions = ({ siti: chair }: Cast, table: Table, id: MeetingId): WriteKind => ({
  name: 'decision',
  write: async (serial, key) =>
    (await chair.meetings.recordDecision({ id, text: textOf(serial) }, { context: { key } })).id,
  readBack: async () =>
    judgeTexts(await readAll(table, { of: meetingPart(id) }), 'decision', 'decision-recorded', (data) =>
      textIn((data as { readonly decision?: unknown }).decision),
    ),
})

/** The notes of a meeting: one text that grows by a line at each save, under one pen. */
export async function minutes({ rina: writer }: Cast, table: Table, id: MeetingId): Promise<WriteKind> {
  const { fence } = await writer.meetings.takePen({ id })
  const lines = new Set<string>()
  let before: Promise<unknown> = Promise.resolve()
  const save = async (serial: number, key: string) => {
    lines.add(textOf(serial))
    const { savedAt } = await writer.meetings.saveNotes(
      { id, fence, text: [...lines].join('\n') },
      { context: { key } },
    )
    return savedAt
  }
  return {
    name: 'minutes',
    write: (serial, key) => {
      const saved = before.then(() => save(serial, key))
      before = saved.catch(() => undefined)
      return saved
    },
    readBack: async () => {
      const there = String((await readOne(table, notesKey(id)))?.['text']).split('\n')
      return (_, serial) => {
        const found = times(there, textOf(serial))
        return found === 1 ? undefined : `${String(found)} lines`
      }
    },
  }
}
