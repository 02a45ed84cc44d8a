import { Avatar } from '#web/ui/avatar.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { Disclosure } from '#web/ui/disclosure.tsx'
import { LanguageChoice, ThemeChoice } from '#web/ui/preferences.tsx'
import styles from '#web/ui/profile-menu.module.css'
import { uiWords } from '#web/ui/ui-words.ts'

type ProfileMenuProps = {
  readonly name: string
  readonly note?: string | undefined
  readonly onSignOut: () => void
  readonly onSignOutEverywhere: () => void
}

/** Who is signed in, language, theme, and the two ways out. */
export function ProfileMenu(props: ProfileMenuProps) {
  const t = useWords(uiWords)
  return (
    <Disclosure
      align="end"
      label={t.profileOf(props.name)}
      triggerClass={styles.trigger}
      trigger={<Avatar name={props.name} size={32} />}
    >
      {() => (
        <div class={styles.menu}>
          <p class={styles.who}>
            <strong>{props.name}</strong>
            <span>{props.note}</span>
          </p>
          <LanguageChoice />
          <ThemeChoice />
          <div class={styles.out}>
            <button type="button" onClick={() => props.onSignOut()}>
              {t.signOut()}
            </button>
            <button type="button" onClick={() => props.onSignOutEverywhere()}>
              {t.signOutEverywhere()}
            </button>
          </div>
        </div>
      )}
    </Disclosure>
  )
}
