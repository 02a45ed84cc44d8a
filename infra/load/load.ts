import type { Table } from '#functions/kernel/table.ts'
import type { LoadedAgency } from '#infra/load/agency-of.ts'
import { roleFaults } from '#infra/load/left-out.ts'
import { accountFaults, doubleAccounts, personSteps, unitSteps } from '#infra/load/plan-people.ts'
import { indicatorSteps, memberSteps, queueSteps } from '#infra/load/plan-work.ts'
import { readPresent } from '#infra/load/present.ts'
import type { Step } from '#infra/load/step.ts'

/** What a load would write, in order; nothing where the portal has all of it. */
export type Plan = { readonly steps: readonly Step[]; readonly faults: readonly string[] }

/** Compares an agency with what the table has now (ISO instant, UTC). `issuer`: the identity provider of those for whom the folder names none. */
export async function planLoad(table: Table, agency: LoadedAgency, issuer: string, now: string): Promise<Plan> {
  const doubles = doubleAccounts(agency, issuer)
  if (doubles.length > 0) return { steps: [], faults: doubles }
  const present = await readPresent(table, agency, issuer)
  return {
    faults: [...accountFaults(agency, present, issuer), ...roleFaults(agency, present, now)],
    steps: [
      ...unitSteps(table, agency, present),
      ...personSteps(table, agency, present, issuer),
      ...queueSteps(table, agency, present),
      ...memberSteps(table, agency, present),
      ...indicatorSteps(table, agency, present),
    ],
  }
}

const width = 8

/** Takes the steps of a plan, those of one file before the next; answers what was refused. `clock`: an ISO instant, UTC, asked at each step. */
export async function takeSteps(steps: readonly Step[], clock: () => string): Promise<readonly string[]> {
  const refused: string[] = []
  for (const ofFile of Map.groupBy(steps, ({ file }) => file).values()) {
    const lanes = Map.groupBy(ofFile, ({ lane }) => lane).values()
    const work = async () => {
      for (const lane of lanes)
        for (const { file, code, take } of lane) {
          const outcome = await take(clock())
          if (!outcome.done) refused.push(`${file}.csv, ${code}: the portal refused it (${outcome.refused}).`)
        }
    }
    await Promise.all(Array.from({ length: width }, work))
  }
  return refused
}

/** Brings an agency in, or what of it is not there yet. Throws with every fault. */
export async function loadAgency(table: Table, agency: LoadedAgency, issuer: string, now: string): Promise<Plan> {
  const plan = await planLoad(table, agency, issuer, now)
  const faults = plan.faults.length > 0 ? plan.faults : await takeSteps(plan.steps, () => now)
  if (faults.length > 0) throw new Error(faults.join('\n'))
  return plan
}
