import type { Answer } from '#test/access/call.ts'
import { put, type Cell } from '#test/access/cells.ts'
import { overheard, told } from '#test/access/heard.ts'
import { mayBeTold, mayReceive } from '#test/access/received.ts'
import { pathsOf } from '#test/access/shape.ts'
import type { Stage } from '#test/access/stage.ts'

/** What a cell showed. `faults`: where it is not as the table has it. */
export type Shown = {
  readonly cell: Cell
  readonly isAllowed: boolean
  readonly faults: readonly string[]
  /** The keys that came, with the route before them. */
  readonly keys: readonly string[]
}

const nameOf = ({ request, kind, about }: Cell) => `${request} · ${kind} · ${about}`
const routeOf = ({ request }: Cell) => request.split('#')[0] ?? ''

/**
 * Asks every cell, each of the same world.
 *
 * An allowed cell shows a real request that succeeds: the answer is 2xx (or a redirect), its keys are those that the
 * table gives to this kind of actor, and it tells nothing that was planted in records which they must not know. What it
 * wrote is then taken back row by row, so that the next cell meets the world as it was made.
 *
 * A denied cell shows the code of the table, no fault of ours (5xx), nothing written but rate limits, no call to the
 * media server or the store of files, nothing that was planted, and beside the code only what it may tell. Where the
 * answer is "not found", it is the answer for an id that nothing has, byte for byte.
 */
export async function judge(stage: Stage, cells: readonly Cell[]): Promise<readonly Shown[]> {
  const shown: Shown[] = []
  const never = new Map<string, Answer>()
  for (const cell of cells) {
    const actor = stage.actors.find(({ kind }) => kind === cell.kind)
    if (!actor) throw new Error(`nobody stands for ${cell.kind}`)
    stage.outside()
    const answer = await put(stage, actor, cell)
    if (cell.about === 'unknown') never.set(`${cell.request} ${cell.kind}`, answer)
    const faults = faultsOf(stage, cell, answer, never.get(`${cell.request} ${cell.kind}`))
    const keys = answer.code === 'ok' ? [...pathsOf(answer.json)].map((path) => `${routeOf(cell)} ${path}`) : []
    shown.push({
      cell,
      isAllowed: answer.code === 'ok',
      faults: faults.map((fault) => `${nameOf(cell)}: ${fault}`),
      keys,
    })
    await stage.writes.undo()
  }
  return shown
}

/** `never`: the answer for what was never made. */
function faultsOf(stage: Stage, cell: Cell, answer: Answer, never?: Answer): readonly string[] {
  const { code, status, text, headers } = answer
  const faults: string[] = []
  if (cell.code === undefined) faults.push('the table has no answer for it')
  if (code !== cell.code) faults.push(`${cell.code ?? 'a refusal'} is expected, it is ${code} (${String(status)})`)
  if (status >= 500) faults.push(`a fault of ours: ${String(status)}`)
  if (cell.code === 'ok') {
    const words = overheard(routeOf(cell), text + headers, cell.kind)
    const keys = [...pathsOf(answer.json)].filter((path) => !mayReceive(routeOf(cell), cell.kind).has(path))
    if (words.length > 0) faults.push(`it tells ${words.join(', ')}`)
    if (keys.length > 0) faults.push(`it has ${keys.join(', ')}`)
    return faults
  }
  const written = stage.writes.taken()
  const called = stage.outside()
  const words = told(text + headers)
  const data = (answer.json as { data?: unknown } | undefined)?.data
  const more = [...pathsOf(data)].filter((path) => !mayBeTold(code).has(path))
  if (written.length > 0) faults.push(`it wrote ${written.join(', ')}`)
  if (called.length > 0) faults.push(`it called ${called.join(', ')}`)
  if (words.length > 0) faults.push(`it tells ${words.join(', ')}`)
  if (more.length > 0) faults.push(`it tells its reader ${more.join(', ')}`)
  if (cell.code === 'NOT_FOUND' && never?.code === 'NOT_FOUND') {
    const isAlike = never.status === status && never.text === text && never.headers === headers
    if (!isAlike) faults.push('for what was never made it is another answer')
  }
  return faults
}
