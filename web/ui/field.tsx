import { type JSX, Show } from 'solid-js'
import { useWords } from '#web/kernel/words.tsx'
import styles from '#web/ui/field.module.css'
import { Icon } from '#web/ui/icon.tsx'
import { uiWords } from '#web/ui/ui-words.ts'

export type FieldProps = {
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  /** What to do, in the words of the label; the same text stands in the error summary. */
  readonly error?: string | undefined
  readonly optional?: boolean | undefined
}

export type ControlProps = {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': 'true' | undefined
}

/** Ties the hint and the error of a field to its control. */
export const controlOf = (field: FieldProps): ControlProps => ({
  id: field.id,
  'aria-describedby':
    [field.hint && `${field.id}-hint`, field.error && `${field.id}-error`].filter(Boolean).join(' ') || undefined,
  'aria-invalid': field.error ? 'true' : undefined,
})

export const FieldError = (props: { for: string; text: string | undefined }) => (
  <Show when={props.text}>
    <p class={styles.error} id={`${props.for}-error`}>
      <Icon name="alert-octagon" size={16} />
      <span>{props.text}</span>
    </p>
  </Show>
)

export const FieldHint = (props: { for: string; text: string | undefined }) => (
  <Show when={props.text}>
    <p class={styles.hint} id={`${props.for}-hint`}>
      {props.text}
    </p>
  </Show>
)

/** Label, hint, control and error, in this order; the control inside takes `controlOf(field)`. */
export function Field(props: FieldProps & { children: JSX.Element }) {
  const t = useWords(uiWords)
  return (
    <div class={styles.field} data-error={props.error ? '' : undefined}>
      <label class={styles.label} for={props.id}>
        {props.label}
        <Show when={props.optional}> {t.optional()}</Show>
      </label>
      <FieldHint for={props.id} text={props.hint} />
      {props.children}
      <FieldError for={props.id} text={props.error} />
    </div>
  )
}
