import { demoAgency, theOne } from '#infra/local/demo/folder.ts'
import type { Person } from '#shared/people/person.ts'
import type { Role } from '#shared/people/roles.ts'

/** A person of the demo agency. `login`: what they type at the local sign-in. All are invented; their NIP end in 9xx. */
export type DemoPerson = Person & {
  readonly login: string
  readonly roles: readonly Role[]
  readonly pointLimit: number
}

/** The cast of the demo, of the tests and of the pictures. */
export const demoPeople: readonly DemoPerson[] = demoAgency.people.map(({ assignments, ...person }) => ({
  ...person,
  login: person.email.slice(0, person.email.indexOf('@')),
  roles: assignments.map(({ role }) => role),
}))

const called = (login: string) => theOne(demoPeople, (each) => each.login === login)

export const rina = called('rina')
export const andi = called('andi')
export const siti = called('siti')
export const dewi = called('dewi')
export const maya = called('maya')
export const agus = called('agus')
export const sumarni = called('sumarni')
export const yohana = called('yohana')
export const ilham = called('ilham')
export const ayu = called('ayu')
export const tenri = called('tenri')
export const markus = called('markus')
export const joko = called('joko')
export const hendra = called('hendra')

/** The guest from another agency who comes by link. */
export const demoGuest = {
  name: 'Budi Santoso',
  email: 'budi.santoso@kementerian-contoh.example',
  affiliation: 'Kementerian Contoh',
} as const
