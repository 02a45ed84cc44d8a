import { all, any, on, type Clause } from '#shared/kernel/condition.ts'
import type { Rights } from '#shared/people/rights.ts'
import type { Indicator } from '#shared/performance/indicator.ts'

const indicator = on<Indicator>()

/** [F10] What the results of a unit and of a person may be counted toward: amounts, of their unit or of their own. */
export const isCountableBy = ({ person, unit }: Pick<Rights, 'person' | 'unit'>) =>
  [
    {
      code: 'INDICATOR_UNKNOWN',
      must: all(
        indicator.equals('aspect', 'quantity'),
        any(
          indicator.equals('owner', person),
          all(indicator.equals('unit', unit), indicator.oneOf('level', ['national', 'agency', 'unit'])),
        ),
      ),
    },
  ] as const satisfies readonly Clause[]

/** [F10] The indicator may be counted toward in a period, and is the one that was shown. */
export const mayCountToward = (
  by: Pick<Rights, 'person' | 'unit'>,
  period: string,
  { title, measure }: Pick<Indicator, 'title' | 'measure'>,
) =>
  [
    ...isCountableBy(by),
    {
      code: 'INDICATOR_UNKNOWN',
      must: all(
        indicator.equals('year', Number(period.slice(0, 4))),
        indicator.equals('title', title),
        indicator.equals('measure', measure),
      ),
    },
  ] as const satisfies readonly Clause[]
