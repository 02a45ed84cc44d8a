import * as v from 'valibot'

const gatewayEvent = v.object({
  event: v.object({ requestContext: v.object({ http: v.object({ sourceIp: v.string() }) }) }),
})

/** Where a request came from, out of the gateway's own event: a client writes headers, never this. */
export const sourceOf = (gateway: unknown): string => {
  const parsed = v.safeParse(gatewayEvent, gateway)
  return parsed.success ? parsed.output.event.requestContext.http.sourceIp : ''
}
