import { intentOf } from '#functions/kernel/intent.ts'
import { commit, type Changes, type Table } from '#functions/kernel/table.ts'
import { signalKey } from '#functions/meetings/meetings.keys.ts'
import { signalRecorded } from '#shared/meetings/meetings.facts.ts'
import type { Signal } from '#shared/meetings/signal.ts'

/** Puts one signal into the ledger of a meeting, once for its event, however often it is told. Decides nothing. */
export const recordSignal = (table: Table, meeting: string, signal: Signal, also: Changes = {}) =>
  commit(
    table,
    intentOf('livekit', `${meeting}-${signal.id}`, signal, signal.at),
    {
      signal: {
        key: signalKey(meeting, signal.id),
        rev: 0,
        fact: signalRecorded.of({ meeting, signal }, [meeting]),
        set: { kind: 'signal', ...signal },
      },
      ...also,
    },
    () => ({ id: signal.id }),
  )
