import { For, Show, splitProps } from 'solid-js'
import { controlOf, Field, type FieldProps } from '#web/ui/field.tsx'
import styles from '#web/ui/field.module.css'
import { Icon } from '#web/ui/icon.tsx'

type SelectProps = FieldProps & {
  readonly name?: string
  readonly options: readonly { readonly value: string; readonly text: string }[]
  readonly value?: string
  readonly onChange?: (value: string) => void
  /** The first line when nothing is chosen yet: "Pilih pegawai". */
  readonly placeholder?: string
}

/** The browser's own list of choices, with label, hint and error. */
export function Select(props: SelectProps) {
  const [field, own] = splitProps(props, ['id', 'label', 'hint', 'error', 'optional'])
  return (
    <Field {...field}>
      <span class={styles.pick}>
        <select
          {...controlOf(field)}
          class={styles.control}
          name={own.name}
          onChange={(event) => own.onChange?.(event.currentTarget.value)}
        >
          <Show when={own.placeholder}>
            <option value="" selected={!own.value}>
              {own.placeholder}
            </option>
          </Show>
          <For each={own.options}>
            {(option) => (
              <option value={option.value} selected={option.value === own.value}>
                {option.text}
              </option>
            )}
          </For>
        </select>
        <Icon name="chevron-down" size={16} />
      </span>
    </Field>
  )
}
