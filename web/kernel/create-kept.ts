import { createEffect, createSignal, onCleanup, type Accessor, type Setter } from 'solid-js'
import { readSaved, save } from '#web/kernel/saved.ts'

/**
 * A value that survives a lost network, a closed tab and an expired session: kept in this browser under `name` as it
 * changes. `clean` makes a safe value of whatever was found there. `forget` is called once the server has it.
 */
export function createKept<T>(
  name: string,
  initial: T,
  clean: (found: unknown) => T | undefined,
): [Accessor<T>, Setter<T>, () => void] {
  const [value, setValue] = createSignal<T>(restore(name, clean) ?? initial)
  let forgotten = false
  const write = () => {
    if (!forgotten) save(`kept.${name}`, JSON.stringify(value()))
  }
  createEffect((first: boolean) => {
    value()
    if (!first) {
      forgotten = false
      write()
    }
    return false
  }, true)
  addEventListener('pagehide', write)
  onCleanup(() => {
    removeEventListener('pagehide', write)
  })
  return [
    value,
    setValue,
    () => {
      forgotten = true
      try {
        localStorage.removeItem(`balai.kept.${name}`)
      } catch {
        return
      }
    },
  ]
}

function restore<T>(name: string, clean: (found: unknown) => T | undefined): T | undefined {
  try {
    return clean(JSON.parse(readSaved(`kept.${name}`) ?? 'null'))
  } catch {
    return undefined
  }
}
