import { createEffect, createRoot, createSignal } from 'solid-js'
import { expect, test } from 'vitest'
import { useNow } from '#web/kernel/clock.ts'

const millisecond = () => Temporal.Now.instant().epochMilliseconds
/** Rows take their time to be built. */
function build() {
  const from = millisecond()
  while (millisecond() === from) continue
}

test('what is built anew because the time moved does not move the time', () => {
  const [again, setAgain] = createSignal(0)
  let built = 0
  createRoot((end) => {
    const page = useNow()
    createEffect(() => {
      page()
      again()
      build()
      built += 1
      if (built < 100) useNow()
    })
    queueMicrotask(() => setAgain(1))
    setTimeout(end)
  })
  setAgain(2)
  expect(built).toBeLessThan(5)
})
