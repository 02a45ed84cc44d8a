import { For, Show } from 'solid-js'
import styles from '#web/ui/choice.module.css'
import { classes } from '#web/ui/classes.ts'
import { controlOf, FieldError, FieldHint, type FieldProps } from '#web/ui/field.tsx'

type RadioGroupProps = Omit<FieldProps, 'optional'> & {
  readonly name: string
  readonly options: readonly { readonly value: string; readonly text: string; readonly note?: string }[]
  readonly value?: string | undefined
  readonly onChange?: (value: string) => void
  readonly size?: 'small' | 'medium'
}

/** One of a few choices, all in view; the first one carries the id, so that an error link lands on it. */
export const RadioGroup = (props: RadioGroupProps) => (
  <fieldset
    class={styles.group}
    data-error={props.error ? '' : undefined}
    aria-describedby={controlOf(props)['aria-describedby']}
  >
    <legend class={styles.legend}>{props.label}</legend>
    <FieldHint for={props.id} text={props.hint} />
    <For each={props.options}>
      {(option, index) => (
        <label class={classes(styles.choice, props.size === 'small' && styles.small)}>
          <input
            id={index() === 0 ? props.id : `${props.id}-${option.value}`}
            type="radio"
            name={props.name}
            value={option.value}
            checked={option.value === props.value}
            onChange={() => props.onChange?.(option.value)}
          />
          <span>{option.text}</span>
          <Show when={option.note}>
            <span class={styles.note}>{option.note}</span>
          </Show>
        </label>
      )}
    </For>
    <FieldError for={props.id} text={props.error} />
  </fieldset>
)
