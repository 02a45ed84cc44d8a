import { type JSX, Show, splitProps } from 'solid-js'
import styles from '#web/ui/button.module.css'
import { classes } from '#web/ui/classes.ts'
import { Icon } from '#web/ui/icon.tsx'
import type { IconName } from '#web/ui/icons.ts'

type Look = {
  readonly look?: 'primary' | 'secondary' | 'quiet' | 'danger' | 'link'
  readonly size?: 'small' | 'medium' | 'large'
  readonly icon?: IconName
  /** Shows the icon alone; this is then the name of the button. */
  readonly label?: string
  readonly wide?: boolean
  readonly children?: JSX.Element
}

type ButtonProps = Look &
  Omit<JSX.ButtonHTMLAttributes<HTMLButtonElement>, 'onClick' | 'disabled' | 'class' | 'children'> & {
    readonly onClick?: (event: MouseEvent) => void
    /** The press is being carried out: the width stays, a second press does nothing. */
    readonly busy?: boolean
    /** Cannot be pressed now; say beside it why. */
    readonly unavailable?: boolean
  }

const lookKeys = ['look', 'size', 'icon', 'label', 'wide', 'children'] as const

const classOf = (look: Look) =>
  classes(
    styles.button,
    styles[look.look ?? 'secondary'],
    styles[look.size ?? 'medium'],
    look.label !== undefined && styles.iconOnly,
    look.wide && styles.wide,
  )

const Inside = (props: { look: Look; busy?: boolean | undefined }) => (
  <>
    <Show when={props.busy}>
      <span class={styles.spinner} data-alone={props.look.icon ? undefined : ''} aria-hidden="true" />
    </Show>
    <Show when={!props.busy && props.look.icon}>
      {(icon) => <Icon name={icon()} size={props.look.size === 'small' && props.look.label === undefined ? 16 : 20} />}
    </Show>
    {props.look.children}
  </>
)

/** A button that acts; one primary per view, the label is a verb. */
export function Button(props: ButtonProps) {
  const [look, own, rest] = splitProps(props, lookKeys, ['onClick', 'busy', 'unavailable', 'type'])
  const isOff = () => own.busy === true || own.unavailable === true
  return (
    <button
      {...rest}
      type={own.type ?? 'button'}
      class={classOf(look)}
      aria-label={look.label}
      title={look.label}
      aria-disabled={isOff() ? 'true' : undefined}
      aria-busy={own.busy ? 'true' : undefined}
      onClick={(event) => {
        if (isOff()) event.preventDefault()
        else own.onClick?.(event)
      }}
    >
      <Inside look={look} busy={own.busy} />
    </button>
  )
}

type ButtonLinkProps = Look &
  Omit<JSX.AnchorHTMLAttributes<HTMLAnchorElement>, 'class' | 'children'> & { readonly href: string }

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function ButtonLink(props: ButtonLinkProps) {
  const [look, rest] = splitProps(props, lookKeys)
  return (
    <a {...rest} class={classOf(look)} aria-label={look.label} title={look.label}>
      <Inside look={look} />
    </a>
  )
}
