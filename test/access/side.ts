import { demoPeople, type DemoPerson } from '#infra/local/demo/people.ts'
import { makassarQueue, policyQueue, type DemoQueue } from '#infra/local/demo/queues.ts'
import { demoIndicators, reviewIndicator, type DemoIndicator } from '#infra/local/demo/indicators.ts'

const person = (login: string): DemoPerson => {
  const found = demoPeople.find((each) => each.login === login)
  if (!found) throw new Error(`nobody is called ${login}`)
  return found
}

/** A unit's queue and who does what in it, by their logins. `mark` stands in every text that is not everybody's. */
export type Side = {
  readonly mark: string
  readonly queue: DemoQueue
  readonly indicator: DemoIndicator
  readonly holder: string
  readonly formerHolder: string
  readonly receiver: DemoPerson
  readonly author: string
  readonly reviewer: string
  readonly excludedReviewer: string
  readonly host: DemoPerson
  readonly formerHost: DemoPerson
  readonly participant: DemoPerson
}

const service = demoIndicators.find(({ code }) => code === 'RHK 4') ?? reviewIndicator

export const bureauSide: Side = {
  mark: 'kenaribiro',
  queue: policyQueue,
  indicator: reviewIndicator,
  holder: 'rina',
  formerHolder: 'andi',
  receiver: person('dewi'),
  author: 'tyas',
  reviewer: 'agus',
  excludedReviewer: 'sumarni',
  host: person('maya'),
  formerHost: person('putri'),
  participant: person('fajar'),
}

/** The other unit. Its head and one member stand outside all of this. */
export const makassarSide: Side = {
  mark: 'kenarimakassar',
  queue: makassarQueue,
  indicator: service,
  holder: 'ilham',
  formerHolder: 'ayu',
  receiver: person('baso'),
  author: 'ilham',
  reviewer: 'lina',
  excludedReviewer: 'ayu',
  host: person('ilham'),
  formerHost: person('lina'),
  participant: person('ayu'),
}
