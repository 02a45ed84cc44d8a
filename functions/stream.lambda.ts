import 'temporal-polyfill/global'
import type { StreamEvent } from '#functions/kernel/fact-stream.ts'
import { lambda } from '#functions/kernel/lambda.ts'
import { streamOf } from '#functions/portal/stream.ts'

/** Behind the table's stream; answers where a batch has to be read again from. */
export const handler = lambda('stream', async (setting) => {
  const onFacts = await streamOf(setting)
  return (event: StreamEvent, { getRemainingTimeInMillis }) => onFacts(event, getRemainingTimeInMillis)
})
