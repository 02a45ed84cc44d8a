import { readAll } from '#functions/kernel/read.ts'
import type { Table } from '#functions/kernel/table.ts'
import { achieved, daysOf } from '#functions/outputs/outputs.keys.ts'
import { id } from '#functions/outputs/progress.words.id.ts'
import { progressLines, spanOf, type Achievement } from '#shared/outputs/progress.ts'
import type { Rights } from '#shared/people/rights.ts'

/** A person's day as the text that "Progres harian" takes, by one query. */
export async function dailyProgress(table: Table, { person, zone }: Rights, date: string) {
  const { from, until } = spanOf(date, zone)
  const day = await readAll(table, { of: daysOf(person), from: `${achieved}${from}`, to: `${achieved}${until}` })
  const lines = [...progressLines(day as unknown as readonly Achievement[], zone, id)]
  return { lines, text: lines.join('\n') }
}
