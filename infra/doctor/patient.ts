import type { Agency } from '#infra/agency.ts'
import type { Aws } from '#infra/aws.ts'
import type { DnsRecord } from '#infra/dns-records.ts'
import { recordsOf } from '#infra/dns-records.ts'
import { deployedAt, type Deployed } from '#infra/deployed.ts'
import type { Names } from '#infra/doctor/names.ts'
import type { Reach } from '#infra/doctor/reach.ts'
import { stackNameOf } from '#infra/stack-name.ts'
import { stackState, type StackState } from '#infra/stack-state.ts'

/** A deployed agency, and by what it is looked at. */
export type Patient = {
  readonly agency: Agency
  readonly aws: Aws
  readonly reach: Reach
  readonly names: Names
  /** Of this checkout. */
  readonly version: string
  /** Milliseconds. */
  readonly now: () => number
  /** What CloudFormation knows of its stacks; asked once. */
  readonly stacks: Readonly<Record<'portal' | 'media', () => Promise<StackState | undefined>>>
  readonly deployed: () => Promise<Deployed>
  readonly records: () => Promise<readonly DnsRecord[]>
}

const once = <T>(ask: () => Promise<T>): (() => Promise<T>) => {
  let answer: Promise<T> | undefined
  return () => (answer ??= ask())
}

export type Looked = Pick<Patient, 'agency' | 'aws' | 'reach' | 'names' | 'version' | 'now'>

/** Prepares a look at an agency: nothing is asked yet. */
export function patientOf(looked: Looked): Patient {
  const { agency, aws } = looked
  const of = (part: 'portal' | 'media') => once(() => stackState(aws.cloud, stackNameOf(agency.name, part)))
  const stacks = { portal: of('portal'), media: of('media') }
  return {
    ...looked,
    stacks,
    deployed: once(() => deployedAt({ agency: agency.name, region: aws.region }, aws.cloud)),
    records: once(async () => {
      const found = await Promise.all([stacks.portal(), ...(agency.media.own ? [stacks.media()] : [])])
      return found.flatMap((stack) => (stack ? recordsOf(stack) : []))
    }),
  }
}
