import { afterAll, beforeEach, expect, test } from 'vitest'
import { readOne } from '#functions/kernel/read.ts'
import type { Table } from '#functions/kernel/table.ts'
import { rightsKey } from '#functions/people/people.keys.ts'
import { signIn } from '#functions/people/sign-in.ts'
import { loadAgency, planLoad, takeSteps } from '#infra/load/load.ts'
import { planWords } from '#infra/load/told.ts'
import { shift } from '#shared/kernel/time.ts'
import { agencyWith, dropFolders, type Change } from '#test/kit/agency-folder.ts'
import { freshTable } from '#test/kit/table.ts'
import { found } from '#test/kit/workplace.ts'

afterAll(dropFolders)

const issuer = 'https://sso.uji.example'
const now = '2026-11-25T01:00:00.000Z'
const later = '2026-12-25T01:00:00.000Z'

let table: Table
beforeEach(async () => {
  table = await freshTable()
  await loadAgency(table, agencyWith(), issuer, now)
})

/** Whether somebody is let in who comes with this subject, and with this verified address. */
const isLetIn = async (subject: string, email?: string) => {
  const verifiedEmail = () => Promise.resolve(email)
  return (await signIn(table, { issuer, subject, idToken: 'a token', verifiedEmail }, later)) !== undefined
}
const rightsOf = async (code: string) => {
  const { id } = found(agencyWith().people.find((each) => each.code === code))
  return found(await readOne(table, rightsKey(id)))
}
const jokoKnown: Change = ['people.csv', 'Pranata Komputer,,', 'Pranata Komputer,joko,']

test('[P12] who signs in by the invited address between the plan and its step is let in by the subject of the folder only', async () => {
  const { steps } = await planLoad(table, agencyWith(jokoKnown), issuer, later)
  expect(await isLetIn('f1c2', 'joko@uji.example')).toBe(true)
  expect(await takeSteps(steps, () => later)).toEqual([])
  expect(await isLetIn('f1c2', 'joko@uji.example')).toBe(false)
  expect(await isLetIn('joko')).toBe(true)
})

test('[P12] the sessions of a former account are over up to the moment of its own step, not of the first', async () => {
  const siti: Change = ['people.csv', ',siti,', ',siti-2,']
  const { steps } = await planLoad(table, agencyWith(siti, ['people.csv', ',rina,', ',rina-2,']), issuer, later)
  let seconds = 0
  const given: string[] = []
  const clock = () => {
    given.push(shift(later, { seconds: (seconds += 1) }))
    return found(given.at(-1))
  }
  await takeSteps(steps, clock)
  const since = [(await rightsOf('p-1'))['sessionsSince'], (await rightsOf('p-2'))['sessionsSince']]
  expect(since.sort()).toEqual(given)
  expect(given).toHaveLength(2)
})

test('[P12] a subject that two people have, one of them by the issuer that an empty cell means, is told and nothing is written', async () => {
  const twice: Change = ['people.csv', 'Pranata Komputer,,,', `Pranata Komputer,rina,${issuer},`]
  await expect(loadAgency(table, agencyWith(twice), issuer, later)).rejects.toThrow(
    /^people\.csv: subject rina of p-3 is that of p-2 too, for an empty issuer is https:\/\/sso\.uji\.example: an account lets one person in, so each needs their own\.$/,
  )
  // Another issuer's subject of the same letters is another account.
  const elsewhere: Change = ['people.csv', 'Pranata Komputer,,,', 'Pranata Komputer,rina,https://sso.lain.example,']
  expect((await planLoad(table, agencyWith(elsewhere), issuer, later)).faults).toEqual([])
})

test('[P12] the plan says who goes on signing in by the account that a former address has become', async () => {
  const other: Change = ['people.csv', 'joko@uji.example', 'joko.susilo@uji.example']
  const wordsOf = async (...changes: readonly Change[]) => {
    const agency = agencyWith(...changes)
    return planWords(agency, (await planLoad(table, agency, issuer, later)).steps)
  }
  const said = 'still signs in by the account bound before; give a subject to replace it'
  // Not bound yet: the new address is invited instead.
  expect(await wordsOf(other)).not.toContain(said)
  expect(await isLetIn('f1c2', 'joko@uji.example')).toBe(true)
  expect(await wordsOf(other)).toContain(`people.csv, p-3: email\n    Joko Susilo ${said}`)
  expect(await wordsOf(other, jokoKnown)).not.toContain(said)
  expect(await wordsOf(['people.csv', 'Pranata Komputer', 'Pranata'])).not.toContain(said)
})
