import { count } from '#functions/kernel/counts.ts'
import type { Services } from '#functions/kernel/services.ts'

type Ended = { readonly done: true } | { readonly done: false; readonly refused: string }

/** Counts how a wish to come in ended: with a seat, refused by a rule, or failed by a fault of ours. */
export async function countSeat<E extends Ended>({ log }: Pick<Services, 'log'>, wish: Promise<E>): Promise<E> {
  try {
    const ended = await wish
    if (ended.done) count(log, 'seat-given')
    else count(log, ended.refused === 'TRY_AGAIN' ? 'seat-failed' : 'seat-refused', 1, ended.refused)
    return ended
  } catch (error) {
    count(log, 'seat-failed')
    throw error
  }
}
