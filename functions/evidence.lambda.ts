import 'temporal-polyfill/global'
import { lambda } from '#functions/kernel/lambda.ts'
import { evidenceOf } from '#functions/portal/evidence.ts'

/** Behind the bucket's events. */
export const handler = lambda('evidence', evidenceOf)
