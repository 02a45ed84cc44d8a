import { Show } from 'solid-js'
import styles from '#web/ui/choice.module.css'
import { classes } from '#web/ui/classes.ts'
import { controlOf, FieldError, type FieldProps } from '#web/ui/field.tsx'

type CheckboxProps = Omit<FieldProps, 'optional'> & {
  readonly name?: string
  readonly value?: string
  readonly checked?: boolean
  readonly onChange?: (checked: boolean) => void
  readonly size?: 'small' | 'medium'
}

/** One thing to tick; the whole line is the target. */
export const Checkbox = (props: CheckboxProps) => (
  <div class={styles.group} data-error={props.error ? '' : undefined}>
    <label class={classes(styles.choice, props.size === 'small' && styles.small)} for={props.id}>
      <input
        {...controlOf(props)}
        type="checkbox"
        name={props.name}
        value={props.value ?? 'on'}
        checked={props.checked ?? false}
        onChange={(event) => props.onChange?.(event.currentTarget.checked)}
      />
      <span>{props.label}</span>
      <Show when={props.hint}>
        <span class={styles.note} id={`${props.id}-hint`}>
          {props.hint}
        </span>
      </Show>
    </label>
    <FieldError for={props.id} text={props.error} />
  </div>
)
