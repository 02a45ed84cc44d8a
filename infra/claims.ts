import { metricOf, worked } from '#infra/count-metric.ts'
import type { PortalFunction } from '#infra/function.ts'
import type { Watch } from '#infra/watch.ts'

/** Queues: whether whoever takes a task gets it, or is told no by a rule unusually often. */
export function watchClaims(watch: Watch, api: PortalFunction<'api'>): void {
  const [won, lost, refused] = [metricOf(api, 'claim-won'), metricOf(api, 'claim-lost'), metricOf(api, 'claim-refused')]
  watch.alarm('ClaimsRefused', {
    // Below ten it is 0: one person with a full desk is no fault.
    metric: worked(
      'IF(FILL(refused, 0) >= 10, 100 * refused / (FILL(won, 0) + refused), 0)',
      { won, refused },
      'claims that were refused, %',
    ),
    at: { least: 50 },
    times: 1,
    says: 'Half of those who take a task are refused, and not because somebody was first.',
    anchor: 'claims-are-refused',
  })
  watch.show('Claims', won, lost, refused)
}
