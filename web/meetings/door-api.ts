import type { ContractRouterClient } from '@orpc/contract'
import { clientOf, type CallContext } from '#web/kernel/api.ts'
import { door } from '#shared/meetings/door.api.ts'

export const doorApi: ContractRouterClient<typeof door, CallContext> = clientOf(door)

/** The key of a wish that is not repeated by hand: looking, saying that one is still there. */
export const oneKey = (): { readonly context: CallContext } => ({ context: { key: crypto.randomUUID() } })
