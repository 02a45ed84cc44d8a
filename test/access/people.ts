import { cookieName, startSession } from '#functions/kernel/session.ts'
import { appointPerson } from '#functions/people/appoint-person.ts'
import { addMember } from '#functions/work/add-member.ts'
import { createQueue } from '#functions/work/create-queue.ts'
import { demoPeople } from '#infra/local/demo/people.ts'
import { bureau } from '#infra/local/demo/units.ts'
import { made, seedIntent } from '#infra/local/seed/seeding.ts'
import { shift } from '#shared/kernel/time.ts'
import type { PersonId } from '#shared/people/person.ts'
import type { QueueId, Rights } from '#shared/people/rights.ts'
import { visit } from '#test/access/call.ts'
import type { Kind } from '#test/access/kinds.ts'
import { bureauSide } from '#test/access/side.ts'
import type { World } from '#test/kit/world.ts'

/** Who stands for which kind, where it is one of the demo's people as they are. */
const loginOf: Partial<Record<Kind, string>> = {
  member: 'yusuf',
  holder: 'rina',
  'former holder': 'andi',
  receiver: 'dewi',
  author: 'tyas',
  reviewer: 'agus',
  'excluded reviewer': 'sumarni',
  host: 'maya',
  participant: 'fajar',
  'former host': 'putri',
  'member elsewhere': 'nurul',
  'head elsewhere': 'tenri',
  'head of the agency': 'hendra',
  administrator: 'joko',
  auditor: 'ratna',
}
/** The head of the bureau for a while, who is in no queue. */
const deputy = 'prs_pelaksanaharian' as PersonId
export const hostsOwnQueue = 'que_catatanrapat' as QueueId

const idOf = (login: string): PersonId => {
  const found = demoPeople.find((each) => each.login === login)
  if (!found) throw new Error(`nobody is called ${login}`)
  return found.id
}

/** Those whom the demo does not have: a head without a queue, two more members, and a queue of the host's own. */
export async function appointMore({ table, now }: World): Promise<void> {
  const intent = (name: string) => seedIntent(name, now())
  const rights: Rights = {
    person: deputy,
    name: 'Kepala Harian',
    email: 'kepala@badan-contoh.example',
    unit: bureau.id,
    unitName: bureau.name,
    zone: bureau.zone,
    roles: ['staff', 'unit-head'],
    headOf: [bureau.id],
    pointLimit: 20,
    queues: {},
  }
  const account = { position: 'Plh. Kepala Biro', issuer: 'http://identity.test', subject: 'kepala' }
  await made('appoint', appointPerson(table, intent('appoint'), { rights, ...account }))
  for (const login of ['tyas', 'yusuf'])
    await made(`add ${login}`, addMember(table, intent(`add ${login}`), bureauSide.queue.id, idOf(login)))
  const own = { id: hostsOwnQueue, name: 'Catatan rapat', unit: bureau.id, zone: bureau.zone, leaseHours: 8 }
  await made('create', createQueue(table, intent('create'), own))
  await made('join', addMember(table, intent('join'), hostsOwnQueue, bureauSide.host.id))
}

/** A session's cookie, and the person or the guest that it is of. */
export type SignedIn = { readonly cookie: string; readonly person: string }

/** The session that a kind of actor comes with; `guests`: those who knocked. */
export async function signedIn(world: World, kind: Kind, guests: Partial<Record<Kind, SignedIn>>): Promise<SignedIn> {
  const { table, now } = world
  const session = async (subject: PersonId, at: string) => ({
    cookie: `${cookieName}=${await startSession(table, { who: 'staff', subject }, at)}`,
    person: subject,
  })
  if (kind === 'nobody') return { cookie: '', person: '' }
  if (kind === 'unit head') return session(deputy, now())
  if (kind === 'idle session') return session(idOf('rina'), shift(now(), { minutes: -31 }))
  if (kind === 'ended session') {
    const ended = await session(idOf('rina'), now())
    await visit(world, ended.cookie, 'POST /auth/sign-out', { 'content-type': 'application/json' })
    return ended
  }
  const login = loginOf[kind]
  if (login !== undefined) return session(idOf(login), now())
  const guest = guests[kind]
  if (!guest) throw new Error(`nobody stands for ${kind}`)
  return guest
}
