import type { PersonId } from '#shared/people/person.ts'
import type { QueueId } from '#shared/people/rights.ts'
import type { Unit } from '#shared/people/unit.ts'
import {
  agus,
  andi,
  ayu,
  demoPeople,
  dewi,
  ilham,
  markus,
  rina,
  siti,
  sumarni,
  tenri,
  yohana,
  type DemoPerson,
} from '#infra/local/demo/people.ts'
import { bureau, jayapura, makassar } from '#infra/local/demo/units.ts'

export type DemoQueue = {
  readonly id: QueueId
  readonly name: string
  readonly unit: Unit['id']
  readonly zone: Unit['zone']
  readonly leaseHours: number
  readonly owner: PersonId
  readonly members: readonly PersonId[]
}

const queueOf = (
  key: string,
  name: string,
  unit: Unit,
  owner: DemoPerson,
  members: readonly DemoPerson[],
): DemoQueue => ({
  id: `que_${key}` as QueueId,
  name,
  unit: unit.id,
  zone: unit.zone,
  leaseHours: 8,
  owner: owner.id,
  members: [owner, ...members].map(({ id }) => id),
})

const othersOf = (unit: Unit, ...known: readonly DemoPerson[]) =>
  demoPeople.filter((each) => each.unit === unit.id && !known.includes(each))

export const policyQueue = queueOf('kebijakansdm', 'Kebijakan SDM', bureau, siti, [rina, andi, dewi, agus, sumarni])
export const makassarQueue = queueOf('layananmakassar', 'Layanan Kepegawaian Makassar', makassar, tenri, [
  ilham,
  ayu,
  ...othersOf(makassar, tenri, ilham, ayu),
])
export const jayapuraQueue = queueOf('layananjayapura', 'Layanan Kepegawaian Jayapura', jayapura, markus, [
  yohana,
  ...othersOf(jayapura, markus, yohana),
])

export const demoQueues: readonly DemoQueue[] = [policyQueue, makassarQueue, jayapuraQueue]
