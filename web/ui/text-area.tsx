import { splitProps, type JSX } from 'solid-js'
import { classes } from '#web/ui/classes.ts'
import { controlOf, Field, type FieldProps } from '#web/ui/field.tsx'
import styles from '#web/ui/field.module.css'

type TextAreaProps = FieldProps & {
  readonly value?: string
  readonly onInput?: (value: string) => void
} & Pick<JSX.TextareaHTMLAttributes<HTMLTextAreaElement>, 'name' | 'rows' | 'placeholder' | 'maxlength'>

/** Several lines of text with label, hint and error; it grows with what is written. */
export function TextArea(props: TextAreaProps) {
  const [field, own, rest] = splitProps(props, ['id', 'label', 'hint', 'error', 'optional'], ['onInput', 'value'])
  return (
    <Field {...field}>
      <textarea
        {...rest}
        {...controlOf(field)}
        class={classes(styles.control, styles.area)}
        value={own.value ?? ''}
        onInput={(event) => own.onInput?.(event.currentTarget.value)}
      />
    </Field>
  )
}
