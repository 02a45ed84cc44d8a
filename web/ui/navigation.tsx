import { For, Show, type JSX } from 'solid-js'
import { useWords } from '#web/kernel/words.tsx'
import { Icon } from '#web/ui/icon.tsx'
import type { ViewLink } from '#web/ui/links.tsx'
import { uiWords } from '#web/ui/ui-words.ts'

export const entries = [
  { key: 'today', href: '/', icon: 'calendar-check' },
  { key: 'queue', href: '/antrean', icon: 'inbox' },
  { key: 'meetings', href: '/rapat', icon: 'video' },
  { key: 'performance', href: '/kinerja', icon: 'target' },
] as const
export type EntryKey = (typeof entries)[number]['key']

type NavigationProps = {
  readonly class: string | undefined
  readonly current: EntryKey | undefined
  readonly badges?: Partial<Record<EntryKey, number>> | undefined
  readonly views?: readonly ViewLink[] | undefined
  /** Stands before the places: the brand. */
  readonly children?: JSX.Element
}

/** The four places of the portal, with the views of the current one under it. */
export function Navigation(props: NavigationProps) {
  const t = useWords(uiWords)
  const hasViews = (key: EntryKey) => props.current === key && (props.views?.length ?? 0) > 0
  const currentMark = (key: EntryKey) => (props.current !== key ? undefined : hasViews(key) ? 'true' : 'page')
  return (
    <nav class={props.class} aria-label={t.mainNavigation()}>
      {props.children}
      <For each={entries}>
        {(entry) => (
          <>
            <a
              href={entry.href}
              data-entry=""
              data-views={hasViews(entry.key) ? '' : undefined}
              aria-current={currentMark(entry.key)}
            >
              <Icon name={entry.icon} />
              <span>{t[entry.key]()}</span>
              <Show when={props.badges?.[entry.key]}>
                {(count) => (
                  <b>
                    <span aria-hidden="true">{count()}</span>
                    <span class="visually-hidden">, {t.waitingForYou(count())}</span>
                  </b>
                )}
              </Show>
            </a>
            <Show when={hasViews(entry.key)}>
              <For each={props.views}>
                {(view) => (
                  <a href={view.href} data-view="" aria-current={view.isCurrent ? 'page' : undefined}>
                    <span>{view.text}</span>
                    <Show when={view.count !== undefined}>
                      <b>{view.count}</b>
                    </Show>
                  </a>
                )}
              </For>
            </Show>
          </>
        )}
      </For>
    </nav>
  )
}
