/** Everything in one unit that somebody can ask about, by its ids and by what its page showed. */
export type Things = {
  readonly unit: string
  readonly queue: string
  readonly receiver: string
  readonly indicator: string
  readonly indicatorName: string
  readonly measure: string
  /** A task in the holder's hands, whom the former holder gave it to. */
  readonly held: Held & { readonly formerFence: number }
  /** A task of the holder's that waits for the receiver's answer. */
  readonly offered: { readonly id: string; readonly handover: string }
  readonly free: { readonly id: string; readonly rev: number }
  /** A checked file of the holder's task. */
  readonly upload: string
  /** An output that nobody reviews yet, and its file. */
  readonly waiting: { readonly id: string; readonly rev: number; readonly upload: string }
  /** One in the reviewer's hands. */
  readonly reviewed: { readonly id: string; readonly rev: number; readonly fence: number }
  /** One that came back to its author. */
  readonly returned: Held & { readonly output: string; readonly outputRev: number; readonly point: string }
  /** A meeting that goes on, with somebody at its door, and the host at its notes. */
  readonly meeting: {
    readonly id: string
    readonly rev: number
    readonly guest: string
    readonly fence: number
    readonly link: string
    readonly token: string
  }
  /** A meeting that has not begun. */
  readonly planned: { readonly id: string; readonly rev: number }
  /** A meeting that is open to the agency. */
  readonly open: { readonly id: string }
  /** A meeting whose notes the former host wrote when they were host. */
  readonly minutes: { readonly id: string; readonly fence: number }
}

type Held = {
  readonly id: string
  readonly fence: number
  readonly rev: number
  readonly number: string
  readonly title: string
  readonly chain: readonly string[]
}

const idOf = /^([a-z]{3})_[0-9a-z]{8,40}$/

/** Ids of the same kinds that nothing has. */
export const unknown = (things: Things): Things => withIds(things, (prefix) => `${prefix}_0000tidakada0000`)

/** Ids that things of other kinds have. */
export const ofOtherKind = (things: Things): Things =>
  withIds(things, (prefix, id) => (prefix === 'tsk' ? id.replace('tsk_', 'mtg_') : id.replace(/^[a-z]{3}/, 'tsk')))

function withIds(things: Things, other: (prefix: string, id: string) => string): Things {
  const text = JSON.stringify(things, (_, value: unknown) => {
    const prefix = typeof value === 'string' ? idOf.exec(value)?.[1] : undefined
    return prefix === undefined ? value : other(prefix, value as string)
  })
  return JSON.parse(text) as Things
}
