import type { Step } from '#infra/deploy/trip.ts'

/** What the functions and pages are made of, of this very checkout. */
export const bundles: Step = {
  title: 'Functions and pages',
  take: async ({ build }, known) => {
    await build()
    return known
  },
}
