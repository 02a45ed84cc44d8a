import { Index, type JSX } from 'solid-js'
import { Button } from '#web/ui/button.tsx'
import { TextInput } from '#web/ui/text-input.tsx'
import styles from '#web/work/task.module.css'

type LineListProps = {
  readonly title: string
  readonly hint?: string
  readonly lines: readonly string[]
  readonly idOf: (n: number) => string
  readonly label: (n: number) => string
  readonly removeLabel: (n: number) => string
  readonly addText: string
  readonly most: number
  readonly errorOf: (field: string) => string | undefined
  readonly onInput: (index: number, text: string) => void
  readonly onAdd: () => void
  readonly onRemove: (index: number) => void
  /** Stands under a line: whether it is mandatory. */
  readonly more?: (index: number) => JSX.Element
}

/** Lines that can be added and taken away; the focus follows, so that nobody is left nowhere. */
export function LineList(props: LineListProps) {
  let adder: HTMLDivElement | undefined
  const focusAdder = () => adder?.querySelector('button')?.focus()
  const add = () => {
    props.onAdd()
    document.getElementById(props.idOf(props.lines.length))?.focus()
  }
  return (
    <fieldset class={styles.lines}>
      <legend class={styles.legend}>{props.title}</legend>
      {props.hint && <p class="small muted">{props.hint}</p>}
      <Index each={props.lines}>
        {(line, index) => (
          <div class={styles.entry}>
            <TextInput
              id={props.idOf(index + 1)}
              label={props.label(index + 1)}
              value={line()}
              onInput={(text) => props.onInput(index, text)}
              error={props.errorOf(props.idOf(index + 1))}
            />
            <Button
              look="quiet"
              icon="x"
              label={props.removeLabel(index + 1)}
              onClick={() => {
                props.onRemove(index)
                focusAdder()
              }}
            />
            {props.more?.(index)}
          </div>
        )}
      </Index>
      <div ref={(element) => (adder = element)}>
        <Button size="small" icon="plus" unavailable={props.lines.length >= props.most} onClick={add}>
          {props.addText}
        </Button>
      </div>
    </fieldset>
  )
}
