import { Show, type JSX } from 'solid-js'
import { Brand } from '#web/ui/brand.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import { Footer } from '#web/ui/footer.tsx'
import { frameOptions } from '#web/ui/frame-options.ts'
import styles from '#web/ui/frame.module.css'
import { Icon } from '#web/ui/icon.tsx'
import { entries, type EntryKey, Navigation } from '#web/ui/navigation.tsx'
import { ProfileMenu } from '#web/ui/profile-menu.tsx'
import { SkipLink } from '#web/ui/skip-link.tsx'

type FrameProps = {
  /** Where the reader is: `location.pathname`. */
  readonly path: string
  readonly person: { readonly name: string; readonly note?: string; readonly unit: string }
  readonly badges?: Partial<Record<EntryKey, number>>
  /** One line over the page, such as the offline banner. */
  readonly banner?: JSX.Element
  readonly onSignOut: () => void
  readonly onSignOutEverywhere: () => void
  readonly children: JSX.Element
}

/** Paths that stand beside the address of their place. */
const beside = {
  '/tugas': 'queue',
  '/tinjau': 'queue',
  '/hasil': 'queue',
  '/jejak': 'performance',
} as const satisfies Readonly<Record<string, EntryKey>>

const isUnder = (path: string, href: string) => path === href || path.startsWith(`${href}/`)

/** The place in the navigation that a path belongs to. */
export const entryOf = (path: string): EntryKey | undefined => {
  if (path === '/') return 'today'
  const place = entries.find(({ href }) => href !== '/' && isUnder(path, href))?.key
  return place ?? Object.entries(beside).find(([href]) => isUnder(path, href))?.[1]
}

/** Everything around a page: rail or bottom bar, header, foot. Pages shape it with `useFrame`. */
export function Frame(props: FrameProps) {
  const current = () => entryOf(props.path)
  return (
    <>
      <SkipLink />
      <div
        class={styles.frame}
        data-narrow={frameOptions().isRailNarrow ? '' : undefined}
        data-fixed={frameOptions().isFixed ? '' : undefined}
      >
        <div class={styles.rail}>
          <Navigation class={styles.railLinks} current={current()} badges={props.badges} views={frameOptions().views}>
            <div class={styles.railBrand}>
              <Brand href="/" />
            </div>
          </Navigation>
          <Footer class={styles.railFoot} />
        </div>
        <header class={styles.top}>
          <Show
            when={frameOptions().back}
            fallback={
              <span class={styles.onPhone}>
                <Show when={frameOptions().title} fallback={<Brand href="/" />}>
                  <span class={styles.title}>{frameOptions().title}</span>
                </Show>
              </span>
            }
          >
            {(back) => (
              <span class={styles.onPhone}>
                <ButtonLink look="quiet" icon="arrow-left" href={back().href} label={back().text} />
                <span class={styles.title}>{frameOptions().title ?? back().text}</span>
              </span>
            )}
          </Show>
          <span class={styles.unit}>
            <Icon name="building" />
            <span class="truncate">{props.person.unit}</span>
          </span>
          <ProfileMenu
            name={props.person.name}
            note={props.person.note ?? props.person.unit}
            onSignOut={() => props.onSignOut()}
            onSignOutEverywhere={() => props.onSignOutEverywhere()}
          />
        </header>
        <main class={styles.main} id="isi" tabindex="-1">
          {props.banner}
          {props.children}
        </main>
        <Footer class={styles.foot} />
        <Navigation class={styles.bar} current={current()} badges={props.badges} />
      </div>
    </>
  )
}
