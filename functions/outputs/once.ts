import { answerBefore, onceKey, type Intent } from '#functions/kernel/intent.ts'
import { readOne } from '#functions/kernel/read.ts'
import { refuse, type Outcome, type Table } from '#functions/kernel/table.ts'
import type { Stored } from '#shared/kernel/condition.ts'

/** A refusal that is judged before the write, unless this very wish was granted earlier: then its answer is given again. */
export async function refuseUnlessDone<Answer, Code extends string>(
  table: Table,
  intent: Intent,
  code: Code,
  tells: Stored = {},
): Promise<Outcome<Answer, Code>> {
  const before = await readOne(table, onceKey(intent))
  return before ? answerBefore<Answer>(before, intent) : refuse(code, tells)
}
