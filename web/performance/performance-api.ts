import type { ContractRouterClient } from '@orpc/contract'
import { clientOf, type CallContext } from '#web/kernel/api.ts'
import { performance } from '#shared/performance/performance.api.ts'

export const performanceApi: ContractRouterClient<typeof performance, CallContext> = clientOf(performance)
