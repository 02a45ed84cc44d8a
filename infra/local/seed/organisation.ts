import { appointPerson } from '#functions/people/appoint-person.ts'
import { createUnit } from '#functions/people/create-unit.ts'
import { createIndicator } from '#functions/performance/create-indicator.ts'
import { addMember } from '#functions/work/add-member.ts'
import { createQueue } from '#functions/work/create-queue.ts'
import { demoIndicators, demoYear } from '#infra/local/demo/indicators.ts'
import { demoPeople, type DemoPerson } from '#infra/local/demo/people.ts'
import { demoQueues } from '#infra/local/demo/queues.ts'
import { demoUnits } from '#infra/local/demo/units.ts'
import { made, seedIntent, type Seeding } from '#infra/local/seed/seeding.ts'
import type { Rights } from '#shared/people/rights.ts'

/** Units, people with their rights, queues with their members, and the year's indicators. */
export async function seedOrganisation(seeding: Seeding): Promise<void> {
  const { table, now, issuer } = seeding
  for (const unit of demoUnits) await made(`create ${unit.id}`, createUnit(table, seedIntent(unit.id, now), unit))
  for (const person of demoPeople) {
    const appointment = { rights: rightsOf(person), position: person.position, issuer, subject: person.login }
    await made(`appoint ${person.id}`, appointPerson(table, seedIntent(person.id, now), appointment))
  }
  for (const queue of demoQueues) {
    const { members, owner, ...head } = queue
    await made(`create ${queue.id}`, createQueue(table, seedIntent(queue.id, now), head))
    for (const member of members) {
      const intent = seedIntent(`${queue.id}.${member}`, now)
      await made(`add ${member} to ${queue.id}`, addMember(table, intent, queue.id, member, member === owner))
    }
  }
  await seedIndicators(seeding)
}

function rightsOf({ id, name, email, unit, zone, roles, pointLimit }: DemoPerson): Rights {
  const unitName = demoUnits.find((each) => each.id === unit)?.name ?? ''
  const headOf = roles.includes('unit-head') ? [unit] : []
  return { person: id, name, email, unit, unitName, zone, roles: [...roles], headOf, pointLimit, queues: {} }
}

async function seedIndicators({ table, now }: Seeding): Promise<void> {
  for (const [order, node] of demoIndicators.entries()) {
    const unitName = demoUnits.find(({ id }) => id === node.unit)?.name
    const ownerName = demoPeople.find(({ id }) => id === node.owner)?.name
    const named = { ...node, year: demoYear, order, ...(unitName && { unitName }), ...(ownerName && { ownerName }) }
    await made(`set ${node.id}`, createIndicator(table, seedIntent(node.id, now), named))
  }
}
