import { createRenderEffect, createSignal, onCleanup } from 'solid-js'
import type { ViewLink } from '#web/ui/links.tsx'

/** What a page asks of the frame around it. */
export type FrameOptions = {
  /** The title in the phone's header, instead of the brand. */
  readonly title?: string
  /** The way back in the phone's header. */
  readonly back?: { readonly href: string; readonly text: string }
  /** Review needs the width: the rail shows icons only. */
  readonly isRailNarrow?: boolean
  /** Panes scroll, the page does not. */
  readonly isFixed?: boolean
  /** Sub-items of the current entry in the rail. */
  readonly views?: readonly ViewLink[]
}

const none: FrameOptions = {}
const [frameOptions, setFrameOptions] = createSignal<FrameOptions>(none)
export { frameOptions }

/** Lets a page shape the frame as long as the page is shown. */
export function useFrame(options: () => FrameOptions): void {
  let mine: FrameOptions = none
  createRenderEffect(() => {
    mine = options()
    setFrameOptions(mine)
  })
  onCleanup(() => {
    if (frameOptions() === mine) setFrameOptions(none)
  })
}
