import { For, Show } from 'solid-js'
import styles from '#web/ui/links.module.css'

export type ViewLink = {
  readonly href: string
  readonly text: string
  readonly count?: number | undefined
  readonly isCurrent?: boolean
}

type LinksProps = { readonly label: string; readonly links: readonly ViewLink[] }

const Links = (props: LinksProps & { kind: 'tabs' | 'chips' }) => (
  <nav class={styles[props.kind]} aria-label={props.label}>
    <For each={props.links}>
      {(link) => (
        <a href={link.href} aria-current={link.isCurrent ? 'page' : undefined}>
          {link.text}
          <Show when={link.count !== undefined}>
            <span class={styles.count}>{link.count}</span>
          </Show>
        </a>
      )}
    </For>
  </nav>
)

/** Parts of one page, each with an address. */
export const Tabs = (props: LinksProps) => <Links kind="tabs" {...props} />

/** Views of one list, each with an address; they scroll sideways on a phone. */
export const Chips = (props: LinksProps) => <Links kind="chips" {...props} />
