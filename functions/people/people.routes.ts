import { implement } from '@orpc/server'
import { answer } from '#functions/kernel/answer.ts'
import { staff, type Ground } from '#functions/kernel/rpc.ts'
import { listColleagues, listUnits } from '#functions/people/list-people.ts'
import { signOutEverywhere } from '#functions/people/sign-out-everywhere.ts'
import { people } from '#shared/people/people.api.ts'

const routes = implement(people).$context<Ground>().use(staff)

export const peopleRoutes = routes.router({
  me: routes.me.handler(({ context }) => context.person),
  units: routes.units.handler(async ({ context }) => ({
    rows: [...(await listUnits(context.services.table, context.now))],
  })),
  colleagues: routes.colleagues.handler(async ({ context, input }) => ({
    rows: [...(await listColleagues(context.services.table, input.unit, context.now))],
  })),
  signOutEverywhere: routes.signOutEverywhere.handler(async ({ context, errors }) =>
    answer(errors, await signOutEverywhere(context.services.table, context.intent, context.person.person, context.now)),
  ),
})
