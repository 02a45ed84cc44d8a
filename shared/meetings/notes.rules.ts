import { any, on } from '#shared/kernel/condition.ts'
import { shift } from '#shared/kernel/time.ts'
import type { NotesRow } from '#shared/meetings/notes.ts'

const row = on<NotesRow>()
const pen = ['writer', 'writerName', 'until']

/** The pen is lent for two minutes and kept by writing. */
export const penUntil = (now: string): string => shift(now, { minutes: 2 })

/** [M17] One writer at a time: the pen is free, mine, or its lease is over. */
export const mayTakePen = (person: string, now: string) =>
  [
    {
      code: 'PEN_HELD',
      must: any(row.absent('writer'), row.equals('writer', person), row.atMost('until', now)),
      tells: pen,
    },
  ] as const

/** [M18] A host's text is kept as long as nobody took the pen since, even when the lease has run out. */
export const holdsPen = (person: string, fence: number) =>
  [
    { code: 'PEN_LOST', must: row.equals('fence', fence), tells: pen },
    { code: 'PEN_LOST', must: row.equals('writer', person), tells: pen },
  ] as const

/** [M18] Every minute of writing goes on record. */
export const isCheckpointDue = ({ checkpointAt }: Pick<NotesRow, 'checkpointAt'>, now: string): boolean =>
  checkpointAt === undefined || checkpointAt <= shift(now, { seconds: -60 })
