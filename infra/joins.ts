import { metricOf, worked } from '#infra/count-metric.ts'
import type { PortalFunction } from '#infra/function.ts'
import { eachMinute, type Watch } from '#infra/watch.ts'

/** Meetings: whether people come in, whether LiveKit tells of them, whether it answers. */
export function watchJoins(watch: Watch, door: PortalFunction<'door'>, timer: PortalFunction<'timer'>): void {
  const given = metricOf(door, 'seat-given')
  const refused = metricOf(door, 'seat-refused')
  const failed = metricOf(door, 'seat-failed')
  const empty = metricOf(timer, 'seat-unused')
  const lost = worked('FILL(failed, 0) + FILL(empty, 0)', { failed, empty })
  // A seat that stayed empty is seen two minutes later, so it may fall into the quarter after its own.
  const tried = worked('IF(lost > FILL(given, 0) + FILL(failed, 0), lost, FILL(given, 0) + FILL(failed, 0))', {
    lost,
    given,
    failed,
  })
  watch.alarm('JoinsFail', {
    // Below three it is 0: one closed tab among five is no fault.
    metric: worked('IF(lost >= 3, 100 * lost / tried, 0)', { lost, tried }, 'joins that led into no room, %'),
    at: { least: 10 },
    times: 1,
    says: 'Of ten people who want into a meeting, at least one does not get in.',
    anchor: 'people-do-not-get-into-meetings',
  })
  watch.show('Seats', given, refused, failed, empty)
  watch.alarm('WebhooksMissing', {
    metric: metricOf(timer, 'connection-untold'),
    at: { least: 3 },
    times: 1,
    says: 'People came into rooms, and LiveKit did not tell of them.',
    anchor: 'webhooks-do-not-arrive',
  })
  watch.alarm('RoomsSilent', {
    metric: metricOf(timer, 'room-silent').with({ period: eachMinute }),
    at: { least: 1 },
    times: 3,
    says: 'LiveKit does not say who is in its rooms.',
    anchor: 'the-livekit-node-does-not-answer',
  })
}
