/** Calls `handle` at every full minute; a run that takes longer is not overtaken by the next. */
export function startTimer(
  handle: () => Promise<unknown>,
  onFault: (error: Error) => void,
): { readonly stop: () => void } {
  let running: Promise<unknown> | undefined
  let timer: NodeJS.Timeout
  const tick = () => {
    running ??= handle()
      .catch(onFault)
      .finally(() => {
        running = undefined
      })
    schedule()
  }
  const schedule = () => {
    timer = setTimeout(tick, 60_000 - (Date.now() % 60_000))
  }
  schedule()
  return {
    stop: () => {
      clearTimeout(timer)
    },
  }
}
