import { implement } from '@orpc/server'
import { refuseWith, staff, type Ground } from '#functions/kernel/rpc.ts'
import { perUnit, view } from '#functions/performance/present-indicator.ts'
import { readIndicator, readLedger, readPending, readTree } from '#functions/performance/performance.store.ts'
import { firstBroken } from '#shared/kernel/condition.ts'
import { isThere, readerOf } from '#shared/outputs/reader.rules.ts'
import { isCountableBy } from '#shared/performance/count.rules.ts'
import { quarterOf } from '#shared/performance/indicator.ts'
import { performance } from '#shared/performance/performance.api.ts'
import { pathTo } from '#shared/performance/roll-up.rules.ts'
import { targetToDate } from '#shared/performance/target.rules.ts'

const routes = implement(performance).$context<Ground>().use(staff)

const today = (now: string, zone: string) =>
  Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate().toString()

export const performanceRoutes = routes.router({
  indicators: routes.indicators.handler(async ({ context: { services }, input }) => {
    const tree = await readTree(services.table, input.year)
    return { rows: tree.map(view(tree)) }
  }),

  countable: routes.countable.handler(async ({ context: { services, person, now } }) => {
    const period = quarterOf(today(now, person.zone))
    const tree = await readTree(services.table, period.slice(0, 4))
    const mine = tree.filter((node) => !firstBroken(isCountableBy(person), node))
    return { rows: mine.map(view(tree)), period }
  }),

  indicator: routes.indicator.handler(async ({ context: { services, person, now }, input }) => {
    const node = await readIndicator(services.table, input.id)
    if (!node) throw refuseWith('NOT_FOUND')
    const [tree, counted, pending] = await Promise.all([
      readTree(services.table, node.year),
      readLedger(services.table, input.id),
      readPending(services.table, input.id),
    ])
    const day = today(now, person.zone)
    const toDate = targetToDate(node, day)
    // The head is read as it is now, the tree from an index that may be late.
    const nodes = tree.map((each) => (each.id === node.id ? node : each))
    const present = view(nodes)
    return {
      node: present(node),
      path: pathTo(nodes, node.id).map(present),
      children: nodes.filter(({ parent }) => parent?.id === node.id).map(present),
      ...(toDate && { targetToDate: toDate }),
      units: perUnit(nodes, node, counted, pending, day),
      counted: [...counted],
      // The sum is the agency's; the results themselves are there for whoever may see an output.
      pending: pending
        .filter((output) => !firstBroken(isThere(readerOf(person)), output))
        .map(({ id, number, title, state, authorName, quantity, submittedAt }) => ({
          output: id,
          number,
          title,
          state,
          authorName,
          quantity,
          submittedAt,
        })),
    }
  }),
})
