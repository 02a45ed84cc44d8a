import { refuse, type Outcome, type Table } from '#functions/kernel/table.ts'

const tries = 5

/** Reads and decides again when what was read has moved before the write, which is then refused as `moved`; a few times. */
export async function decideAnew<Result extends Outcome<unknown, string>>(
  { pause }: Pick<Table, 'pause'>,
  moved: string,
  decide: () => Promise<Result>,
) {
  for (let attempt = 1; attempt <= tries; attempt++) {
    const outcome = await decide()
    if (outcome.done || outcome.refused !== moved) return outcome
    await pause(attempt)
  }
  return refuse('TRY_AGAIN')
}
