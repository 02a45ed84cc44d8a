import type { Asking } from '#test/access/asks.ts'
import { call, visit, type Answer } from '#test/access/call.ts'
import { expected, objects, type AskedAbout, type Column, type Expected } from '#test/access/expected.ts'
import { visits } from '#test/access/hono-asks.ts'
import { kinds, type Kind } from '#test/access/kinds.ts'
import { meetingAsks } from '#test/access/meeting-asks.ts'
import { outputAsks } from '#test/access/output-asks.ts'
import { classOf } from '#test/access/routes.ts'
import type { Actor, Stage } from '#test/access/stage.ts'
import { ofOtherKind, unknown } from '#test/access/things.ts'
import { workAsks } from '#test/access/work-asks.ts'

/** One question of the matrix. `code`: the answer by the table; a cell without one is a gap, and taken as a refusal. */
export type Cell = {
  readonly request: string
  readonly kind: Kind
  readonly about: AskedAbout
  readonly code: string | undefined
}

export const asks = { ...workAsks, ...outputAsks, ...meetingAsks }

/** All cells of the tables, or those of some requests alone. */
export function cellsOf(isWanted: (request: string) => boolean = () => true): readonly Cell[] {
  return Object.entries(classOf)
    .filter(([request]) => isWanted(request))
    .flatMap(([request, name]) => {
      const columns: Expected = expected[name]
      return objects
        .filter((about) => columns[about] !== undefined)
        .flatMap((about) => kinds.map((kind) => ({ request, kind, about, code: codeFor(columns[about] ?? {}, kind) })))
    })
}

const codeFor = (column: Column, kind: Kind): string | undefined => {
  const codes = Object.keys(column).filter((code) => column[code]?.includes(kind))
  return codes.length === 1 ? codes[0] : undefined
}

/** Asks what a cell asks. */
export async function put(stage: Pick<Stage, 'app' | 'world'>, actor: Actor, cell: Cell): Promise<Answer> {
  const asking = { of: thingsOf(actor, cell.about), home: actor.home, side: actor.side, person: actor.person }
  const place = { app: stage.app, services: stage.world.services }
  const ask = asks[cell.request]
  if (ask) return call(place, actor.cookie, cell.request.split('#')[0] ?? '', ask(asking))
  const asked = visits[cell.request]
  if (!asked) throw new Error(`nothing says how ${cell.request} is asked`)
  const method = (cell.request.split(' ')[0] ?? 'GET').replace('ALL', 'GET')
  return visit(place, actor.cookie, `${method} ${asked.path(asking)}`, asked.headers)
}

function thingsOf({ home, abroad }: Actor, about: AskedAbout): Asking['of'] {
  if (about === 'foreign') return abroad
  if (about === 'unknown') return unknown(abroad)
  return about === 'other kind' ? ofOtherKind(abroad) : home
}
