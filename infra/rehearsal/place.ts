import { S3Client } from '@aws-sdk/client-s3'
import type { Secrets } from '#functions/kernel/config.ts'
import { connectTable } from '#functions/kernel/connect.ts'
import type { Table } from '#functions/kernel/table.ts'
import type { Agency } from '#infra/agency.ts'
import { clientFor, type PortalClient } from '#infra/contract-client.ts'
import type { Deployed } from '#infra/deployed.ts'
import { PartFault } from '#infra/local/part.ts'
import { emulator, emulatorKeys } from '#infra/rehearsal/emulator.ts'
import { secretsIn } from '#infra/rehearsal/parts-beside.ts'
import { signIn, type Send, type SignedIn } from '#infra/rehearsal/sign-in.ts'
import { contract } from '#shared/api.ts'

/** One deployed portal, and every way to look into it from outside of its functions. */
export type Place = {
  readonly agency: Agency
  readonly deployed: Deployed
  readonly secrets: Secrets
  readonly origin: string
  /** Carries a request to the portal's origin to its HTTP API. */
  readonly send: Send
  readonly table: Table
  readonly objects: S3Client
  /** Somebody in a browser of their own, signed in by the code flow the first time that they are asked for. */
  readonly signedIn: (login: string) => Promise<SignedIn>
  readonly as: (login: string) => Promise<PortalClient>
  readonly withCookie: (cookie: string) => PortalClient
  readonly close: () => void
}

/** Where the HTTP API of a stack answers in the emulator. */
export function gatewayOf({ named, stack }: Deployed): string {
  const api = named('Api', 'ApiGatewayV2::Api')
  if (api === undefined) throw new PartFault(`The stack ${stack} has no HTTP API.`)
  return `${emulator}/_aws/execute-api/${api}/$default`
}

/** A table of the emulator. */
export const tableAt = (name: string): Table =>
  connectTable({ name, region: 'ap-southeast-3', credentials: () => Promise.resolve(emulatorKeys) })

export async function placeOf(agency: Agency, deployed: Deployed): Promise<Place> {
  const origin = `https://${agency.domain}`
  const gateway = gatewayOf(deployed)
  const send: Send = (request) =>
    fetch(new Request(request.url.replace(origin, gateway), request), { redirect: 'manual' })
  const objects = new S3Client()
  const table = tableAt(deployed.table)
  const browsers = new Map<string, Promise<SignedIn>>()
  const signedIn = (login: string) => {
    const browser = browsers.get(login) ?? signIn(origin, send, login)
    browsers.set(login, browser)
    return browser
  }
  const withCookie = (cookie: string) => clientFor(contract, { origin, cookie, fetch: send })
  return {
    agency,
    deployed,
    secrets: await secretsIn(deployed),
    origin,
    send,
    table,
    objects,
    signedIn,
    as: async (login) => withCookie((await signedIn(login)).cookie),
    withCookie,
    close: () => {
      objects.destroy()
      table.client.destroy()
    },
  }
}
