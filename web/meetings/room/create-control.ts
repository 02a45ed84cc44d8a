import { type Accessor, createEffect, createSignal, on, untrack } from 'solid-js'
import type { DeviceProblem } from '#web/meetings/room/device-problem.ts'

/** What a button for a microphone, a camera or a screen needs. */
export type Control = {
  /** As it is, never as it was wished. */
  readonly enabled: Accessor<boolean>
  readonly pending: Accessor<boolean>
  readonly problem: Accessor<DeviceProblem | undefined>
  readonly set: (wanted: boolean) => Promise<void>
  readonly toggle: () => Promise<void>
  /** Does something else with the same device; its failure is this control's problem. */
  readonly attempt: (act: () => Promise<unknown>) => Promise<void>
}

type ControlOptions = {
  readonly enabled: Accessor<boolean>
  readonly set: (wanted: boolean) => Promise<unknown>
  readonly classify: (error: unknown) => DeviceProblem | undefined
  /** When this changes, the last problem may be over: a permission was given, a device plugged in. */
  readonly forgetOn: Accessor<unknown>
}

/** One act at a time, in the order of asking; one that failed leaves a problem until the next. */
export function createControl(options: ControlOptions): Control {
  const [waiting, setWaiting] = createSignal(0)
  const [problem, setProblem] = createSignal<DeviceProblem>()
  const isPending = () => waiting() > 0
  let last: Promise<void> = Promise.resolve()
  createEffect(on(options.forgetOn, () => setProblem(undefined), { defer: true }))

  const run = async (act: () => Promise<unknown>) => {
    setProblem(undefined)
    try {
      await act()
    } catch (error) {
      setProblem(options.classify(error))
    } finally {
      setWaiting((count) => count - 1)
    }
  }
  const attempt = (act: () => Promise<unknown>) => {
    setWaiting((count) => count + 1)
    last = last.then(() => run(act))
    return last
  }
  const set = (wanted: boolean) => attempt(() => options.set(wanted))
  const toggle = async () => {
    if (!untrack(isPending)) await set(!untrack(options.enabled))
  }
  return { enabled: options.enabled, pending: isPending, problem, set, toggle, attempt }
}
