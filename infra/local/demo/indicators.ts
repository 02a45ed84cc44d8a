import type { NewIndicator } from '#functions/performance/create-indicator.ts'
import { demoAgency, theOne } from '#infra/local/demo/folder.ts'

/** A node of the tree of 2026 as the use case takes it; all values are samples. */
export type DemoIndicator = NewIndicator

/** From the national target to the person; parents stand before their children. */
export const demoIndicators: readonly DemoIndicator[] = demoAgency.indicators

/** The indicator of the whole story: "1 dari 12 dokumen". */
export const reviewIndicator = theOne(demoIndicators, ({ code }) => code === 'RHK 2')

/** The year of the tree. */
export const demoYear = reviewIndicator.year

/** Planted: nothing stands above these two, so they reach no national target. */
export const plantedOrphans = demoIndicators.filter(({ code }) => ['RHK 6', 'RHK 7'].includes(code))
