import { type Accessor, createSignal } from 'solid-js'

export type Toolbar<Name extends string> = {
  /** 0 for the one tool that Tab reaches, -1 for the others. */
  readonly tabIndex: (name: Name) => 0 | -1
  readonly hold: (name: Name, element: HTMLElement) => void
  readonly onFocus: (name: Name) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  /** Moves the focus to a tool, or to the one that had it last. */
  readonly focus: (name?: Name) => void
}

type Move = (index: number, count: number) => number

const moves: Readonly<Record<string, Move>> = {
  ArrowRight: (index, count) => (index + 1) % count,
  ArrowLeft: (index, count) => (index - 1 + count) % count,
  ArrowDown: (index, count) => (index + 1) % count,
  ArrowUp: (index, count) => (index - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
}

/** One tab stop for a row of tools, arrows inside; `tools` are those in view, in their order. */
export function createToolbar<Name extends string>(tools: Accessor<readonly Name[]>): Toolbar<Name> {
  const elements = new Map<Name, HTMLElement>()
  const [last, setLast] = createSignal<Name>()
  const active = () => {
    const name = last()
    return name !== undefined && tools().includes(name) ? name : tools()[0]
  }
  const focus = (name = active()) => {
    if (name !== undefined) elements.get(name)?.focus()
  }
  return {
    tabIndex: (name) => (name === active() ? 0 : -1),
    hold: (name, element) => elements.set(name, element),
    onFocus: setLast,
    focus,
    onKeyDown: (event) => {
      const from = tools().find((name) => elements.get(name) === event.target)
      const move = Object.hasOwn(moves, event.key) ? moves[event.key] : undefined
      if (from === undefined || !move || event.ctrlKey || event.altKey || event.metaKey) return
      event.preventDefault()
      focus(tools()[move(tools().indexOf(from), tools().length)])
    },
  }
}
