import { demoAgency, theOne } from '#infra/local/demo/folder.ts'
import type { PersonId } from '#shared/people/person.ts'
import type { Queue } from '#shared/work/queue.ts'

export type DemoQueue = Queue & { readonly owner: PersonId; readonly members: readonly PersonId[] }

export const demoQueues: readonly DemoQueue[] = demoAgency.queues.map((queue) => {
  const members = demoAgency.members.filter((each) => each.queue.id === queue.id)
  return {
    ...queue,
    owner: theOne(members, ({ isOwner }) => isOwner).person.id,
    members: members.map(({ person }) => person.id),
  }
})

const called = (name: string) => theOne(demoQueues, (each) => each.name === name)

export const policyQueue = called('Kebijakan SDM')
export const makassarQueue = called('Layanan Kepegawaian Makassar')
export const jayapuraQueue = called('Layanan Kepegawaian Jayapura')
