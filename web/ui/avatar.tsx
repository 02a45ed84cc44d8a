import { initials } from '#shared/people/names.rules.ts'
import styles from '#web/ui/avatar.module.css'

type PersonProps = { readonly name: string; readonly size?: 24 | 32 | 40 | undefined }

const hueOf = (name: string) =>
  String(([...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 3) + 1)

/** A person's letters: one at 24 px, two from 32 px; decorative, the name stands beside it. */
export const Avatar = (props: PersonProps & { guest?: boolean | undefined }) => (
  <span
    class={styles.avatar}
    data-size={props.size ?? 24}
    data-hue={props.guest ? '0' : hueOf(props.name)}
    aria-hidden="true"
  >
    {(props.size ?? 24) < 32 ? initials(props.name).charAt(0) : initials(props.name)}
  </span>
)

/** A person by letters and name. */
export const Person = (props: PersonProps & { guest?: boolean; note?: string | undefined }) => (
  <span class={styles.person}>
    <Avatar name={props.name} size={props.size} guest={props.guest} />
    <span class="truncate">
      {props.name}
      {props.note && `, ${props.note}`}
    </span>
  </span>
)
