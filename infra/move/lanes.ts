const width = 4

/** Takes what comes, four at once. After a fault nothing new is begun, and what was begun is waited for: then it rejects. */
export async function inLanes<Item>(items: AsyncIterable<Item>, take: (item: Item) => Promise<void>): Promise<void> {
  const coming = items[Symbol.asyncIterator]()
  const faults: unknown[] = []
  const lane = async () => {
    for (let next = await coming.next(); next.done !== true; next = await coming.next()) {
      if (faults.length > 0) return
      await take(next.value)
    }
  }
  const note = (fault: unknown) => void faults.push(fault)
  await Promise.all(Array.from({ length: width }, () => lane().catch(note)))
  if (faults.length > 0) throw faults[0]
}

/** Parts that are read side by side, each of them in its order; as `inLanes` after a fault. */
export async function allOf<Item>(
  parts: readonly AsyncIterable<Item>[],
  take: (item: Item, part: number) => Promise<void>,
): Promise<void> {
  const faults: unknown[] = []
  const read = async (part: AsyncIterable<Item>, i: number) => {
    for await (const item of part) {
      if (faults.length > 0) return
      await take(item, i)
    }
  }
  const note = (fault: unknown) => void faults.push(fault)
  await Promise.all(parts.map((part, i) => read(part, i).catch(note)))
  if (faults.length > 0) throw faults[0]
}
