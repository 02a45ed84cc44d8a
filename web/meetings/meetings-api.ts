import type { ContractRouterClient } from '@orpc/contract'
import { clientOf, type CallContext } from '#web/kernel/api.ts'
import { meetings } from '#shared/meetings/meetings.api.ts'

export const meetingsApi: ContractRouterClient<typeof meetings, CallContext> = clientOf(meetings)
