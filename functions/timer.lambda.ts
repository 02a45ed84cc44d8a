import 'temporal-polyfill/global'
import { lambda } from '#functions/kernel/lambda.ts'
import { timerOf } from '#functions/portal/timer.ts'

/** Behind the scheduler, each minute. */
export const handler = lambda('timer', timerOf)
