import { shift } from '#shared/kernel/time.ts'

export { deskKey } from '#functions/people/people.keys.ts'

const head = { sk: 'META' } as const
const ofTask = (task: string) => `TASK#${task}`

export const taskKey = (task: string) => ({ pk: ofTask(task), ...head })
export const stepKey = (task: string, step: string) => ({ pk: ofTask(task), sk: `CHECK#${step}` })
export const noteKey = (task: string, note: string) => ({ pk: ofTask(task), sk: `NOTE#${note}` })
export const handoverKey = (task: string, handover: string) => ({ pk: ofTask(task), sk: `HANDOVER#${handover}` })
export const draftKey = (task: string, person: string) => ({ pk: ofTask(task), sk: `DRAFT#${person}` })
export const queueKey = (queue: string) => ({ pk: `QUEUE#${queue}`, ...head })
export const memberKey = (queue: string, person: string) => ({ pk: `QUEUE#${queue}`, sk: `MEMBER#${person}` })
export const numberKey = (number: string) => ({ pk: `NUMBER#${number}`, ...head })

/** The sort keys of a task's indexes; it stands in an index only while it also has the partition. */
export const sortsOf = ({ id, due, priority }: { id: string; due: string; priority: number }) => ({
  claimableAt: `${9 - priority}${due}#${id}`,
  deskAt: `${due}#${id}`,
  listedAt: `${due}#${id}`,
})

export const claimableIn = (queue: string) => `QUEUE#${queue}`
export const deskOf = (person: string) => `PERSON#${person}`
export const openIn = (queue: string) => `QUEUE#${queue}#open`
/** Finished work is listed by the month in which it was finished. */
export const finishedIn = (queue: string, at: string) => `QUEUE#${queue}#${at.slice(0, 7)}`

/** The partition of deadlines within one hour. */
export const hourOf = (at: string) => at.slice(0, 13).replace(/\D/g, '')
export const timersOf = (hour: string) => `T#${hour}`
export const timer = (kind: 'lease' | 'handover', at: string, id: string) => ({
  timerIn: timersOf(hourOf(at)),
  timerAt: `${at}#${kind}#${id}`,
})
export const noTimer = ['timerIn', 'timerAt'] as const

/** The hours from one instant to another, both included. */
export function hoursBetween(from: string, to: string): readonly string[] {
  const hours: string[] = []
  for (let at = from; hourOf(at) <= hourOf(to); at = shift(at, { hours: 1 })) hours.push(hourOf(at))
  return hours
}
