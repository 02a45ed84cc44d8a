import { andi, dewi, rina, siti, yohana } from '#infra/local/demo/people.ts'
import type { StoredFact } from '#shared/kernel/fact.ts'
import type { Delivery } from '#test/journeys/thread/deliveries.ts'
import { budi } from '#test/journeys/thread/the-meeting.ts'
import { attendanceOfThisMeeting, presentAtTheDecision } from '#test/journeys/thread/the-room.ts'
import type { Walk } from '#test/journeys/thread/walk.ts'
import { unmarshall } from '@aws-sdk/util-dynamodb'

/** What stands at the end, one line for each thing that there is; two of a thing are two lines. */
export type Ending = Readonly<
  Record<'tasks' | 'mails' | 'attendance' | 'present' | 'evidence' | 'made', readonly string[]>
>

export type Expected = {
  readonly ending: Ending
  /** Hints that somebody must have heard, however often. */
  readonly hints: readonly string[]
}

const mail = (news: string, email: string, calendar = '') => `${news} to ${email} ${calendar}`.trim()

/** By hand, from what the cast did: who is told what, what was made, who was there. */
export function expectedOf({ planned, inside, action, held, handedIn, stage }: Walk): Expected {
  const giver = { rina, andi }[held.giver]
  const everybody = [siti, rina, andi, dewi, budi].map(({ email }) => email)
  const chairAndYohana = [siti.email, yohana.email]
  const calendar = (id: string, method: string, sequence: number) => `${method} ${id}@test.localhost ${sequence}`
  const signals = 10
  return {
    ending: {
      tasks: [`${action.task} from ${action.id}: ${action.title}, ${action.points}, ${action.due}, ${action.queue}`],
      mails: [
        ...everybody.map((to) => mail('Undangan rapat: Rapat mingguan', to, calendar(planned.held, 'REQUEST', 0))),
        ...everybody.map((to) => mail('Perubahan rapat: Rapat mingguan', to, calendar(planned.held, 'REQUEST', 1))),
        ...chairAndYohana.map((to) =>
          mail('Undangan rapat: Rapat koordinasi', to, calendar(planned.cancelled, 'REQUEST', 0)),
        ),
        ...chairAndYohana.map((to) =>
          mail('Rapat dibatalkan: Rapat koordinasi', to, calendar(planned.cancelled, 'CANCEL', 1)),
        ),
        mail(`Serah terima tugas: ${action.title}`, dewi.email),
        mail(`Serah terima dikembalikan: ${action.title}`, giver.email),
        mail(`Serah terima tugas: ${action.title}`, dewi.email),
        mail(`Hasil perlu perbaikan: ${action.title}`, dewi.email),
        mail(`Versi baru menunggu tinjauan: ${action.title}`, siti.email),
        mail(`Hasil disetujui: ${action.title}`, dewi.email),
      ].sort(),
      attendance: attendanceOfThisMeeting(inside).map(lineOf),
      present: [...presentAtTheDecision(inside)].sort(),
      evidence: handedIn.evidence.map(({ file }) => `${file.upload} clean ${file.sha256}`).sort(),
      made: [
        'task-added',
        ...Array<string>(signals).fill('signal-recorded'),
        ...handedIn.evidence.map(() => 'upload-checked'),
      ].sort(),
    },
    hints: stage.courier.log.flatMap(hintsOf),
  }
}

type Row = {
  readonly id: string
  readonly intervals: readonly { readonly from: string; readonly to?: string | undefined }[]
  readonly confidence: string
}
export const lineOf = ({ id, intervals, confidence }: Row): string =>
  `${id} ${intervals.map(({ from, to }) => `${from}/${to ?? ''}`).join(' ')} ${confidence}`

function hintsOf(delivery: Delivery): readonly string[] {
  if (delivery.kind !== 'fact') return []
  const { hints, type } = unmarshall(delivery.record.dynamodb?.NewImage ?? {}) as StoredFact
  return hints.map((topic) => `${topic} ${type}`)
}

/** How an ending differs from the expected one, in words. */
export function violations({ ending, hints }: Expected, found: Ending, heard: ReadonlySet<string>): readonly string[] {
  const kinds = Object.keys(ending) as (keyof Ending)[]
  return [
    ...kinds.flatMap((kind) => [
      ...surplus(ending[kind], found[kind]).map((line) => `${kind}: lost ${line}`),
      ...surplus(found[kind], ending[kind]).map((line) => `${kind}: too much ${line}`),
    ]),
    ...hints.filter((hint) => !heard.has(hint)).map((hint) => `nobody heard ${hint}`),
  ]
}

/** The lines of the one that the other has not, or not as often. */
function surplus(lines: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others]
  return lines.filter((line) => {
    const at = left.indexOf(line)
    if (at < 0) return true
    left.splice(at, 1)
    return false
  })
}
