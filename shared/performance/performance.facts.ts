import { defineFact } from '#shared/kernel/fact.ts'

export const indicatorSet = defineFact<{ title: string; targets: Readonly<Record<string, number>> }>()('indicator-set')
/** An approval added to an indicator's realisation; it stands under the indicator, beside the output's own fact. */
export const realisationCounted = defineFact<{
  output: string
  number: string
  version: number
  quantity: number
  period: string
  person: string
}>()('realisation-counted')
