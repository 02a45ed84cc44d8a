import { isDefinedError, ORPCError } from '@orpc/client'

export { clientFor, type CallContext, type Caller, type PortalClient } from '#infra/contract-client.ts'

/** The code of the refusal that a call ends in; throws when it is answered, or breaks. */
export async function codeOf(call: Promise<unknown>): Promise<string> {
  return (await refusalOf(call)).code
}

export async function refusalOf(call: Promise<unknown>): Promise<{ code: string; status: number; data: unknown }> {
  try {
    await call
  } catch (error) {
    if (error instanceof ORPCError && isDefinedError(error))
      return { code: error.code as string, status: error.status, data: error.data as unknown }
    throw error
  }
  throw new Error('it was not refused')
}
