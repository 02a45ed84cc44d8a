import { Show, splitProps, type JSX } from 'solid-js'
import { controlOf, Field, type FieldProps } from '#web/ui/field.tsx'
import styles from '#web/ui/field.module.css'

type TextInputProps = FieldProps & {
  readonly value?: string
  readonly onInput?: (value: string) => void
  /** A word after the field, part of its name: "dokumen". */
  readonly unit?: string
} & Pick<
    JSX.InputHTMLAttributes<HTMLInputElement>,
    'name' | 'type' | 'autocomplete' | 'inputmode' | 'placeholder' | 'maxlength' | 'min' | 'max' | 'spellcheck'
  >

const fieldKeys = ['id', 'label', 'hint', 'error', 'optional'] as const

/** One line of text with its label, hint and error. */
export function TextInput(props: TextInputProps) {
  const [field, own, rest] = splitProps(props, fieldKeys, ['onInput', 'unit', 'value'])
  const control = () => (
    <input
      {...rest}
      {...controlOf(field)}
      class={styles.control}
      aria-label={own.unit ? `${field.label}, ${own.unit}` : undefined}
      value={own.value ?? ''}
      onInput={(event) => own.onInput?.(event.currentTarget.value)}
    />
  )
  return (
    <Field {...field}>
      <Show when={own.unit} fallback={control()}>
        <span class={styles.withUnit}>
          {control()}
          <span aria-hidden="true">{own.unit}</span>
        </span>
      </Show>
    </Field>
  )
}
