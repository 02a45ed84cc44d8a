import { Code } from 'aws-cdk-lib/aws-lambda'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { FunctionName } from '#functions/kernel/needs.ts'
import { rehearsal, type Agency } from '#infra/agency.ts'
import type { StreamStart } from '#infra/facts.ts'
import { AgencyFault } from '#infra/read-agency.ts'

/** One deployment: the agency's file, and what only this call of `cdk` knows. */
export type Deployment = {
  readonly agency: Agency
  /** The name of another portal than the first, on the same base. */
  readonly place: string | undefined
  readonly code: (name: FunctionName) => Code
  /** ARNs of certificates that were issued before: of the portal's host name, and of LiveKit's two. */
  readonly certificate: string | undefined
  readonly mediaCertificate: string | undefined
  /** Whether the host name leads to this portal by its own stack. */
  readonly isNamed: boolean
  /** While an agency is loaded, nothing follows from its facts and no minute passes. */
  readonly isLoading: boolean
  readonly streamStart: StreamStart
  /** Whether the account's quota allows a concurrency of its own for `door`. */
  readonly mayReserve: boolean
  /** What is deployed, as the API tells it; nothing when nobody says it. */
  readonly version: string | undefined
  /** Address of the emulator of the rehearsal; never anything else. */
  readonly emulator: string | undefined
}

/** What `cdk` was told with -c. */
export type Told = (name: string) => string | undefined

const oneOf = <T extends string>(name: string, value: string | undefined, values: readonly [T, ...T[]]): T => {
  const found = value === undefined ? values[0] : values.find((each) => each === value)
  if (found === undefined) throw new AgencyFault(`-c ${name}=${value ?? ''} must be one of ${values.join(', ')}.`)
  return found
}

/** Reads what this call was told; what it was not told has its usual value. */
export function deploymentOf(agency: Agency, told: Told): Deployment {
  const emulator = told('emulator')
  if (emulator !== undefined && (agency.name !== rehearsal || URL.parse(emulator)?.hostname !== '127.0.0.1'))
    throw new AgencyFault(
      `-c emulator is for the agency "${rehearsal}" and an address like http://127.0.0.1:4566 only.`,
    )
  const certificateOf = (name: string, isNeeded: boolean) => {
    const arn = told(name)
    if (arn?.startsWith(`arn:aws:acm:${agency.region}:`) || (arn === undefined && !isNeeded)) return arn
    throw new AgencyFault(
      `-c ${name} must be the ARN of a certificate of this agency in ${agency.region}, issued before.`,
    )
  }
  const place = told('place')
  const certificate = certificateOf('certificate', emulator === undefined)
  return {
    agency,
    place,
    code: bundled(told('bundles') ?? '.build/lambda'),
    certificate,
    mediaCertificate: certificateOf('mediaCertificate', agency.media.own !== undefined),
    isNamed:
      certificate !== undefined && oneOf('named', told('named'), place ? ['no', 'yes'] : ['yes', 'no']) === 'yes',
    isLoading: oneOf('loading', told('loading'), ['no', 'yes']) === 'yes',
    streamStart: oneOf('streamStart', told('streamStart'), streamStarts(place)),
    version: told('version'),
    mayReserve: oneOf('reserve', told('reserve'), ['yes', 'no']) === 'yes',
    emulator,
  }
}

/** A portal with a place was filled while nothing followed: what follows begins after that, at every deployment alike. */
const streamStarts = (place: string | undefined): readonly [StreamStart, StreamStart] =>
  place ? ['LATEST', 'TRIM_HORIZON'] : ['TRIM_HORIZON', 'LATEST']

const bundled = (folder: string) => (name: FunctionName) => {
  const path = join(folder, name)
  if (!existsSync(path))
    throw new AgencyFault(`${path} is missing: build the functions first, with node infra/build-functions.ts.`)
  return Code.fromAsset(path)
}
