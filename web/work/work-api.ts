import type { ContractRouterClient } from '@orpc/contract'
import { clientOf, type CallContext } from '#web/kernel/api.ts'
import { work } from '#shared/work/work.api.ts'

export const workApi: ContractRouterClient<typeof work, CallContext> = clientOf(work)
