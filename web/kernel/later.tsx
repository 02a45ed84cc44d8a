import { createSignal, Show, type Component, type JSX } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { wordsToCome } from '#web/kernel/words.tsx'

/** What stands in its place until it is here. */
type Meanwhile = { readonly meanwhile?: JSX.Element }
type Later<Props> = Component<Props & Meanwhile> & { readonly preload: () => Promise<unknown> }

/**
 * A part of the portal that is loaded when it is first needed, and shown when its words are here as well. No Suspense and
 * no transition: with those a press on the navigation waits for whatever the page before still loads, and is lost when
 * that comes between the press and the new page.
 */
export function later<Props extends object>(load: () => Promise<{ readonly default: Component<Props> }>): Later<Props> {
  const [part, setPart] = createSignal<Component<Props>>()
  const [fault, setFault] = createSignal<Error>()
  let coming: Promise<unknown> | undefined
  const come = async () => {
    try {
      const { default: found } = await load()
      await wordsToCome()
      setPart(() => found)
    } catch (error) {
      coming = undefined
      setFault(error as Error)
    }
  }
  const preload = () => (coming ??= come())
  const here = () => {
    const failed = fault()
    if (failed) throw failed
    return part()
  }
  const Later = (props: Props & Meanwhile) => {
    setFault(undefined)
    void preload()
    return (
      <Show when={here()} fallback={props.meanwhile}>
        {(found) => <Dynamic component={found()} {...props} />}
      </Show>
    )
  }
  return Object.assign(Later, { preload })
}
