import type { ContractRouterClient } from '@orpc/contract'
import { clientOf, type CallContext } from '#web/kernel/api.ts'
import { outputs } from '#shared/outputs/outputs.api.ts'

export const outputsApi: ContractRouterClient<typeof outputs, CallContext> = clientOf(outputs)
