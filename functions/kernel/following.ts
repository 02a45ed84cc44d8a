const fiveMinutes = 5 * 60_000
const soon = 30_000

/**
 * What is made from something that may change: asked for again after five minutes (`fresh`: milliseconds), made anew
 * only when it is another. Once made it stays when asking fails, and is asked for again after half a minute. `clock`:
 * milliseconds.
 */
export function following<Seen, Made>(
  ask: () => Promise<Seen>,
  make: (seen: Seen) => Made | Promise<Made>,
  onFault: (error: unknown) => void,
  { clock = Date.now, fresh = fiveMinutes }: { readonly clock?: () => number; readonly fresh?: number } = {},
): () => Promise<Made> {
  let known: { readonly from: string; readonly made: Made } | undefined
  let until = 0
  let asking: Promise<Made> | undefined
  const again = async (): Promise<Made> => {
    try {
      const seen = await ask()
      const from = JSON.stringify(seen)
      if (known?.from !== from) known = { from, made: await make(seen) }
      until = clock() + fresh
    } catch (error) {
      if (!known) throw error
      onFault(error)
      until = clock() + soon
    }
    return known.made
  }
  return () => {
    if (known && clock() < until) return Promise.resolve(known.made)
    asking ??= again().finally(() => {
      asking = undefined
    })
    return asking
  }
}
