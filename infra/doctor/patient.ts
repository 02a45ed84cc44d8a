import type { Agency } from '#infra/agency.ts'
import type { Aws } from '#infra/aws.ts'
import type { DnsRecord } from '#infra/dns-records.ts'
import { recordsOf } from '#infra/dns-records.ts'
import { deployedAt, type Deployed } from '#infra/deployed.ts'
import type { Names } from '#infra/doctor/names.ts'
import type { Reach } from '#infra/doctor/reach.ts'
import { once } from '#infra/once.ts'
import { stackNameOf, type Part } from '#infra/stack-name.ts'
import { stackState, type StackState } from '#infra/stack-state.ts'

/** A deployed agency, and by what it is looked at. */
export type Patient = {
  readonly agency: Agency
  /** Another portal than the first, which a move has made; nothing for the first. */
  readonly place: string | undefined
  readonly aws: Aws
  readonly reach: Reach
  readonly names: Names
  /** Of this checkout. */
  readonly version: string
  /** Milliseconds. */
  readonly now: () => number
  /** What CloudFormation knows of its stacks; asked once. */
  readonly stacks: Readonly<Record<Part, () => Promise<StackState | undefined>>>
  readonly deployed: () => Promise<Deployed>
  readonly records: () => Promise<readonly DnsRecord[]>
}

export type Looked = Pick<Patient, 'agency' | 'place' | 'aws' | 'reach' | 'names' | 'version' | 'now'>

/** Prepares a look at an agency: nothing is asked yet. */
export function patientOf(looked: Looked): Patient {
  const { agency, place, aws } = looked
  const of = (part: Part) => once(() => stackState(aws.cloud, stackNameOf(agency.name, part, place)))
  const stacks = { base: of('base'), portal: of('portal'), media: of('media') }
  return {
    ...looked,
    stacks,
    deployed: once(() =>
      deployedAt({ agency: agency.name, region: aws.region, ...(place !== undefined && { place }) }, aws.cloud),
    ),
    records: once(async () => {
      const base = await stacks.base()
      return base ? recordsOf(base) : []
    }),
  }
}
