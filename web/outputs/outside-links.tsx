import { For, Show } from 'solid-js'

/** Addresses outside of the portal that somebody gave with a result: they open apart, and learn nothing of this page. */
export const OutsideLinks = (props: {
  readonly links: readonly string[]
  readonly label?: string
  readonly class?: string | undefined
}) => (
  <Show when={props.links.length > 0}>
    <ul role="list" class={props.class} aria-label={props.label}>
      <For each={props.links}>
        {(link) => (
          <li>
            <a href={link} target="_blank" rel="noopener noreferrer nofollow">
              {link}
            </a>
          </li>
        )}
      </For>
    </ul>
  </Show>
)
